import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CaseRecord } from '#domain/cases/case-record.ts'
import {
  agreementOf,
  day,
  idOf,
  moveOf,
  partyOf,
  refrainOf,
  sampleRecord,
} from '#domain/cases/testing/sample-record.ts'
import type { Fen, Id } from '#domain/values/brands.ts'
import { newId } from '../desk/clock.ts'
import { caseKind } from '../records/kinds/cases.ts'
import { runWork } from '../records/work.ts'
import { openTestRoom, type TestRoom } from '../testing/test-room.ts'
import { caseFilters, filterSql } from './case-filters.ts'
import { listCases } from './list-cases.ts'

let room: TestRoom
beforeAll(async () => {
  room = await openTestRoom()
})
afterAll(() => room.dispose())

const accepted = [
  moveOf({ type: 'register', on: day('2026-01-05') }),
  moveOf({ type: 'accept', on: day('2026-01-05'), initiative: 'application' }),
]
const closed = [...accepted, moveOf({ type: 'close-agreed', on: day('2026-01-06') })]
const money = {
  id: idOf('d'),
  kind: 'money' as const,
  debtorPartyIds: [],
  creditorPartyIds: [],
  liability: 'joint' as const,
  what: '赔偿款',
  when: { kind: 'by' as const, date: day('2026-03-01') },
}
const monthly = {
  ...money,
  kind: 'periodic' as const,
  amount: 30_000 as Fen,
  every: 'month' as const,
  from: day('2026-02-01'),
  until: { kind: 'open' as const, text: '终身' },
}

/** Filter, a case it finds, a case it must leave. An unknown answer is never found. */
const CASES: readonly (readonly [id: string, found: Partial<CaseRecord>, left: Partial<CaseRecord>])[] = [
  [
    'minor',
    { parties: [partyOf('小明', { birthDate: day('2014-05-01') }), partyOf('李四')] },
    { parties: [partyOf('张三', { birthDate: day('1960-05-01') }), partyOf('无生日')] },
  ],
  [
    'escalation-unreported',
    { escalationRisk: true },
    { escalationRisk: true, escalationReport: { on: day('2026-01-06'), to: '派出所', how: '电话' } },
  ],
  [
    'not-effective',
    { agreement: agreementOf({ form: 'written' }) },
    { agreement: agreementOf({ form: 'oral' }) },
  ],
  [
    'not-visited',
    { moves: closed, agreement: agreementOf() },
    {
      moves: closed,
      agreement: agreementOf(),
      visits: [{ id: idOf('v'), on: day('2026-02-01'), by: '甲', how: 'phone', partyIds: [], detail: '好' }],
    },
  ],
  ['papers-missing', { moves: closed, agreement: agreementOf() }, { moves: accepted }],
  [
    'big-money',
    { agreement: agreementOf({ duties: [{ ...money, amount: 10_000_000 as Fen }] }) },
    { agreement: agreementOf({ duties: [{ ...money, amount: 9_999_999 as Fen }] }) },
  ],
  ['many-people', { peopleInvolved: 10 }, { peopleInvolved: 9 }],
  ['death', { hasDeath: true }, { hasDeath: false }],
  ['no-session', { moves: accepted }, { moves: closed }],
  [
    'periodic',
    { agreement: agreementOf({ duties: [monthly] }) },
    { agreement: agreementOf({ duties: [refrainOf('a', 'b')] }) },
  ],
  ['backfilled', { origin: 'backfill' }, { origin: 'live' }],
]

function save(fields: Partial<CaseRecord>): Id {
  const [committeeId] = room.committeeIds
  const id = newId()
  runWork(room.desk.frame(), 'cases.register', (work) =>
    work.save(caseKind, id, sampleRecord({ ...fields, committeeId: committeeId as Id })),
  )
  return id
}

describe('named filters of the case list', () => {
  it.each(CASES)('%s', (filter, found, left) => {
    const [yes, no, unknown] = [save(found), save(left), save({ moves: [] })]
    const { rows } = listCases(
      room.desk.room.db,
      room.desk.session,
      { view: 'all', filter },
      day('2026-02-01'),
    )
    const ids = rows.map((row) => row.id)
    expect(ids).toContain(yes)
    expect(ids).not.toContain(no)
    expect(ids).not.toContain(unknown)
  })

  it('each has a case above and is said in words with its source', () => {
    const filters = caseFilters(room.desk.room.db, day('2026-02-01'))
    expect(filters.map((one) => one.id)).toEqual(CASES.map(([id]) => id))
    for (const { sentence, citation } of filters) {
      expect(sentence).toMatch(/^[^a-z]+。$/)
      expect(citation).not.toBe('')
    }
  })

  it('one nobody knows is told', () => {
    expect(() => filterSql(room.desk.room.db, 'no-such', day('2026-02-01'))).toThrow()
  })
})
