import { ORPCError } from '@orpc/client'
import { describe, expect, it, vi } from 'vitest'
import { sendFrom } from './send-from.ts'

vi.mock('./queries.ts', () => ({ refreshCase: vi.fn() }))

const from = { caseId: 'c', base: 3, replaces: ['mediators'] }
const changed = (fields: string[]) => new ORPCError('CHANGED_MEANWHILE', { data: { revision: 7, fields } })
function send(...answers: readonly unknown[]) {
  const left = [...answers]
  const bases: number[] = []
  const sent = sendFrom(from, async (base) => {
    bases.push(base)
    const failure = left.shift()
    if (failure !== undefined) throw failure
  })
  return { sent, bases }
}

describe('a whole value sent from the revision its form started from', () => {
  it('goes on from the newer one where only other parts of the case changed', async () => {
    const { sent, bases } = send(changed(['notice', 'moves']))
    await sent
    expect(bases).toEqual([3, 7])
  })

  it.each([
    ['itself was changed', changed(['mediators', 'notice'])],
    ['changed in a way nobody can name', changed([])],
    ['was refused for another reason', new ORPCError('BLOCKED', { data: { reasons: [] } })],
  ])('that %s is not sent over it', async (_, failure) => {
    const { sent, bases } = send(failure)
    await expect(sent).rejects.toBe(failure)
    expect(bases).toEqual([3])
  })

  it('is sent once more only', async () => {
    const { sent, bases } = send(changed(['notice']), changed(['notice']))
    await expect(sent).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' })
    expect(bases).toEqual([3, 7])
  })
})
