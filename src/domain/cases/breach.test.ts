import { describe, expect, it } from 'vitest'
import type { Receipt } from '../agreement/receipt.ts'
import { deriveStored } from './derive.ts'
import { dueLines } from './due-lines.ts'
import { agreementOf, day, receiptOf, refrainOf, sampleRecord } from './testing/sample-record.ts'
import { SHIPPED_RULES } from './testing/sample-rules.ts'

const found = (done: boolean, on: string) => receiptOf({ on, done })
const recordWith = (receipts: readonly Receipt[]) =>
  sampleRecord({
    agreement: agreementOf({ agreedOn: day('2026-01-21'), duties: [refrainOf('李四', '张三')] }),
    receipts,
  })

describe('a 不作为', () => {
  it('nobody is known to have broken is neither open nor due', () => {
    const record = recordWith([])
    expect(deriveStored(record, SHIPPED_RULES)).toMatchObject({
      performance: 'none',
      nextOn: undefined,
      dueRows: [],
    })
  })

  it('that was broken is in default since that day, in the list and among what is due', () => {
    const record = recordWith([found(false, '2026-01-25'), found(false, '2026-01-28')])
    expect(deriveStored(record, SHIPPED_RULES)).toMatchObject({
      performance: 'open',
      nextOn: '2026-01-25',
      dueRows: [{ dutyId: 'refrain', dueOn: '2026-01-25', done: false }],
    })
    const lines = dueLines(record, day('2026-02-01'), SHIPPED_RULES)
    expect(lines.find((line) => line.id.startsWith('breach'))).toMatchObject({
      what: '违反约定：不得再堵塞通道',
      on: '2026-01-25',
      level: 'overdue',
    })
  })

  it('that is found kept again is over, and broken again counts from the new day', () => {
    const kept = [found(false, '2026-01-25'), found(true, '2026-01-27')]
    expect(deriveStored(recordWith(kept), SHIPPED_RULES).dueRows).toEqual([])
    expect(deriveStored(recordWith(kept), SHIPPED_RULES).nextOn).toBeUndefined()
    expect(deriveStored(recordWith([...kept, found(false, '2026-01-29')]), SHIPPED_RULES).nextOn).toBe(
      '2026-01-29',
    )
  })
})
