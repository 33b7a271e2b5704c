import { describe, expect, it } from 'vitest'
import file from '../../../resources/calendars/work-calendar.json' with { type: 'json' }
import type { BusinessDate } from '../values/brands.ts'
import { readWorkCalendar } from '../values/work-calendar.ts'
import type { CaseRecord } from './case-record.ts'
import { availableMoves } from './decide-move.ts'
import { dueLines } from './due-lines.ts'
import { nextStep } from './next-step.ts'
import {
  agreementOf,
  around,
  day,
  moveOf,
  partyOf,
  paymentOf,
  recusalOf,
  sampleRecord,
  signingOf,
} from './testing/sample-record.ts'
import { SHIPPED_RULES } from './testing/sample-rules.ts'

const rules = { ...SHIPPED_RULES, calendar: readWorkCalendar(file) }
const register = moveOf({ type: 'register', on: day('2026-01-05') })
const accept = moveOf({ type: 'accept', on: day('2026-01-05'), initiative: 'application' })
const begin = moveOf({ type: 'begin', on: day('2026-01-05') })
const close = moveOf({ type: 'close-agreed', on: day('2026-01-05') })
const moves = [register, accept, begin, close]
const payment = paymentOf('李四', '张三', { kind: 'by', date: day('2026-06-30') })
const oral = agreementOf({ agreedOn: day('2026-01-05'), duties: [payment] })
const signings = (['party:张三', 'party:李四', 'mediator:m1', 'seal:committee'] as const).map((one) => {
  const [role = 'seal', signerId = ''] = one.split(':') as ['party' | 'mediator' | 'seal', string]
  return signingOf({ paperKind: 'written-agreement', role, signerId, on: '2026-01-05' })
})
const written = { moves, agreement: { ...oral, form: 'written' as const }, signings }

function lineOf(fields: Partial<CaseRecord>, today: BusinessDate, id: string) {
  return dueLines(sampleRecord(fields), today, rules).find((line) => line.id === id)
}

/** R16 人民调解法33, 民事诉讼法85, 86: effective on 5 January 2026, the 30th day is 4 February. */
describe('司法确认', () => {
  it.each([
    ['2026-01-06', 'later'],
    ['2026-01-20', 'soon'],
    ['2026-02-03', 'soon'],
    ['2026-02-04', 'today'],
    ['2026-02-05', 'overdue'],
    ['2026-05-01', 'overdue'],
  ])('on %s it is %s', (today, level) => {
    expect(lineOf(written, day(today), 'confirmation')).toMatchObject({ on: '2026-02-04', level })
  })

  it('once late, the court decides', () => {
    expect(lineOf(written, day('2026-02-05'), 'confirmation')).toMatchObject({
      what: '司法确认的申请期限已过',
      rule: expect.stringContaining('由法院决定'),
      citation: expect.stringContaining('民事诉讼法第86条'),
    })
  })

  it('an oral agreement counts from the day it was reached, and wants writing down first', () => {
    expect(lineOf({ moves, agreement: oral }, day('2026-01-20'), 'confirmation')).toMatchObject({
      on: '2026-02-04',
      rule: expect.stringContaining('口头协议须先补作书面'),
      citation: expect.stringContaining('第354条'),
    })
  })

  it.each<[string, Partial<CaseRecord>]>([
    [
      'what was performed',
      {
        ...written,
        receipts: [
          {
            id: payment.id,
            dutyId: payment.id,
            on: day('2026-01-06'),
            amount: payment.kind === 'money' ? payment.amount : undefined,
            how: '现金',
          },
        ],
      },
    ],
    ['what is not effective', { ...written, signings: [] }],
  ])('not for %s', (_, fields) => {
    expect(lineOf(fields, day('2026-01-20'), 'confirmation')).toBeUndefined()
  })

  // Archiving ends no period: the thirty days run from the effective date, whatever became of the file.
  const archive = moveOf({ type: 'archive', on: day('2026-01-06') })
  const handOver = moveOf({ type: 'hand-over', on: day('2026-01-07'), to: '县司法局' })
  const correct = moveOf({ type: 'open-correction', on: day('2026-01-08'), reason: '错字' })
  it.each([
    ['archived', [archive], '2026-01-20', 'soon'],
    ['archived', [archive], '2026-02-04', 'today'],
    ['archived', [archive], '2026-02-05', undefined],
    ['handed over', [archive, handOver], '2026-01-20', 'soon'],
    ['handed over', [archive, handOver], '2026-02-05', undefined],
    ['under correction', [archive, correct], '2026-01-20', 'soon'],
  ])('of a file %s, %#', (_, filing, today, level) => {
    const filed = { ...written, moves: [...moves, ...filing] }
    expect(lineOf(filed, day(today), 'confirmation')?.level).toBe(level)
  })
  it.each([
    ['2026-01-19', 'soon'],
    ['2026-01-20', 'today'],
    ['2026-01-21', undefined],
  ])('back to the court from an archived file, on %s', (today, level) => {
    const specialProcedure = 'court-entrusted-ordinary'
    const fields = { ...written, specialProcedure, courtPapersOn: day('2026-01-05') }
    const filed = { ...fields, moves: [...moves, archive] }
    expect(lineOf(filed, day(today), 'court-return')?.level).toBe(level)
  })

  it.each(['court-entrusted-ordinary', 'court-entrusted-summary'])(
    'not for %s: the agreement goes back to the court (法释〔2016〕14号20)',
    (specialProcedure) => {
      const fields = { ...written, specialProcedure, courtPapersOn: day('2026-01-05') }
      expect(lineOf(fields, day('2026-01-20'), 'confirmation')).toBeUndefined()
      expect(lineOf(fields, day('2026-01-20'), 'court-return')?.rule).toContain('交回法院审查')
    },
  )

  it('of what a court delegated is for that court', () => {
    const fields = { ...written, specialProcedure: 'court-delegated' }
    expect(lineOf(fields, day('2026-01-20'), 'confirmation')?.rule).toContain('向委派的法院申请')
  })
})

/** R08 人民调解法25: 及时. */
describe('a risk of escalation', () => {
  const risky = { moves: [register], escalationRisk: true }
  const report = { on: day('2026-01-05'), to: '派出所', how: '电话' }
  it('is red from the day it stands unreported', () => {
    expect(lineOf(risky, day('2026-01-05'), 'escalation')).toMatchObject({ level: 'overdue', place: 'facts' })
  })
  it.each<[string, Partial<CaseRecord>]>([
    ['reported', { ...risky, escalationReport: report }],
    ['closed, with its reason on the closing', { ...risky, moves }],
    ['nobody said', { moves: [register] }],
  ])('no more: %s', (_, fields) => {
    expect(lineOf(fields, day('2026-01-05'), 'escalation')).toBeUndefined()
  })
})

/** R06: who mediates is settled before mediation goes on (人民调解法19, 23). */
describe('a request that a mediator step back', () => {
  const asked = { moves: [register, accept], recusals: [recusalOf()] }
  it.each([
    ['2026-01-06', 'today'],
    ['2026-01-07', 'overdue'],
  ])('on %s it is %s', (today, level) => {
    expect(lineOf(asked, day(today), 'recusal-recusal')).toMatchObject({
      what: '处理回避要求：周德厚',
      level,
      place: 'mediators',
      rule: expect.stringContaining('李四要求周德厚回避，还没有处理。'),
    })
  })
  it.each<[string, Partial<CaseRecord>]>([
    ['decided', { ...asked, recusals: [recusalOf({ outcome: 'kept', decidedOn: day('2026-01-06') })] }],
    ['of a case that is closed', { ...asked, moves }],
  ])('no more: %s', (_, fields) => {
    expect(lineOf(fields, day('2026-01-07'), 'recusal-recusal')).toBeUndefined()
  })
})

describe('what was turned away', () => {
  const decline = moveOf({ type: 'decline', on: day('2026-01-06'), ground: 'taken', channels: ['police'] })
  const divert = moveOf({ type: 'divert', on: day('2026-01-06'), to: '派出所', ground: '治安案件' })
  it('declined, it is a file to establish and archive (R23)', () => {
    expect(lineOf({ moves: [register, decline] }, day('2026-01-10'), 'archive')).toMatchObject({
      what: '立卷',
      on: '2026-02-05',
    })
  })
  it('diverted, there is nothing to file and no next step', () => {
    const record = sampleRecord({ moves: [register, divert] })
    const surroundings = around({ rules })
    const lines = dueLines(record, day('2026-02-01'), rules)
    expect(lines).toEqual([])
    expect(nextStep(record, availableMoves(record, surroundings), lines)).toBeUndefined()
  })
  it.each([
    [{ takenElsewhere: 'court' as const, entrusted: false, reservedByLaw: false }, 'decline'],
    [{ takenElsewhere: 'no' as const, reservedByLaw: true }, 'decline'],
    // Not asked yet is no ground to turn anybody away (人民调解工作若干规定 22).
    [{ takenElsewhere: 'court' as const, reservedByLaw: false }, undefined],
    [{ takenElsewhere: 'no' as const, reservedByLaw: false }, 'accept'],
  ])('screening %j: the next step is %s', (screening, move) => {
    const record = sampleRecord({ moves: [register], screening })
    const open = availableMoves(record, around({ rules }))
    expect(nextStep(record, open, [])?.move).toBe(move)
    const unclear = open.flatMap((one) => one.reasons).filter((reason) => reason.unclear)
    for (const reason of unclear) expect(reason.next).not.toContain('不予受理')
  })
  it('every next step that names a move can be taken', () => {
    for (const last of [[], [decline], [divert], [accept], [accept, begin], [accept, begin, close]]) {
      const record = sampleRecord({ moves: [register, ...last], parties: [partyOf('张三'), partyOf('李四')] })
      const open = availableMoves(record, around({ rules }))
      const step = nextStep(record, open, [])
      const offered = open.filter((move) => !move.backfillOnly).map((move) => move.type)
      if (step?.move !== undefined) expect(offered).toContain(step.move)
    }
  })
})

/** 人民调解法23: at any time, also before the committee has decided; no number is used up. */
it('who withdraws before acceptance leaves a file and owes no record', () => {
  const withdraw = moveOf({ type: 'withdraw', on: day('2026-01-06'), byPartyIds: [], reason: '自行和解' })
  const record = { moves: [register, withdraw] }
  expect(lineOf(record, day('2026-01-10'), 'archive')).toMatchObject({ what: '立卷' })
  expect(lineOf(record, day('2026-01-10'), 'accept')).toBeUndefined()
})
