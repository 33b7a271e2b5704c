import { createRouterClient } from '@orpc/server'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Id } from '#domain/values/brands.ts'
import { newId, registration, settledOnTheSpot } from '#test/support/rooms/set-up-room.ts'
import { buildRouter } from '../api/router.ts'
import { StorageProblem } from '../database/storage-problem.ts'
import { openTestRoom, type TestRoom } from '../testing/test-room.ts'

let room: TestRoom
let committeeId: Id
beforeEach(async () => {
  room = await openTestRoom()
  committeeId = room.committeeIds[0] ?? newId()
})
afterEach(() => room.dispose())

const screen = () => createRouterClient(buildRouter(room.desk))
const cases = () => room.desk.room.db.prepare<[], number>('SELECT count(*) FROM cases').pluck().get()
const TITLE = '王芳与李强排水纠纷'

const FORMS = [
  [
    'register',
    () => {
      const input = { ...registration(committeeId, TITLE), id: newId(), draftKey: 'intake:new' }
      return { input, send: () => screen().cases.register(input) }
    },
  ],
  [
    'registerSettled',
    () => {
      const settled = settledOnTheSpot(committeeId, TITLE, room.addMediator('周德厚'))
      const input = { ...settled, id: newId(), draftKey: 'intake:new' }
      return { input, send: () => screen().cases.registerSettled(input) }
    },
  ],
] as const

describe.each(FORMS)('%s', (_, form) => {
  it('sent again after a lost answer finds the case already there', async () => {
    const { send, input } = form()
    const first = await send()
    expect(first.id).toBe(input.id)
    expect(await send()).toEqual(first)
    expect(cases()).toBe(1)
  })

  it('a draft that can’t be removed is no failure: the case is saved', async () => {
    const { send } = form()
    vi.spyOn(room.desk.room.drafts, 'remove').mockRejectedValue(new StorageProblem('disk-full'))
    await expect(send()).resolves.toMatchObject({ revision: expect.any(Number) })
    expect(cases()).toBe(1)
  })
})

describe('an id that stands for something else', () => {
  it('another text under the same id is not taken for saved', async () => {
    const input = { ...registration(committeeId, TITLE), id: newId() }
    await screen().cases.register(input)
    const changed = { ...input, facts: { ...input.facts, summary: '改过的经过，比第一次写得更清楚。' } }
    await expect(screen().cases.register(changed)).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    expect(cases()).toBe(1)
  })

  it('another account’s case, or no case at all, does not exist for it', async () => {
    const input = { ...registration(committeeId, TITLE), id: newId() }
    await screen().cases.register(input)
    room.as(await room.addAccount('孙丽', ['registrar']))
    await expect(screen().cases.register(input)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(screen().cases.register({ ...input, id: committeeId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})
