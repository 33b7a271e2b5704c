import { describe, expect, it } from 'vitest'
import file from '../../../resources/calendars/work-calendar.json' with { type: 'json' }
import { readWorkCalendar } from '../values/work-calendar.ts'
import { procedureOf } from './case-procedure.ts'
import type { CaseRecord } from './case-record.ts'
import { deadlineOf } from './derive.ts'
import { dueLines } from './due-lines.ts'
import { day, moveOf, sampleRecord } from './testing/sample-record.ts'
import { SHIPPED_RULES } from './testing/sample-rules.ts'

const rules = { ...SHIPPED_RULES, calendar: readWorkCalendar(file) }

describe('procedureOf: mediation.md 1.5 and 3.5 A', () => {
  it.each([
    [undefined, undefined, undefined],
    [undefined, '10', 'labour'],
    [undefined, '11', 'labour'],
    [undefined, '15', 'medical'],
    [undefined, '02', 'none'],
    // 农村土地承包 has no kind of its own: a dispute of land may be one
    [undefined, '07', undefined],
    ['none', '07', 'none'],
    ['none', '15', 'medical'],
    ['rural-land', '07', 'rural-land'],
    ['court-delegated', '11', 'court-delegated'],
    ['none', undefined, 'none'],
  ])('ticked %s, kind %s: %s', (specialProcedure, kind18, expected) => {
    expect(procedureOf({ specialProcedure, kind18 }, SHIPPED_RULES)).toBe(expected)
  })
})

/** R21 over whole cases; registered on 1 June 2026, accepted on 8 June. */
describe('the deadline of a case', () => {
  const moves = [
    moveOf({ type: 'register', on: day('2026-06-01') }),
    moveOf({ type: 'accept', on: day('2026-06-08'), initiative: 'application' }),
  ]
  it.each<[string, Partial<CaseRecord>, string | undefined]>([
    ['一般: a month from acceptance', { kind18: '02' }, '2026-07-08'],
    // 劳动争议调解仲裁法14: fifteen days from the application
    ['劳动争议: from the application', { kind18: '10' }, '2026-06-16'],
    // 医疗纠纷条例38: thirty working days from acceptance; 19 June is 端午
    ['医疗: working days, though nobody ticked it', { kind18: '15' }, '2026-07-21'],
    [
      '医疗: without the appraisal',
      { kind18: '15', appraisals: [{ from: day('2026-06-15'), to: day('2026-06-18') }] },
      '2026-07-27',
    ],
    [
      '医疗: an appraisal still running',
      { kind18: '15', appraisals: [{ from: day('2026-06-15') }] },
      undefined,
    ],
    ['法院委派: not without the day of the papers', { specialProcedure: 'court-delegated' }, undefined],
    [
      '法院委派: from the day of the papers',
      { specialProcedure: 'court-delegated', courtPapersOn: day('2026-06-03') },
      '2026-07-03',
    ],
    [
      '法院委托: fifteen days',
      { specialProcedure: 'court-entrusted-ordinary', courtPapersOn: day('2026-06-03') },
      '2026-06-18',
    ],
    [
      'agreed to last longer',
      { kind18: '02', extendedTo: { date: day('2026-08-03'), agreedOn: day('2026-07-01') } },
      '2026-08-03',
    ],
  ])('%s', (_, fields, expected) => {
    expect(deadlineOf(sampleRecord({ moves, ...fields }), rules)?.date).toBe(expected)
  })

  it('asks for the day of the papers while it is unknown, and for nothing while an appraisal runs', () => {
    const lines = (fields: Partial<CaseRecord>) =>
      dueLines(sampleRecord({ moves, ...fields }), day('2026-06-10'), rules)
    expect(lines({ specialProcedure: 'court-delegated' })).toMatchObject([
      { id: 'deadline-unknown', what: '补填签收法院材料的日期', on: '2026-06-10', place: 'facts' },
    ])
    expect(lines({ kind18: '15', appraisals: [{ from: day('2026-06-15') }] })).toEqual([])
  })
})
