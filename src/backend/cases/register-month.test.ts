import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { MonthRow } from '#contract/schemas/month.ts'
import { performanceOn } from '#domain/cases/derive.ts'
import { tracksOf } from '#domain/cases/tracks.ts'
import type { BusinessDate, Fen, Id } from '#domain/values/brands.ts'
import { newId } from '../desk/clock.ts'
import { caseKind, sessionKind } from '../records/kinds/cases.ts'
import { readAll } from '../records/work.ts'
import { workCalendar } from '../settings/calendar.ts'
import { numberRows } from '../settings/numbers.ts'
import { openTestRoom, type TestRoom } from '../testing/test-room.ts'
import { registerMonth } from './register-month.ts'

const today = '2026-11-23' as BusinessDate
let room: TestRoom
let committeeId: Id
let mediatorId: Id
beforeEach(async () => {
  room = await openTestRoom()
  const village = room.committeeIds[1]
  if (!village) throw new Error('no village')
  committeeId = village
  mediatorId = room.addMediator('周德厚')
})
afterEach(() => room.dispose())

const row = (more: Partial<MonthRow> = {}): MonthRow => ({
  on: '2026-10-08' as BusinessDate,
  applicants: ['王芳'],
  respondents: ['李强'],
  kind18: '02',
  title: '王芳与李强邻里纠纷',
  result: 'performed',
  content: '李强赔偿王芳200元，当场付清。',
  amount: 200_00 as Fen,
  payer: 'respondent',
  mediatorIds: [mediatorId],
  ...more,
})
const month = (rows: MonthRow[]) =>
  registerMonth(room.desk, { committeeId, noticeGiven: true, source: 'application', rows })
const cases = () => readAll(room.desk.room.db, caseKind).map(({ data }) => data)
async function fieldsOf(call: Promise<unknown>): Promise<readonly string[]> {
  const error = await call.then(
    () => undefined,
    (caught: unknown) => caught,
  )
  const { data } = (error ?? {}) as { data?: { fields?: readonly { path: string }[] } }
  return data?.fields?.map((field) => field.path) ?? []
}

describe('a month of a village', () => {
  it('each line becomes a closed 补录 of the village with the number of its own series', async () => {
    await month([
      row(),
      row({ on: '2026-10-15' as BusinessDate, result: 'agreed', applicants: ['赵一', '赵二'] }),
      row({ result: 'failed', content: '双方对责任各执一词。' }),
    ])
    const found = cases().toSorted((a, b) => (a.number?.seq ?? 0) - (b.number?.seq ?? 0))
    expect(found.map((one) => one.number?.text)).toEqual([
      '河湾民调〔2026〕1号',
      '河湾民调〔2026〕2号',
      '河湾民调〔2026〕3号',
    ])
    expect(found.map((one) => one.origin)).toEqual(['backfill', 'backfill', 'backfill'])
    expect(found.map((one) => tracksOf(one).outcome)).toEqual(['agreed', 'agreed', 'terminated'])
    expect(found.map((one) => performanceOn(one, today, workCalendar).state)).toEqual([
      'performed',
      'performing',
      'none',
    ])
    expect(found[1]?.parties.map((party) => party.name)).toEqual(['赵一', '赵二', '李强'])
  })

  it('says of a line what its ledger does not: nothing is made up for it', async () => {
    await month([row({ mediatorIds: [], result: 'failed' })])
    const [one] = cases()
    expect(one?.source).toBe('application')
    expect(one?.mediators).toEqual([])
    const codes = one?.moves.flatMap((move) => move.exceptions.map(({ code }) => code)) ?? []
    expect(codes).toEqual(expect.arrayContaining(['S01', 'R05', 'R09']))
    const [session] = readAll(room.desk.room.db, sessionKind)
    expect(session?.data.presentPartyIds).toEqual([])
    expect(session?.data.mode).toBeUndefined()
  })

  it('names one start of the numbers for all lines of the year', async () => {
    const error: unknown = await month([row({ paperSeq: 3 }), row({ paperSeq: 7 })]).catch(
      (caught: unknown) => caught,
    )
    const { data } = error as { data: { fields: { sentence: string }[] } }
    for (const { sentence } of data.fields) expect(sentence).toContain('从第 8 号起')
  })

  it('takes the number on paper where the line has one', async () => {
    expect(await fieldsOf(month([row({ paperSeq: 3 })]))).toEqual(['rows.0.paperSeq'])
  })

  it('one line that can’t be leaves all of them unsaved, and each says what it lacks', async () => {
    const rows = [
      row(),
      row({ on: '2026-11-24' as BusinessDate }),
      row({ mediatorIds: [newId()] }),
      row({ paperSeq: 9 }),
    ]
    expect(await fieldsOf(month(rows))).toEqual(['rows.1.on', 'rows.2.mediatorIds', 'rows.3.paperSeq'])
    expect(cases()).toEqual([])
    expect(numberRows(room.desk.room.db, committeeId, 2026)).toEqual([])
    await month([row()])
    expect(cases()).toHaveLength(1)
  })
})
