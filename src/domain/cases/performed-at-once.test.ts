import { describe, expect, it } from 'vitest'
import type { Duty } from '../agreement/duty.ts'
import { deriveStored, performanceOn, saidAtOnce } from './derive.ts'
import { dueLines } from './due-lines.ts'
import { agreementOf, day, monthlyOf, paymentOf, refrainOf, sampleRecord } from './testing/sample-record.ts'
import { SHIPPED_RULES } from './testing/sample-rules.ts'

const agreedOn = day('2026-01-21')
const agreed = (duties: readonly Duty[]) => agreementOf({ agreedOn, performedAtOnce: true, duties })
const pay = (when: Parameters<typeof paymentOf>[2]) => paymentOf('李四', '张三', when)

/** R11, R22: what falls due only later can't have been performed on the spot, whatever was ticked. */
describe('当场履行完毕', () => {
  it.each<[string, readonly Duty[], boolean]>([
    ['nothing written down as a duty', [], true],
    ['paid on signing', [pay({ kind: 'on-signing' })], true],
    ['due on the day', [pay({ kind: 'by', date: agreedOn })], true],
    ['due later', [pay({ kind: 'by', date: day('2026-02-21') })], false],
    ['due within days', [pay({ kind: 'within-days', days: 7 })], false],
    ['due on a condition', [pay({ kind: 'condition', text: '理赔款到账后' })], false],
    ['every month', [monthlyOf('李四', '张三')], false],
    ['a promise not to', [pay({ kind: 'on-signing' }), refrainOf('李四', '张三')], true],
  ])('%s: %s', (_, duties, expected) => {
    expect(saidAtOnce(agreed(duties))).toBe(expected)
  })

  it('does not silence what is still to be paid', () => {
    const record = sampleRecord({ agreement: agreed([pay({ kind: 'by', date: day('2026-02-21') })]) })
    expect(performanceOn(record, day('2026-02-01'), SHIPPED_RULES.calendar).state).toBe('performing')
    expect(deriveStored(record, SHIPPED_RULES)).toMatchObject({ performance: 'open', nextOn: '2026-02-21' })
    const lines = dueLines(record, day('2026-02-22'), SHIPPED_RULES)
    expect(lines.find((line) => line.id.startsWith('duty'))).toMatchObject({ level: 'overdue' })
  })
})
