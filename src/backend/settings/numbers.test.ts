import { createRouterClient } from '@orpc/server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BusinessDate, Id } from '#domain/values/brands.ts'
import { buildRouter } from '../api/router.ts'
import { acceptCase } from '../cases/move-case.ts'
import { registerCase } from '../cases/register-case.ts'
import { saveFacts } from '../cases/save-facts.ts'
import { viewers } from '../cases/viewers.ts'
import { caseKind } from '../records/kinds/cases.ts'
import { committeeKind } from '../records/kinds/people.ts'
import { readRecord, runWork } from '../records/work.ts'
import { registerSample, SAMPLE_DAY, sampleFacts, sampleParties } from '../testing/sample-case.ts'
import { openTestRoom, type TestRoom } from '../testing/test-room.ts'
import { dictionaries, refuseUnmapped } from './dictionaries.ts'
import { changeReserved, nextSeq, numberRows, startNumbers, takeNumber } from './numbers.ts'

let room: TestRoom
let committeeId: Id
beforeEach(async () => {
  room = await openTestRoom()
  const [first] = room.committeeIds
  if (!first) throw new Error('no committee')
  committeeId = first
})
afterEach(() => room.dispose())

const year = 2026
const db = () => room.desk.room.db
const start = (from: number) =>
  runWork(room.desk.frame(), 'settings.startNumbers', (work) =>
    startNumbers(work, { committeeId, year, from, reason: '之前的在纸上编' }),
  )
const states = () => numberRows(db(), committeeId, year).map(({ seq, state }) => [seq, state])
const recordOf = (id: Id) => readRecord(db(), caseKind, id)?.data
const onPaper = { onPaper: true, exceptionReason: '纸上已办' }

async function accepted(paperSeq?: number, matterKind: 'people' | 'administrative' = 'people') {
  const { id, revision } = await registerSample(room, { matterKind })
  const on = { id, base: revision, on: SAMPLE_DAY, ...onPaper }
  return acceptCase(room.desk, { ...on, initiative: 'application', paperSeq })
}

describe('A8: a room that begins in mid-year', () => {
  it('goes on after the paper, and enters what is on paper under its own number', async () => {
    start(88)
    expect(nextSeq(db(), committeeId, year)).toBe(88)
    expect(recordOf((await accepted()).id)?.number?.seq).toBe(88)
    expect(recordOf((await accepted(37)).id)?.number?.text).toBe('红石民调〔2026〕37号')
    expect(recordOf((await accepted()).id)?.number?.seq).toBe(89)
    // Nothing was voided for it, and another year begins at 1.
    expect(states()).toEqual([
      [37, 'used'],
      [88, 'used'],
      [89, 'used'],
    ])
    expect(nextSeq(db(), committeeId, 2027)).toBe(1)
  })

  it('a number stands on one paper only, and one never given to paper is refused with the way out', async () => {
    start(88)
    await accepted(37)
    await expect(accepted(37)).rejects.toThrow('已经使用')
    await expect(accepted(90)).rejects.toThrow('本年度从第 91 号起用本程序编号')
    await accepted(87)
  })

  it('begins after what it has given already', async () => {
    start(88)
    await accepted()
    expect(() => start(88)).toThrow('只能从第 89 号')
    start(120)
    expect(nextSeq(db(), committeeId, year)).toBe(120)
  })

  it('an unused paper number may be void, and reserving goes on after the start', () => {
    start(88)
    const act = { committeeId, year, reason: '写错' } as const
    runWork(room.desk.frame(), 'settings.voidNumber', (work) =>
      changeReserved(work, 5, { ...act, state: 'void' }),
    )
    const taken = runWork(room.desk.frame(), 'settings.reserveNumbers', (work) =>
      takeNumber(work, { ...act, state: 'reserved' }),
    )
    expect(taken.seq).toBe(88)
    expect(states()).toEqual([
      [5, 'void'],
      [88, 'reserved'],
    ])
  })
})

describe('A11: the kind of a matter, corrected', () => {
  const change = (
    saved: { id: Id; revision: number },
    matterKind: 'people' | 'administrative',
    reason?: string,
  ) =>
    saveFacts(room.desk, {
      id: saved.id,
      base: saved.revision,
      facts: sampleFacts(committeeId, { matterKind }),
      reason,
    })

  it('accepted as 行政调解 it gets its number when it turns out to be 人民调解', async () => {
    const saved = await accepted(undefined, 'administrative')
    expect(recordOf(saved.id)?.number).toBeUndefined()
    change(saved, 'people')
    expect(recordOf(saved.id)?.number?.seq).toBe(1)
  })

  it('the other way round the number is void with its reason, and no other case gets it', async () => {
    const saved = await accepted()
    expect(() => change(saved, 'administrative')).toThrow('作废')
    change(saved, 'administrative', '实为行政调解')
    expect(recordOf(saved.id)?.number).toBeUndefined()
    expect(numberRows(db(), committeeId, year)).toMatchObject([
      { seq: 1, state: 'void', reason: '实为行政调解', case_id: saved.id },
    ])
    expect(recordOf((await accepted()).id)?.number?.seq).toBe(2)
  })

  it('why is told to those who may see the case', async () => {
    const saved = await accepted()
    const facts = sampleFacts(committeeId, { matterKind: 'administrative', sensitive: true })
    saveFacts(room.desk, { id: saved.id, base: saved.revision, facts, reason: '慕容家的事实为行政调解' })
    const screen = createRouterClient(buildRouter(room.desk))
    const [mine] = (await screen.settings.numbers({ committeeId, year })).rows
    expect(mine).toMatchObject({ caseId: saved.id, reason: '慕容家的事实为行政调解' })
    room.as(await room.addAccount('王五', ['registrar']))
    const [theirs] = (await screen.settings.numbers({ committeeId, year })).rows
    expect(theirs).toEqual({ seq: 1, text: mine?.text, state: 'void' })
  })

  it('before 受理 nothing is numbered', async () => {
    const saved = await registerSample(room, { matterKind: 'administrative' })
    change(saved, 'people')
    expect(recordOf(saved.id)?.number).toBeUndefined()
  })
})

describe('a committee that was merged', () => {
  it.each<[string, string | undefined, string | undefined, boolean]>([
    ['still at work', undefined, undefined, true],
    ['merged the day after', undefined, '2026-11-21', true],
    ['merged on the day', undefined, '2026-11-20', true],
    ['merged the day before', undefined, '2026-11-19', false],
    ['founded later', '2026-11-21', undefined, false],
  ])('%s', async (_, activeFrom, activeTo, takes) => {
    const stored = readRecord(db(), committeeKind, committeeId)
    if (!stored) throw new Error('no committee')
    runWork(room.desk.frame(), 'settings.saveCommittee', (work) =>
      work.save(
        committeeKind,
        committeeId,
        { ...stored.data, activeFrom, activeTo },
        { base: stored.revision },
      ),
    )
    const register = registerCase(room.desk, {
      facts: sampleFacts(committeeId),
      parties: sampleParties(),
      screening: {},
      on: '2026-11-20' as BusinessDate,
      onPaper: true,
    })
    if (takes) await expect(register).resolves.toMatchObject({ revision: 1 })
    else await expect(register).rejects.toThrow('不能由它承办')
  })
})

describe('how a case came', () => {
  const cameBy = () => {
    const found = dictionaries(db()).find(({ data }) => data.id === 'cameBy')
    if (!found) throw new Error('no dictionary')
    return found.data
  }
  it('each shipped way counts as an official source', () => {
    expect(cameBy().entries.length).toBeGreaterThan(7)
    expect(() => refuseUnmapped(db(), cameBy())).not.toThrow()
  })
  it.each([undefined, 'nowhere'])('the room’s own must too: %s', (maps) => {
    const entries = [...cameBy().entries, { code: 'L1', name: '村民代表反映', ...(maps && { maps }) }]
    expect(() => refuseUnmapped(db(), { ...cameBy(), entries })).toThrow('村民代表反映')
    expect(() => refuseUnmapped(db(), { ...cameBy(), id: 'tags', entries })).not.toThrow()
  })
})

it('a sensitive case names accounts that open cases; administrators need no naming', async () => {
  const mediator = await room.addAccount('周德厚', ['mediator'])
  await room.addAccount('值守', ['duty'])
  expect(viewers(db())).toEqual([{ id: mediator, name: '周德厚' }])
})
