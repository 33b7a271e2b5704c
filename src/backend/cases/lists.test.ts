import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dueLines } from '#domain/cases/due-lines.ts'
import type { BusinessDate, Id } from '#domain/values/brands.ts'
import { fen } from '#domain/values/money.ts'
import { caseKind } from '../records/kinds/cases.ts'
import { readRecord } from '../records/work.ts'
import { rulesIn } from '../settings/rules.ts'
import { registerSample, SAMPLE_DAY, sampleFacts, sampleParties } from '../testing/sample-case.ts'
import { openTestRoom, type TestRoom } from '../testing/test-room.ts'
import { listCases } from './list-cases.ts'
import { acceptCase, moveCase } from './move-case.ts'
import { registerSettled, type SettledInput } from './register-case.ts'
import { todaysWork } from './today.ts'

let room: TestRoom
beforeEach(async () => {
  room = await openTestRoom()
})
afterEach(() => room.dispose())

const day = (text: string) => text as BusinessDate
const list = (input: Partial<Parameters<typeof listCases>[2]>) =>
  listCases(room.desk.room.db, room.desk.session, { view: 'all', ...input }, room.desk.clock.today())
const linesOf = (id: Id, today: string) =>
  todaysWork(room.desk.room.db, room.desk.session, day(today))
    .lines.filter((line) => line.caseId === id)
    .map((line) => line.id.slice(id.length + 1))

const foldedOn = (today: string) =>
  todaysWork(room.desk.room.db, room.desk.session, day(today)).folded.map(
    ({ what, count }) => `${what} ${count}`,
  )

async function settled(on = SAMPLE_DAY, fields: Partial<SettledInput> = {}): Promise<Id> {
  const [committeeId] = room.committeeIds
  if (!committeeId) throw new Error('no committee')
  const mediatorId = room.addMediator('周德厚')
  const { id } = await registerSettled(room.desk, {
    facts: sampleFacts(committeeId),
    parties: sampleParties(),
    on,
    onPaper: true,
    mediators: [{ mediatorId, name: '周德厚', role: 'lead', chosenBy: 'committee', assignedOn: on }],
    screening: { takenElsewhere: 'no', reservedByLaw: false },
    noticeGiven: true,
    reasons: [],
    content: '双方握手言和。',
    performedAtOnce: true,
    ...fields,
  })
  return id
}
const step = { onPaper: true, exceptionReason: '纸上已办' }
async function declined(): Promise<Id> {
  const { id, revision } = await registerSample(room)
  const ground = { type: 'decline', ground: 'refused', channels: ['litigation'] } as const
  moveCase(room.desk, 'cases.decline', { id, base: revision, on: SAMPLE_DAY, ...step }, ground)
  return id
}
function file(id: Id, base: number): void {
  moveCase(
    room.desk,
    'cases.establishFile',
    { id, base, on: SAMPLE_DAY, ...step },
    { type: 'establish-file', by: '张敏' },
  )
  moveCase(room.desk, 'cases.archive', { id, base: base + 1, on: SAMPLE_DAY, ...step }, { type: 'archive' })
}

describe('工作台', () => {
  it('asks for the visit of a case that is performed and archived', async () => {
    const id = await settled()
    file(id, 1)
    // 30 days after 2026-11-20, a week ahead; then until it is made, for 400 days.
    expect(linesOf(id, '2026-12-12')).toEqual([])
    expect(linesOf(id, '2026-12-13')).toEqual(['visit'])
    expect(foldedOn('2027-11-20')).toEqual(['回访当事人 1'])
    expect(foldedOn('2027-12-26')).toEqual([])
  })

  it('a declined case is to be filed, and is counted so', async () => {
    const id = await declined()
    expect(linesOf(id, '2026-12-13')).toEqual(['archive'])
    const { counts } = todaysWork(room.desk.room.db, room.desk.session, day('2026-12-13'))
    expect(counts.toFile).toBe(1)
    expect(list({ view: 'to-file' }).rows.map((row) => row.id)).toEqual([id])
    file(id, 2)
    expect(linesOf(id, '2026-12-13')).toEqual([])
    expect(list({ view: 'to-file' }).total).toBe(0)
  })
})

const OWED = {
  performedAtOnce: false,
  reasons: [{ code: 'R11', reason: '当事人坚持口头' }],
  payment: { amount: fen(1_200_00), payer: 'respondent' },
} as const satisfies Partial<SettledInput>

describe('a month entered from a ledger', () => {
  it('leaves what is owed in sight and folds what its ledger could not say', async () => {
    const owed = await settled(day('2026-10-02'), OWED)
    for (const on of ['2026-10-05', '2026-10-08', '2026-10-12']) await settled(day(on))
    const { lines } = todaysWork(room.desk.room.db, room.desk.session, room.desk.clock.today())
    expect(lines.map((line) => line.what)).toEqual(['问明何时履行：款项，还有 1200.00 元'])
    expect(lines.map((line) => line.caseId)).toEqual([owed])
    expect(foldedOn(room.desk.clock.today())).toEqual(['回访当事人 4', '立卷 4'])
  })

  it('the list names the same next day as 工作台', async () => {
    const [{ id: open }, refused] = [await registerSample(room), await declined()]
    const ids = [open, refused, await settled(day('2026-10-05')), await settled(day('2026-11-01'), OWED)]
    for (const row of list({}).rows) {
      const stored = readRecord(room.desk.room.db, caseKind, row.id)
      const first = stored && dueLines(stored.data, room.desk.clock.today(), rulesIn(room.desk.room.db))[0]
      expect([row.id, row.nextOn]).toEqual([row.id, first?.on])
      expect(row.nextOn, row.title).toBeDefined()
    }
    expect(list({}).rows).toHaveLength(ids.length)
  })
})

describe('the list', () => {
  it('待归档 merges its slices newest first', async () => {
    const ids = [await settled(), await declined(), await settled()]
    expect(list({ view: 'to-file' })).toMatchObject({ total: 3, totalIsExact: true })
    expect(list({ view: 'to-file' }).rows.map((row) => row.id)).toEqual(ids.toReversed())
  })

  it('a year holds what never had a number', async () => {
    const numbered = await settled()
    const open = (await registerSample(room)).id
    const refused = await declined()
    expect(list({ year: 2026 }).rows.map((row) => row.id)).toEqual([refused, open, numbered])
    expect(list({ year: 2025 })).toMatchObject({ rows: [], total: 0 })
  })

  it('a case registered in one year and numbered in the next is in the year of its number', async () => {
    room.setNow('2027-01-04T02:00:00.000Z')
    const { id, revision } = await registerSample(room)
    expect(list({ year: 2026 }).rows).toHaveLength(1)
    acceptCase(room.desk, { id, base: revision, on: day('2027-01-04'), initiative: 'application', ...step })
    expect(list({ year: 2026 }).rows).toHaveLength(0)
    expect(list({ year: 2027 }).rows).toHaveLength(1)
  })
})

it('a restricted case is counted among the others, but not by what is in it', async () => {
  const reader = await room.addAccount('读者', ['reader'])
  await registerSample(room, { kind18: 'neighbour', sensitive: true, escalationRisk: true })
  expect(list({ filter: 'escalation-unreported' })).toMatchObject({ total: 1, hidden: 0 })
  room.as(reader)
  expect(list({})).toMatchObject({ total: 0, hidden: 1 })
  expect(list({ year: 2026 })).toMatchObject({ total: 0, hidden: 1 })
  expect(list({ filter: 'escalation-unreported' })).toMatchObject({ total: 0, hidden: 0 })
  expect(list({ kind18: 'neighbour' })).toMatchObject({ total: 0, hidden: 0 })
})
