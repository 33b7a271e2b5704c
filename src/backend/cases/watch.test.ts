import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Duty } from '#domain/agreement/duty.ts'
import type { CaseRecord } from '#domain/cases/case-record.ts'
import {
  agreementOf,
  day,
  idOf,
  moveOf,
  partyOf,
  paymentOf,
  receiptOf,
  recusalOf,
  refrainOf,
  sampleRecord,
  signingOf,
} from '#domain/cases/testing/sample-record.ts'
import type { Fen, Id } from '#domain/values/brands.ts'
import { caseKind } from '../records/kinds/cases.ts'
import { runWork } from '../records/work.ts'
import { openTestRoom, type TestRoom } from '../testing/test-room.ts'
import { listCases } from './list-cases.ts'
import { todaysWork } from './today.ts'
import { watchList, watchToday } from './watch.ts'

const [NAME, OTHER, PLACE, DEED, GOODS] = ['慕容秋荻', '谢晓峰', '绿水河埠头', '堵塞祖屋后门', '断掉的老槐木']
const SUM = 76_543_00 as Fen
const SECRETS = [NAME, OTHER, PLACE, DEED, GOODS, '76543', '76,543', '鉴定', '口头协议', '委派', '隐秘之事']

const on = day('2026-11-20')
const register = moveOf({ type: 'register', on })
const accept = moveOf({ type: 'accept', on, initiative: 'application' })
const close = moveOf({ type: 'close-agreed', on })
const parties = [partyOf(NAME), partyOf(OTHER, { side: 'respondent' })]
const payment: Duty = {
  ...paymentOf(OTHER, NAME, { kind: 'by', date: day('2026-12-01') }),
  what: GOODS,
  amount: SUM,
  where: PLACE,
} as Duty
const refrain: Duty = { ...refrainOf(OTHER, NAME), what: DEED }
const agreed = (duties: readonly Duty[]) => agreementOf({ agreedOn: on, duties, facts: DEED })
const base = sampleRecord({ title: '隐秘之事', place: PLACE, summary: DEED, parties, moves: [register] })
const signings = [NAME, OTHER].map((signerId) =>
  signingOf({ paperKind: 'written-agreement', role: 'party', signerId, on }),
)

const CASES: Readonly<Record<string, Partial<CaseRecord>>> = {
  accept: {},
  escalation: { escalationRisk: true },
  recusal: { recusals: [recusalOf({ byPartyId: idOf(NAME), mediatorName: OTHER })] },
  deadline: { moves: [register, accept] },
  'deadline-unknown': { moves: [register, accept], specialProcedure: 'court-delegated' },
  duty: { moves: [register, accept, close], agreement: agreed([payment]) },
  undated: {
    origin: 'backfill',
    moves: [register, accept, close],
    agreement: agreed([{ ...payment, when: { kind: 'condition', text: GOODS } } as Duty]),
  },
  breach: {
    moves: [register, accept, close],
    agreement: agreed([refrain]),
    receipts: [receiptOf({ on, done: false })],
  },
  confirmation: { moves: [register, accept, close], agreement: agreed([payment]) },
  'court-return': {
    moves: [register, accept],
    specialProcedure: 'court-entrusted-ordinary',
    courtPapersOn: on,
    agreement: agreed([payment]),
    signings,
  },
  visit: { moves: [register, accept, close], agreement: agreed([]) },
  archive: { moves: [register, accept, close] },
}

let room: TestRoom
let watcher: Id
beforeEach(async () => {
  room = await openTestRoom()
  watcher = await room.addAccount('值守员', ['duty'])
  const { committeeIds } = room
  const committeeId = committeeIds[0] ?? base.committeeId
  const frame = room.desk.frame()
  for (const fields of Object.values(CASES))
    runWork(frame, 'cases.register', (work) =>
      work.save(caseKind, frame.newId(), { ...base, committeeId, ...fields }),
    )
})
afterEach(() => room.dispose())

/** The lines of one day, whole and as the account at work is shown them. */
function lines() {
  const { session, room: open, clock } = room.desk
  const whole = todaysWork(open.db, session, clock.today())
  return { whole: whole.lines, shown: watchToday(session, whole).lines }
}
const kindOf = (line: { id: string; caseId: string }) =>
  line.id.slice(line.caseId.length + 1).replace(/^(duty|breach|recusal|undated)-.*/, '$1')

it('every kind of line is tried', () => {
  const domain = join(import.meta.dirname, '..', '..', 'domain', 'cases')
  const named = ['due-lines.ts', 'performance-lines.ts', 'confirmation-lines.ts'].flatMap((file) =>
    [...readFileSync(join(domain, file), 'utf8').matchAll(/\bid: [`']([a-z-]+?)(?:-\$\{|')/g)].map(
      (one) => one[1],
    ),
  )
  expect([...new Set(named)].toSorted()).toEqual(Object.keys(CASES).toSorted())
  const seen = new Set<string>()
  for (const today of ['2026-11-23', '2026-12-15']) {
    room.setNow(`${today}T02:00:00.000Z`)
    for (const line of lines().whole) seen.add(kindOf(line))
  }
  expect([...seen].toSorted()).toEqual(Object.keys(CASES).toSorted())
})

it.each(['2026-11-23', '2026-12-15'])(
  '工作台 on %s tells 综治值守 nothing of the people or what they agreed',
  (today) => {
    room.setNow(`${today}T02:00:00.000Z`)
    const whole = JSON.stringify(lines().whole)
    expect(SECRETS.filter((secret) => whole.includes(secret)).length, 'control').toBeGreaterThan(1)
    room.as(watcher)
    const { shown } = lines()
    expect(shown.length).toBeGreaterThan(4)
    expect(SECRETS.filter((secret) => JSON.stringify(shown).includes(secret))).toEqual([])
    expect(shown.filter((line) => line.what === '有事项到期')).toEqual([])
  },
)

it('a kind nobody decided about is told in neutral words', () => {
  room.as(watcher)
  const { whole } = lines()
  const [line] = whole
  if (!line) throw new Error('a line')
  const strange = {
    ...line,
    id: `${line.caseId}:private-talk-1`,
    what: `${NAME}欠款`,
    rule: DEED,
    citation: PLACE,
  }
  const counts = { open: 0, performing: 0, toFile: 0 }
  const folded: [] = []
  const { lines: shown } = watchToday(room.desk.session, {
    counts,
    folded,
    lines: [{ ...strange, more: NAME } as typeof line],
  })
  expect(shown).toMatchObject([{ what: '有事项到期', on: line.on }])
  expect(SECRETS.filter((secret) => JSON.stringify(shown).includes(secret))).toEqual([])
})

it('the list tells matter, owner, date and state, and no field more', () => {
  const { room: open, clock } = room.desk
  const whole = listCases(open.db, room.desk.session, { view: 'all' }, clock.today())
  expect(JSON.stringify(whole)).toContain(NAME)
  const rows = whole.rows.map((row) => ({ ...row, later: NAME }))
  const { rows: shown } = watchList(room.as(watcher), { ...whole, rows })
  expect(SECRETS.filter((secret) => JSON.stringify(shown).includes(secret))).toEqual([])
  expect(shown[0]).toMatchObject({ committeeName: '红石镇人民调解委员会', mediators: '周德厚' })
  expect(shown).toHaveLength(whole.rows.length)
})

it('control: who also reads cases sees them as they are', async () => {
  room.as(await room.addAccount('值守兼查阅', ['duty', 'reader']))
  const { whole, shown } = lines()
  expect(shown).toEqual(whole)
})
