import { expect, test } from 'vitest'
import type { Id } from '../values/brands.ts'
import { dateOf } from '../values/dates.ts'
import { fen } from '../values/money.ts'
import type { Duty, InstalmentsDuty, MoneyDuty, PeriodicDuty } from './duty.ts'
import { dutyProblems } from './duty-problems.ts'

const id = (text: string) => text as Id
const money: MoneyDuty = {
  id: id('d'),
  kind: 'money',
  debtorPartyIds: [id('a')],
  creditorPartyIds: [id('b')],
  liability: 'joint',
  what: '赔偿款',
  amount: fen(1_700_000),
  when: { kind: 'by', date: dateOf(2026, 12, 1) },
  how: { kind: 'cash' },
}
const instalments: InstalmentsDuty = {
  ...money,
  kind: 'instalments',
  total: fen(800_000),
  plan: { by: 'amounts', count: 24, first: fen(30_000), following: fen(30_000) },
  firstWhen: { kind: 'by', date: dateOf(2025, 4, 11) },
  everyMonths: 1,
}
const periodic: PeriodicDuty = {
  ...money,
  kind: 'periodic',
  every: 'month',
  from: dateOf(2023, 1, 10),
  until: { kind: 'open', text: '终身' },
}
const act: Duty = { ...money, kind: 'act', what: '拆除茅厕', creditorPartyIds: [] }

test.each([money, instalments, periodic, act])('$kind as it should be has no problem', (duty) => {
  expect(dutyProblems(duty)).toEqual([])
})

const broken: readonly (readonly [string, Duty, string, string])[] = [
  ['nobody owes', { ...money, debtorPartyIds: [] }, 'debtorPartyIds', '由谁履行'],
  ['nobody to pay', { ...money, creditorPartyIds: [] }, 'creditorPartyIds', '向谁履行'],
  ['paying oneself', { ...money, creditorPartyIds: [id('a')] }, 'creditorPartyIds', '同一当事人'],
  ['no name', { ...money, what: ' ' }, 'what', '款项名称'],
  ['nothing to pay', { ...money, amount: fen(0) }, 'amount', '大于零'],
  [
    'parts off by a fen',
    { ...money, items: [{ name: '医疗费', amount: fen(1_699_999) }] },
    'items',
    '16999.99',
  ],
  ['one instalment', { ...instalments, plan: { by: 'equal', count: 1 } }, 'plan', '至少两期'],
  [
    'paid before the last',
    { ...instalments, plan: { by: 'amounts', count: 28, first: fen(30_000), following: fen(30_000) } },
    'plan',
    '不大于零',
  ],
  [
    'a list that does not sum',
    {
      ...instalments,
      plan: {
        by: 'list',
        parts: [
          { amount: fen(1), when: { kind: 'on-signing' } },
          { amount: fen(2), when: { kind: 'on-signing' } },
        ],
      },
    },
    'plan',
    '不一致',
  ],
  ['no interval', { ...instalments, everyMonths: 0 }, 'everyMonths', '几个月'],
  ['second before first', { ...instalments, secondOn: dateOf(2025, 4, 11) }, 'secondOn', '晚于首期'],
  [
    'ends before it begins',
    { ...periodic, until: { kind: 'date', date: dateOf(2023, 1, 9) } },
    'until',
    '早于',
  ],
  [
    'ends in the year 9999',
    { ...periodic, until: { kind: 'date', date: dateOf(9999, 12, 31) } },
    'until',
    '太长',
  ],
  ['a million instalments', { ...instalments, plan: { by: 'equal', count: 1_000_000 } }, 'plan', '太多'],
  ['open end unsaid', { ...periodic, until: { kind: 'open', text: '' } }, 'until', '何时为止'],
  ['no days', { ...money, when: { kind: 'within-days', days: 0 } }, 'when', '多少日'],
  [
    'condition without date',
    { ...money, when: { kind: 'condition', text: '理赔款到账后' } },
    'when',
    '没有确定的日期',
  ],
  ['no method', { ...money, how: undefined }, 'how', '付款方式'],
  ['transfer where to', { ...money, how: { kind: 'bank-transfer' } }, 'how', '收款账户'],
]

test.each(broken)('%s', (_, duty, field, words) => {
  const problems = dutyProblems(duty)
  expect(problems).toHaveLength(1)
  expect(problems[0]).toMatchObject({ field })
  expect(problems[0]?.sentence).toContain(words)
})

test('what a court would call unclear only warns', () => {
  expect(dutyProblems({ ...money, how: undefined })[0]?.level).toBe('warn')
  expect(dutyProblems({ ...money, amount: fen(0) })[0]?.level).toBe('block')
})
