import { describe, expect, it } from 'vitest'
import type { Duty } from '../agreement/duty.ts'
import type { CaseRecord } from './case-record.ts'
import { availableMoves } from './decide-move.ts'
import { deriveStored, performanceOn } from './derive.ts'
import { dueLines } from './due-lines.ts'
import { nextStep } from './next-step.ts'
import {
  agreementOf,
  around,
  day,
  idOf,
  moveOf,
  paymentOf,
  receiptOf,
  refrainOf,
  sampleRecord,
  signingOf,
} from './testing/sample-record.ts'
import { SHIPPED_RULES } from './testing/sample-rules.ts'

const TODAY = day('2026-11-25')
const on = day('2026-11-20')
const moves = [
  moveOf({ type: 'register', on }),
  moveOf({ type: 'accept', on, initiative: 'application' }),
  moveOf({ type: 'begin', on }),
]
const closed = [...moves, moveOf({ type: 'close-agreed', on })]
const payment = paymentOf('李四', '张三', { kind: 'by', date: day('2026-11-22') })
const refrain = refrainOf('李四', '张三')
const signers = ['party:张三', 'party:李四', 'mediator:m1', 'seal:committee'] as const
const signings = signers.map((one) => {
  const [role = 'seal', signerId = ''] = one.split(':') as ['party' | 'mediator' | 'seal', string]
  return signingOf({ paperKind: 'written-agreement', role, signerId, on })
})
const written = (duties: readonly Duty[]) => agreementOf({ form: 'written', agreedOn: on, duties })
const oral = (duties: readonly Duty[]) => agreementOf({ form: 'oral', agreedOn: on, duties })
const recordOf = (fields: Partial<CaseRecord>) => sampleRecord({ moves, ...fields })
const broken = receiptOf({ on: day('2026-11-23'), done: false })

/** 人民调解法29, 30: written, it binds from signatures and seal on; oral, from the day it was agreed. */
describe('what binds nobody yet is in nobody’s default', () => {
  it.each<readonly [string, CaseRecord, string, string, string]>([
    ['unsigned', recordOf({ agreement: written([payment]) }), 'not-in-force', 'not-in-force', 'not-in-force'],
    [
      'signed, no seal',
      recordOf({ agreement: written([payment]), signings: signings.slice(0, 3) }),
      'not-in-force',
      'not-in-force',
      'not-in-force',
    ],
    [
      'signed and sealed',
      recordOf({ agreement: written([payment]), signings }),
      'defaulted',
      'overdue',
      'open',
    ],
    ['oral', recordOf({ agreement: oral([payment]) }), 'defaulted', 'overdue', 'open'],
    [
      'a promise broken before it was one',
      recordOf({ agreement: written([refrain]), receipts: [broken] }),
      'not-in-force',
      'not-in-force',
      'not-in-force',
    ],
  ])('%s', (_, record, state, row, stored) => {
    const now = performanceOn(record, TODAY, SHIPPED_RULES.calendar)
    expect(now.state).toBe(state)
    expect(now.performance?.rows[0]?.state).toBe(row)
    expect(deriveStored(record, SHIPPED_RULES).performance).toBe(stored)
  })

  it('signed after the day was over, it is in default from the day it binds', () => {
    const late = signings.map((one) => ({ ...one, on: day('2026-11-24') }))
    const record = recordOf({ agreement: written([payment]), signings: late })
    expect(deriveStored(record, SHIPPED_RULES).defaultedFrom).toBe('2026-11-24')
    expect(performanceOn(record, day('2026-11-23'), SHIPPED_RULES.calendar).state).toBe('not-in-force')
    expect(performanceOn(record, day('2026-11-24'), SHIPPED_RULES.calendar).state).toBe('defaulted')
  })

  it('nothing is urged; once closed, what was agreed stays in sight', () => {
    const whats = (record: CaseRecord) =>
      dueLines(record, TODAY, SHIPPED_RULES)
        .filter((line) => line.id.startsWith('duty'))
        .map((line) => line.what.split('，约定')[0])
    expect(whats(recordOf({ agreement: written([payment]) }))).toEqual([])
    expect(whats(recordOf({ agreement: written([payment]), moves: closed }))).toEqual(['协议尚未生效'])
  })
})

/** 人民调解法31: urged is not the same as not urged; when to look again no law says, so no day is made up. */
describe('after an urging', () => {
  const urging = { id: idOf('u'), on: day('2026-11-24'), how: '电话', whom: '李四' }
  const agreed = recordOf({ agreement: oral([payment]), moves: closed })
  const visit = {
    id: idOf('v'),
    on: TODAY,
    by: '周',
    how: 'phone',
    partyIds: [],
    detail: '',
  } as CaseRecord['visits'][number]
  it.each<readonly [string, Partial<CaseRecord>, string, string]>([
    ['none yet', {}, '督促履行：', '2026-11-22'],
    [
      'on the due day itself',
      { urgings: [{ ...urging, on: day('2026-11-22') }] },
      '督促履行：',
      '2026-11-22',
    ],
    ['later', { urgings: [urging] }, '再看履行情况', ''],
    ['of this duty', { urgings: [{ ...urging, dutyId: payment.id }] }, '再看履行情况', ''],
    ['of another duty', { urgings: [{ ...urging, dutyId: idOf('other') }] }, '督促履行：', '2026-11-22'],
    ['and looked again since', { urgings: [urging], visits: [visit] }, '督促履行：', '2026-11-22'],
    [
      'and asked whoever owes it since',
      { urgings: [urging], visits: [{ ...visit, partyIds: payment.debtorPartyIds }] },
      '督促履行：',
      '2026-11-22',
    ],
    [
      'and asked whoever is owed it since',
      { urgings: [urging], visits: [{ ...visit, partyIds: payment.creditorPartyIds }] },
      '督促履行：',
      '2026-11-22',
    ],
    [
      'and asked somebody else since',
      { urgings: [urging], visits: [{ ...visit, partyIds: [idOf('else')] }] },
      '再看履行情况',
      '',
    ],
  ])('%s', (_, fields, what, due) => {
    const record = { ...agreed, ...fields }
    const lines = dueLines(record, TODAY, SHIPPED_RULES)
    const next = nextStep(record, availableMoves(record, around()), lines)
    expect(next?.what).toContain(what)
    expect(next?.on ?? '').toBe(due)
  })

  it('工作台 says when and how, and the result is asked for', () => {
    const record = { ...agreed, urgings: [urging] }
    const line = dueLines(record, TODAY, SHIPPED_RULES).find(({ id }) => id.startsWith('duty'))
    expect(line?.what).toContain('已督促（11月24日 电话）')
    expect(line?.next?.why).toContain('结果还没有记')
    const answered = { ...agreed, urgings: [{ ...urging, result: '答应月底付' }] }
    const after = dueLines(answered, TODAY, SHIPPED_RULES).find(({ id }) => id.startsWith('duty'))
    expect(after?.next?.why).toContain('结果：答应月底付')
  })
})
