import { describe, expect, it } from 'vitest'
import { withOwnValues } from '../rules/parameters.ts'
import type { Rules } from '../rules/rules.ts'
import type { CaseRecord } from './case-record.ts'
import { deadlineOf } from './derive.ts'
import { dueLines } from './due-lines.ts'
import { isMass } from './facts/case-answers.ts'
import { day, moveOf, sampleRecord } from './testing/sample-record.ts'
import { SHIPPED_RULES } from './testing/sample-rules.ts'

/** 柳镇 decided otherwise from 1 July 2026 on. */
const OWN: Readonly<Record<string, number | string>> = {
  acceptWithin: 5,
  returnVisitWithin: 60,
  archiveWithin: 15,
  massFrom: 5,
  generalPeriod: 'days-30',
}
const citation = '柳镇工作办法第四条'
const rules: Rules = {
  ...SHIPPED_RULES,
  parameters: SHIPPED_RULES.parameters.map((one) =>
    withOwnValues(one, [{ from: day('2026-07-01'), value: OWN[one.name] ?? 0, citation }]),
  ),
}
const register = (on: string) => moveOf({ type: 'register', on: day(on) })
const accept = (on: string) => moveOf({ type: 'accept', on: day(on), initiative: 'application' })
const close = (on: string) => moveOf({ type: 'close-agreed', on: day(on) })

function lineOf(moves: CaseRecord['moves'], id: string, by = rules) {
  return dueLines(sampleRecord({ moves }), day('2026-06-01'), by).find((line) => line.id === id)
}

/** Each figure as it holds on the day its rule reads: an earlier case keeps the earlier rule. */
describe('the figures of the town', () => {
  it.each([
    ['accept', [register('2026-06-30')], '2026-07-03', '本室默认'],
    ['accept', [register('2026-07-01')], '2026-07-06', citation],
    ['visit', [register('2026-06-30'), close('2026-06-30')], '2026-07-30', '本室默认'],
    ['visit', [register('2026-06-30'), close('2026-07-01')], '2026-08-30', citation],
    ['archive', [register('2026-06-30'), close('2026-06-30')], '2026-07-30', '本室默认'],
    ['archive', [register('2026-06-30'), close('2026-07-01')], '2026-07-16', citation],
  ])('%s: %#', (id, moves, on, document) => {
    expect(lineOf(moves, id)).toMatchObject({ on, rule: expect.stringContaining(`（${document}）`) })
  })

  it.each([
    ['2026-06-30', '2026-07-30', '一个月'],
    ['2026-07-01', '2026-07-31', '三十日'],
    ['2026-07-31', '2026-08-31', '三十日'],
  ])('一般 accepted on %s: until %s', (on, date, words) => {
    const deadline = deadlineOf(sampleRecord({ moves: [register(on), accept(on)] }), rules)
    expect(deadline).toMatchObject({ date, sentence: expect.stringContaining(words) })
  })

  it.each([
    ['2026-06-30', 5, false],
    ['2026-06-30', 10, true],
    ['2026-07-01', 5, true],
    ['2026-07-01', undefined, undefined],
    ['2001-01-01', 50, undefined],
  ])('群体性 registered on %s with %s people: %s', (on, peopleInvolved, mass) => {
    expect(isMass({ tags: [], peopleInvolved, moves: [register(on)] }, rules)).toBe(mass)
  })

  it('before any value was in force nothing falls due by it', () => {
    expect(lineOf([register('2001-01-01')], 'accept', SHIPPED_RULES)).toBeUndefined()
    const old = sampleRecord({ moves: [register('2001-01-01'), accept('2001-01-01')] })
    expect(deadlineOf(old, SHIPPED_RULES)).toMatchObject({ missing: '一般纠纷的调解期限' })
  })
})

/** A law reaches back no further than itself: an older case of its kind is an ordinary one. */
describe('a deadline has its day', () => {
  it.each([
    ['medical', '2018-09-28', '2018-10-29'],
    ['medical', '2018-10-08', '2018-11-19'],
    ['labour', '2008-04-30', '2008-05-30'],
    ['labour', '2008-05-05', '2008-05-20'],
  ])('%s of %s: until %s', (specialProcedure, on, date) => {
    const record = sampleRecord({ specialProcedure, moves: [register(on), accept(on)] })
    expect(deadlineOf(record, SHIPPED_RULES)?.date).toBe(date)
  })
})
