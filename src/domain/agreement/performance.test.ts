import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BusinessDate, Id } from '../values/brands.ts'
import { addDays, dateOf } from '../values/dates.ts'
import { fen, sumFen } from '../values/money.ts'
import type { Duty, InstalmentsDuty, MoneyDuty, PeriodicDuty } from './duty.ts'
import { nextDue, overdueRows, performanceOf } from './performance.ts'
import type { Receipt } from './receipt.ts'

const id = (text: string) => text as Id
const base = {
  debtorPartyIds: [id('a')],
  creditorPartyIds: [id('b')],
  liability: 'joint',
  what: '借款',
} as const
const case12: InstalmentsDuty = {
  ...base,
  id: id('loan'),
  kind: 'instalments',
  total: fen(800_000),
  plan: { by: 'amounts', count: 24, first: fen(30_000), following: fen(30_000) },
  firstWhen: { kind: 'by', date: dateOf(2025, 4, 11) },
  everyMonths: 1,
}
const money: MoneyDuty = {
  ...base,
  id: id('m'),
  kind: 'money',
  amount: fen(900_000),
  when: { kind: 'by', date: dateOf(2024, 6, 1) },
}
const refrain: Duty = { ...base, id: id('r'), kind: 'refrain', what: '堵塞通道' }
const act: Duty = {
  ...base,
  id: id('x'),
  kind: 'act',
  what: '拆除茅厕',
  when: { kind: 'by', date: dateOf(2024, 5, 20) },
}

let count = 0
function receipt(dutyId: string, on: BusinessDate, rest: Partial<Receipt> = {}): Receipt {
  count += 1
  return { id: id(`p${count}`), dutyId: id(dutyId), on, how: '现金', ...rest }
}
const paid = (dutyId: string, on: BusinessDate, amount: number, rest: Partial<Receipt> = {}) =>
  receipt(dutyId, on, { amount: fen(amount), ...rest })

describe('the four states', () => {
  const due = dateOf(2024, 6, 1)
  test.each([
    ['nothing promised', [], [], due, 'none'],
    ['only to refrain', [refrain], [], due, 'none'],
    ['before the day', [money], [], addDays(due, -1), 'performing'],
    ['on the day', [money], [], due, 'performing'],
    ['the day after', [money], [], addDays(due, 1), 'defaulted'],
    ['paid on the day', [money], [paid('m', due, 900_000)], addDays(due, 1), 'performed'],
    ['paid in part', [money], [paid('m', due, 899_999)], addDays(due, 1), 'defaulted'],
    ['paid late', [money], [paid('m', addDays(due, 9), 900_000)], addDays(due, 10), 'performed'],
    ['paid, but the act is open', [money, act], [paid('m', due, 900_000)], dateOf(2024, 5, 20), 'performing'],
    ['act overdue', [act], [], dateOf(2024, 5, 21), 'defaulted'],
    ['act done', [act], [receipt('x', dateOf(2024, 5, 19), { done: true })], due, 'performed'],
    [
      'act looked at and not done',
      [act],
      [receipt('x', dateOf(2024, 5, 19), { done: false })],
      due,
      'defaulted',
    ],
    ['refraining broken', [refrain], [receipt('r', due, { done: false })], due, 'defaulted'],
    [
      'broken and put right',
      [refrain],
      [receipt('r', due, { done: false }), receipt('r', addDays(due, 3), { done: true })],
      addDays(due, 3),
      'none',
    ],
  ] as const)('%s', (_, duties, receipts, asOf, state) => {
    expect(performanceOf(duties, receipts, asOf).state).toBe(state)
  })

  test('a payment counts from its day on', () => {
    const late = [paid('m', addDays(due, 9), 900_000)]
    expect(performanceOf([money], late, addDays(due, 8)).state).toBe('defaulted')
    expect(performanceOf([money], late, addDays(due, 9))).toMatchObject({ state: 'performed', wasLate: true })
    expect(performanceOf([money], late, addDays(due, 9)).rows[0]).toMatchObject({
      settledOn: '2024-06-10',
      daysLate: 9,
    })
  })

  test('an undated condition keeps it open without being overdue', () => {
    const duty: Duty = { ...money, when: { kind: 'condition', text: '理赔款到账后' } }
    const performance = performanceOf([duty], [], dateOf(2030, 1, 1))
    expect(performance.state).toBe('performing')
    expect(performance.rows[0]?.state).toBe('undated')
    expect(nextDue(performance)).toBeUndefined()
  })
})

describe('case 12 followed', () => {
  test('oldest first: 500 fills the first and part of the second', () => {
    const performance = performanceOf(
      [case12],
      [paid('loan', dateOf(2025, 4, 11), 50_000)],
      dateOf(2025, 4, 20),
    )
    expect(performance.rows[0]).toMatchObject({ state: 'performed', paid: 30_000, remaining: 0 })
    expect(performance.rows[1]).toMatchObject({ state: 'partial', paid: 20_000, remaining: 10_000 })
    expect(nextDue(performance)?.row).toMatchObject({ seq: 2, dueOn: '2025-05-11' })
  })

  test('a missed one is overdue even if the next was paid for by name', () => {
    const receipts = [
      paid('loan', dateOf(2025, 4, 11), 30_000),
      paid('loan', dateOf(2025, 6, 11), 30_000, { seq: 3 }),
    ]
    const performance = performanceOf([case12], receipts, dateOf(2025, 6, 12))
    expect(overdueRows(performance).map((entry) => entry.row.seq)).toEqual([2])
    expect(performance).toMatchObject({
      state: 'defaulted',
      overdue: 30_000,
      paid: 60_000,
      remaining: 740_000,
    })
    expect(nextDue(performance)).toMatchObject({ row: { seq: 2 }, daysLate: 32 })
  })

  test('paid off early in one sum', () => {
    const performance = performanceOf(
      [case12],
      [paid('loan', dateOf(2025, 5, 1), 800_000)],
      dateOf(2025, 5, 2),
    )
    expect(performance.state).toBe('performed')
    expect(performance.wasLate).toBe(true)
    expect(performance.unallocated).toEqual([])
  })

  test('more than is owed is shown, not swallowed', () => {
    const over = paid('loan', dateOf(2025, 4, 1), 800_100)
    const stray = paid('gone', dateOf(2025, 4, 1), 5)
    expect(performanceOf([case12], [over, stray], dateOf(2025, 4, 2)).unallocated).toEqual([
      { receiptId: over.id, amount: 100 },
      { receiptId: stray.id, amount: 5 },
    ])
  })

  test('已付清 from a ledger settles what is open', () => {
    const receipts = [
      paid('loan', dateOf(2025, 4, 11), 30_000),
      receipt('loan', dateOf(2025, 8, 1), { done: true }),
    ]
    expect(performanceOf([case12], receipts, dateOf(2025, 8, 1))).toMatchObject({
      state: 'performed',
      remaining: 0,
    })
  })
})

describe('case 5: an open end, several debtors', () => {
  const support: PeriodicDuty = {
    id: id('s'),
    kind: 'periodic',
    debtorPartyIds: [id('c1'), id('c2')],
    creditorPartyIds: [id('mother')],
    liability: 'each',
    what: '赡养费',
    amount: fen(100_000),
    every: 'month',
    from: dateOf(2023, 1, 10),
    until: { kind: 'open', text: '终身' },
  }
  test('each pays for himself', () => {
    const receipts = [paid('s', dateOf(2023, 1, 9), 200_000, { byPartyId: id('c2') })]
    const performance = performanceOf([support], receipts, dateOf(2023, 2, 11))
    expect(overdueRows(performance).map((entry) => entry.row.debtorIds)).toEqual([['c1'], ['c1']])
    expect(
      performance.rows.filter((entry) => entry.state === 'performed').map((entry) => entry.row.debtorIds),
    ).toEqual([['c2'], ['c2']])
  })
  test('is never over while it lasts, and is once the creditor died', () => {
    const receipts = [paid('s', dateOf(2023, 1, 9), 400_000)]
    expect(performanceOf([support], receipts, dateOf(2023, 2, 20)).state).toBe('performing')
    const ended = { ...support, ended: { on: dateOf(2023, 2, 21), reason: '权利人去世' } }
    expect(performanceOf([ended], receipts, dateOf(2023, 2, 20)).state).toBe('performing')
    expect(performanceOf([ended], receipts, dateOf(2023, 2, 21)).state).toBe('performed')
    expect(performanceOf([ended], receipts, dateOf(2023, 4, 1)).state).toBe('performed')
  })
  test('two and a half years ahead is not unallocated', () => {
    const ahead = [paid('s', dateOf(2023, 1, 9), 6_000_000, { byPartyId: id('c1') })]
    expect(performanceOf([support], ahead, dateOf(2023, 1, 9)).unallocated).toEqual([])
  })
  test('已付清 of an open end speaks of what was due by then', () => {
    const performance = performanceOf(
      [support],
      [receipt('s', dateOf(2023, 2, 10), { done: true })],
      dateOf(2023, 3, 11),
    )
    expect(overdueRows(performance).map((entry) => entry.row.dueOn)).toEqual(['2023-03-10', '2023-03-10'])
  })
})

test('every fen received is on a row or named as too much, and nothing is paid twice', () => {
  const payments = fc.array(
    fc.record({
      days: fc.integer({ min: 0, max: 900 }),
      amount: fc.integer({ min: 1, max: 200_000 }),
      seq: fc.option(fc.integer({ min: 1, max: 26 }), { nil: undefined }),
    }),
    { maxLength: 20 },
  )
  fc.assert(
    fc.property(payments, fc.integer({ min: 0, max: 900 }), (list, asOfDays) => {
      const start = dateOf(2025, 4, 1)
      const asOf = addDays(start, asOfDays)
      const receipts = list.map(({ days, amount, seq }) =>
        paid('loan', addDays(start, days), amount, { seq }),
      )
      const performance = performanceOf([case12], receipts, asOf)
      const received = sumFen(
        receipts.filter((entry) => entry.on <= asOf).map((entry) => entry.amount ?? fen(0)),
      )
      const extra = sumFen(performance.unallocated.map((entry) => entry.amount))
      expect(performance.paid + extra).toBe(received)
      for (const { id, amount } of receipts.filter((entry) => entry.on <= asOf)) {
        const parts = [...performance.rows.flatMap((entry) => entry.counted), ...performance.unallocated]
        expect(sumFen(parts.filter((part) => part.receiptId === id).map((part) => part.amount))).toBe(amount)
      }
      expect(performance.paid + performance.remaining).toBe(800_000)
      for (const entry of performance.rows) {
        expect(entry.paid + entry.remaining).toBe(entry.row.amount)
        expect(entry.settledOn !== undefined).toBe(entry.remaining === 0)
      }
      expect(performance.state === 'performed').toBe(performance.remaining === 0)
    }),
  )
})
