import { describe, expect, it } from 'vitest'
import type { Duty } from '../agreement/duty.ts'
import type { CaseRecord } from './case-record.ts'
import { availableMoves } from './decide-move.ts'
import { filingFindings } from './filing-findings.ts'
import {
  agreementOf,
  around,
  day,
  idOf,
  monthlyOf,
  moveOf,
  paymentOf,
  receiptOf,
  refrainOf,
  sampleRecord,
} from './testing/sample-record.ts'
import { SHIPPED_RULES } from './testing/sample-rules.ts'

const on = day('2026-01-05')
const TODAY = day('2026-01-20')
const payment = paymentOf('李四', '张三', { kind: 'by', date: day('2026-06-30') })
const act: Duty = {
  ...refrainOf('李四', '张三'),
  id: idOf('act'),
  kind: 'act',
  what: '拆除砖墙',
  when: { kind: 'by', date: day('2026-02-01') },
}
const recordOf = (duties: readonly Duty[], fields: Partial<CaseRecord> = {}) =>
  sampleRecord({ agreement: agreementOf({ agreedOn: on, duties }), ...fields })

describe('what is outstanding when a file is closed', () => {
  it.each<readonly [string, CaseRecord, string | undefined]>([
    ['no agreement', sampleRecord(), undefined],
    ['money and an act', recordOf([payment, act]), '还有 200.00 元、1 项行为未履行；'],
    [
      'money paid',
      recordOf([payment], { receipts: [{ ...receiptOf({ on, done: true }), dutyId: payment.id }] }),
      undefined,
    ],
    ['a 不作为 that is kept', recordOf([refrainOf('李四', '张三')]), undefined],
    [
      'a 不作为 that was broken',
      recordOf([refrainOf('李四', '张三')], { receipts: [receiptOf({ on, done: false })] }),
      '1 项行为',
    ],
    ['support without an end', recordOf([monthlyOf('李四', '张三')]), '1 项定期给付'],
  ])('%s', (_, record, words) => {
    const [finding] = filingFindings({ record, today: TODAY, rules: SHIPPED_RULES })
    if (words === undefined) expect(finding).toBeUndefined()
    else expect(finding?.sentence).toContain(words)
  })

  it('归档 says it and is free all the same', () => {
    const moves = [
      moveOf({ type: 'register', on }),
      moveOf({ type: 'accept', on, initiative: 'application' }),
      moveOf({ type: 'begin', on }),
      moveOf({ type: 'close-agreed', on }),
      moveOf({ type: 'establish-file', on, by: '张敏' }),
    ]
    const archive = availableMoves(recordOf([payment], { moves }), around()).find(
      ({ type }) => type === 'archive',
    )
    expect(archive?.reasons.filter(({ code }) => code === 'F01')).toMatchObject([{ level: 'hint' }])
  })
})
