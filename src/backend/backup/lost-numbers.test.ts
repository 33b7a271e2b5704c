import { createRouterClient } from '@orpc/server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildRouter } from '../api/router.ts'
import { acceptCase } from '../cases/move-case.ts'
import { caseKind } from '../records/kinds/cases.ts'
import { readRecord } from '../records/work.ts'
import { numberRows } from '../settings/numbers.ts'
import { resultOf } from '../testing/result-of.ts'
import { registerSample, SAMPLE_DAY } from '../testing/sample-case.ts'
import { openTestRoom, TEST_COMMITTEES, TEST_PASSWORD, type TestRoom } from '../testing/test-room.ts'

let room: TestRoom
beforeEach(async () => {
  room = await openTestRoom()
})
afterEach(() => room.dispose())

const ADMIN = { loginName: '张敏', password: TEST_PASSWORD }
const screenOf = () => createRouterClient(buildRouter(room.desk))
const own = () => ({ committeeId: room.committeeIds[0] ?? '', year: 2026 })
const states = () =>
  numberRows(room.desk.room.db, own().committeeId, own().year).map(({ seq, state }) => [seq, state])

/** Accepted on paper; answers the number it bears. */
async function accepted(paperSeq?: number) {
  const { id, revision } = await registerSample(room)
  const on = { id, base: revision, on: SAMPLE_DAY, onPaper: true, exceptionReason: '纸上已办' }
  await acceptCase(room.desk, { ...on, initiative: 'application', paperSeq })
  return readRecord(room.desk.room.db, caseKind, id)?.data.number
}

/** One case in the backup, then `after` more that only the paper has. */
async function backUpThenAccept(after: number): Promise<string> {
  await accepted()
  await resultOf(screenOf().backup.run())
  for (let n = 0; n < after; n += 1) await accepted()
  return (await screenOf().backup.status()).last?.dir ?? ''
}

async function restored(dir: string, seq?: number): Promise<void> {
  const committeeName = TEST_COMMITTEES[0]?.name ?? ''
  const lastNumbers = seq === undefined ? [] : [{ committeeName, year: 2026, seq }]
  await resultOf(screenOf().backup.restore({ dir, ...ADMIN, lastNumbers }))
  await screenOf().accounts.unlock(ADMIN)
}

describe('the numbers a restore retired', () => {
  it('are those of the lost cases again, once each, and no automatic one', async () => {
    await restored(await backUpThenAccept(2), 3)
    expect(states()).toEqual([
      [1, 'used'],
      [2, 'disabled'],
      [3, 'disabled'],
    ])
    expect(await accepted(2)).toMatchObject({ seq: 2, text: '红石民调〔2026〕2号' })
    await expect(accepted(2)).rejects.toThrow('没有再用，录入的内容都还在')
    expect(await accepted()).toMatchObject({ seq: 4 })
    const { rows } = await screenOf().settings.numbers(own())
    expect(rows[1]).toMatchObject({ state: 'used', reason: '恢复备份后照纸补录' })
    expect(states()).toEqual([
      [1, 'used'],
      [2, 'used'],
      [3, 'disabled'],
      [4, 'used'],
    ])
  })

  it('are not given up a second time, and a void one stays void', async () => {
    await restored(await backUpThenAccept(1), 2)
    const act = { ...own(), reason: '没有写' }
    await expect(screenOf().settings.voidNumber({ ...act, seq: 2 })).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    })
    await screenOf().settings.reserveNumbers({ ...act, count: 1 })
    await screenOf().settings.voidNumber({ ...act, seq: 3 })
    await expect(accepted(3)).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  })
})

describe('the numbers the replaced room has given', () => {
  const RETIRED = [
    [1, 'used'],
    [2, 'disabled'],
    [3, 'disabled'],
  ]

  it('are retired whether or not anybody writes them down, from the log-in page too', async () => {
    const dir = await backUpThenAccept(2)
    await restored(dir)
    expect(states()).toEqual(RETIRED)
    await room.desk.lock()
    await restored(dir)
    expect(states()).toEqual(RETIRED)
    expect(await accepted()).toMatchObject({ seq: 4 })
  })

  it('count beside what the paper has: the higher of the two', async () => {
    const dir = await backUpThenAccept(2)
    await restored(dir, 2)
    expect(states()).toEqual(RETIRED)
    await restored(dir, 5)
    expect(states()).toHaveLength(5)
  })

  it('of a committee the backup lacks are no reason not to restore', async () => {
    const dir = await backUpThenAccept(0)
    const village = { name: '新村人民调解委员会', kind: 'village', numberPrefix: '新村民调' } as const
    const { id } = await screenOf().settings.saveCommittee({
      committee: { ...village, numberPattern: '{prefix}〔{year}〕{seq}号', own: false },
    })
    await screenOf().settings.reserveNumbers({ committeeId: id, year: 2026, count: 2, reason: '下村' })
    await restored(dir)
    expect(states()).toEqual([[1, 'used']])
  })
})
