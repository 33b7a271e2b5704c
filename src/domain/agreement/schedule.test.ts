import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import file from '../../../resources/calendars/work-calendar.json' with { type: 'json' }
import type { BusinessDate, Fen, Id } from '../values/brands.ts'
import { addDays, addMonths, dateOf } from '../values/dates.ts'
import { fen, sumFen } from '../values/money.ts'
import { readWorkCalendar } from '../values/work-calendar.ts'
import { isWorkingDay } from '../values/working-days.ts'
import type { Duty, InstalmentsDuty, PeriodicDuty } from './duty.ts'
import { agreementAmount, dutyTotal, instalmentAmounts, periodCount } from './duty-amounts.ts'
import { dueDateOf, scheduleOf } from './schedule.ts'

const id = (text: string) => text as Id
const base = {
  id: id('d'),
  debtorPartyIds: [id('a')],
  creditorPartyIds: [id('b')],
  liability: 'joint',
  what: '借款',
} as const satisfies Partial<Duty>
const far = dateOf(2099, 12, 31)

/** mediation.md section 7 case 12: 8000 yuan, 24 instalments, 300 first and monthly, the rest last. */
const case12: InstalmentsDuty = {
  ...base,
  kind: 'instalments',
  total: fen(800_000),
  plan: { by: 'amounts', count: 24, first: fen(30_000), following: fen(30_000) },
  firstWhen: { kind: 'by', date: dateOf(2025, 4, 11) },
  everyMonths: 1,
}

/** mediation.md section 7 case 5: each of five children 300 living + 700 care a month from January 2023. */
const case5: PeriodicDuty = {
  ...base,
  kind: 'periodic',
  debtorPartyIds: ['c1', 'c2', 'c3', 'c4', 'c5'].map(id),
  creditorPartyIds: [id('mother')],
  liability: 'each',
  what: '赡养费',
  amount: fen(100_000),
  items: [
    { name: '生活费', amount: fen(30_000) },
    { name: '护理费', amount: fen(70_000) },
  ],
  every: 'month',
  from: dateOf(2023, 1, 10),
  until: { kind: 'open', text: '终身' },
}

describe('case 12: 24 instalments', () => {
  const rows = scheduleOf(case12, { horizon: far })
  test('23 times 300 and 1100 last', () => {
    expect(rows.map((row) => row.amount)).toEqual([...Array.from({ length: 23 }, () => 30_000), 110_000])
    expect(dutyTotal(case12)).toBe(800_000)
  })
  test('monthly, the 24th two years less a month later', () => {
    expect(rows[0]).toMatchObject({ seq: 1, dueOn: '2025-04-11', what: '借款（第一期）', kind: 'pay' })
    expect(rows[23]).toMatchObject({ seq: 24, dueOn: '2027-03-11', what: '借款（第二十四期）' })
  })
  test('is complete whatever the horizon', () => {
    expect(scheduleOf(case12, { horizon: dateOf(2025, 1, 1) })).toEqual(rows)
  })
})

describe('case 5: five children, each, every month', () => {
  const rows = scheduleOf(case5, { horizon: dateOf(2023, 3, 10) })
  test('a row per child and month, the horizon included', () => {
    expect(rows).toHaveLength(15)
    expect(rows.at(-1)).toMatchObject({
      seq: 15,
      dueOn: '2023-03-10',
      debtorIds: ['c5'],
      amount: 100_000,
      what: '赡养费（2023年3月）',
    })
  })
  test('a row keeps its number when the horizon moves', () => {
    const longer = scheduleOf(case5, { horizon: dateOf(2026, 1, 1) })
    expect(longer.slice(0, 15)).toEqual(rows)
    expect(new Set(longer.map((row) => row.seq)).size).toBe(longer.length)
  })
  test('an open end has no total and is named', () => {
    expect(dutyTotal(case5)).toBeUndefined()
    expect(agreementAmount([case5, case12])).toEqual({ amount: 800_000, openEndedDutyIds: ['d'] })
  })
  test('joint is one row', () => {
    expect(scheduleOf({ ...case5, liability: 'joint' }, { horizon: dateOf(2023, 3, 9) })).toHaveLength(2)
  })
  test('what was not due when it ended falls away', () => {
    const ended = { ...case5, ended: { on: dateOf(2023, 2, 10), reason: '债权人去世' } }
    expect(scheduleOf(ended, { horizon: far })).toHaveLength(10)
  })
})

const instalmentPlan = fc
  .record({
    total: fc.integer({ min: 100, max: 10_000_000_00 }),
    count: fc.integer({ min: 2, max: 60 }),
    share: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
    equal: fc.boolean(),
  })
  .map(({ total, count, share, equal }): Pick<InstalmentsDuty, 'total' | 'plan'> => {
    const following = fen(Math.floor((total / count) * share))
    const amounts = { by: 'amounts', count, first: fen(Math.floor(following / 2)), following } as const
    return { total: fen(total), plan: equal ? { by: 'equal', count } : amounts }
  })

test('instalments of any plan sum to the total, in whole fen', () => {
  fc.assert(
    fc.property(instalmentPlan, (plan) => {
      const amounts = instalmentAmounts(plan)
      expect(sumFen(amounts)).toBe(plan.total)
      expect(amounts.every((amount) => amount >= 0)).toBe(true)
    }),
  )
})

const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(dateOf(2000, 1, 1), days))

test('due days never come closer or jump a month, whatever day they start on', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 12 }), (date, everyMonths) => {
      const rows = scheduleOf({ ...case12, firstWhen: { kind: 'by', date }, everyMonths }, { horizon: far })
      rows.forEach((row, index) => expect(row.dueOn).toBe(addMonths(date, everyMonths * index)))
    }),
  )
})

test('the periods counted are the periods scheduled, the last day included', () => {
  const every = fc.constantFrom('month', 'quarter', 'year')
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -40, max: 4000 }), every, (from, days, period) => {
      const duty: PeriodicDuty = {
        ...case5,
        liability: 'joint',
        every: period,
        from,
        until: { kind: 'date', date: addDays(from, days) },
      }
      const rows = scheduleOf(duty, { horizon: far })
      expect(rows).toHaveLength(periodCount(duty) ?? -1)
      expect(rows.every((row) => (row.dueOn ?? '') <= addDays(from, days))).toBe(true)
      expect(dutyTotal(duty)).toBe(rows.length * duty.amount)
    }),
  )
})

describe('when a single performance is due', () => {
  const money = (when: Extract<Duty, { kind: 'money' }>['when']): Duty => ({
    ...base,
    kind: 'money',
    amount: fen(900_000),
    when,
  })
  const signing = { signedOn: dateOf(2024, 5, 13), effectiveOn: dateOf(2024, 5, 14) }
  test.each([
    ['a day', { kind: 'by', date: dateOf(2024, 6, 1) }, '2024-06-01'],
    ['on signing', { kind: 'on-signing' }, '2024-05-13'],
    // section 7 case 2: within a week of taking effect
    ['within a week', { kind: 'within-days', days: 7 }, '2024-05-21'],
    ['a condition', { kind: 'condition', text: '保险理赔款到账后十日内' }, undefined],
    [
      'a condition come true',
      { kind: 'condition', text: '理赔款到账后', dueOn: dateOf(2024, 9, 1) },
      '2024-09-01',
    ],
  ] as const)('%s', (_, when, dueOn) => {
    expect(scheduleOf(money(when), { horizon: far, ...signing })[0]?.dueOn).toBe(dueOn)
  })
  test('unknown until it is signed', () => {
    expect(scheduleOf(money({ kind: 'on-signing' }), { horizon: far })[0]?.dueOn).toBeUndefined()
    expect(scheduleOf(money({ kind: 'within-days', days: 7 }), { horizon: far })[0]?.dueOn).toBeUndefined()
  })
})

test('a first instalment on signing and monthly from a fixed 31st', () => {
  const duty: InstalmentsDuty = {
    ...case12,
    plan: { by: 'equal', count: 4 },
    firstWhen: { kind: 'on-signing' },
    secondOn: dateOf(2026, 1, 31),
  }
  const days = scheduleOf(duty, { horizon: far, signedOn: dateOf(2025, 12, 3) }).map((row) => row.dueOn)
  expect(days).toEqual(['2025-12-03', '2026-01-31', '2026-02-28', '2026-03-31'])
})

test('a listed plan says its own days and amounts', () => {
  const part = (
    amount: number,
    date: BusinessDate,
  ): { amount: Fen; when: { kind: 'by'; date: BusinessDate } } => ({
    amount: fen(amount),
    when: { kind: 'by', date },
  })
  const duty: InstalmentsDuty = {
    ...case12,
    total: fen(20_000_000),
    // section 7 case 11: 80 000 paid, 120 000 more
    plan: {
      by: 'list',
      parts: [part(8_000_000, dateOf(2019, 3, 24)), part(12_000_000, dateOf(2019, 4, 30))],
    },
  }
  expect(scheduleOf(duty, { horizon: far }).map((row) => [row.amount, row.dueOn])).toEqual([
    [8_000_000, '2019-03-24'],
    [12_000_000, '2019-04-30'],
  ])
})

test('a 不作为 never falls due', () => {
  const rows = scheduleOf({ ...base, kind: 'refrain', what: '堵塞通道' }, { horizon: far })
  expect(rows).toMatchObject([{ kind: 'refrain', what: '不得：堵塞通道' }])
  expect(rows[0]?.dueOn).toBeUndefined()
})

describe('a period whose last day is a day of rest (民法典203)', () => {
  const calendar = readWorkCalendar(file)
  const effectiveOn = dateOf(2026, 9, 24)
  test.each([
    [{ kind: 'within-days', days: 7 }, '2026-10-08'],
    [{ kind: 'within-days', days: 6 }, '2026-09-30'],
    // a day the parties named is not a period
    [{ kind: 'by', date: dateOf(2026, 10, 1) }, '2026-10-01'],
    [{ kind: 'on-signing' }, '2026-09-24'],
  ] as const)('%j from 24 September 2026: %s', (when, expected) => {
    expect(dueDateOf(when, { effectiveOn, calendar })).toBe(expected)
  })

  test('moves the first instalment and not the rhythm', () => {
    const duty: InstalmentsDuty = {
      ...case12,
      plan: { by: 'equal', count: 3 },
      firstWhen: { kind: 'within-days', days: 7 },
    }
    const rows = scheduleOf(duty, { horizon: far, effectiveOn, calendar })
    expect(rows.map((row) => row.dueOn)).toEqual(['2026-10-08', '2026-11-01', '2026-12-01'])
  })

  test('never ends early, and always on a working day', () => {
    fc.assert(
      fc.property(fc.nat(700), fc.integer({ min: 1, max: 60 }), (shift, days) => {
        const from = addDays(dateOf(2025, 1, 1), shift)
        const counted = addDays(from, days)
        const due = dueDateOf({ kind: 'within-days', days }, { effectiveOn: from, calendar })
        expect(due !== undefined && due >= counted && isWorkingDay(calendar, due)).toBe(true)
        if (isWorkingDay(calendar, counted)) expect(due).toBe(counted)
      }),
    )
  })
})

test.each<readonly [Duty['kind'], string, string]>([
  ['apology', '盖房占用滴水檐一事', '赔礼道歉：盖房占用滴水檐一事'],
  ['apology', '当面赔礼道歉', '当面赔礼道歉'],
  ['refrain', '再次堵塞排水沟', '不得：再次堵塞排水沟'],
  ['refrain', '不得再堵塞通道', '不得再堵塞通道'],
  ['act', '拆除砖墙', '拆除砖墙'],
])('%s of %s is listed with its verb', (kind, what, expected) => {
  const duty = { ...base, kind, what, when: { kind: 'on-signing' } } as Duty
  expect(scheduleOf(duty, { horizon: far })[0]?.what).toBe(expected)
})
