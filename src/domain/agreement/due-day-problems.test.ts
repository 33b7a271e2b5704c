import { describe, expect, it, test } from 'vitest'
import type { Id } from '../values/brands.ts'
import { dateOf } from '../values/dates.ts'
import { fen } from '../values/money.ts'
import { dueDayProblems, earliestDue } from './due-day-problems.ts'
import type { DueWhen, Duty, InstalmentsDuty, MoneyDuty } from './duty.ts'

const id = (text: string) => text as Id
const by = (year: number, month: number, date: number): DueWhen => ({
  kind: 'by',
  date: dateOf(year, month, date),
})
const money: MoneyDuty = {
  id: id('d'),
  kind: 'money',
  debtorPartyIds: [id('a')],
  creditorPartyIds: [id('b')],
  liability: 'joint',
  what: '赔偿款',
  amount: fen(900_000),
  when: by(2026, 12, 1),
}
const listed = (...whens: readonly DueWhen[]): InstalmentsDuty => ({
  ...money,
  kind: 'instalments',
  total: fen(900_000),
  plan: { by: 'list', parts: whens.map((when) => ({ amount: fen(300_000), when })) },
  firstWhen: { kind: 'on-signing' },
  everyMonths: 1,
})
const monthly: InstalmentsDuty = {
  ...listed(),
  plan: { by: 'equal', count: 3 },
  firstWhen: by(2026, 12, 1),
}
const AGREED = earliestDue(dateOf(2026, 11, 24), dateOf(2026, 11, 25))
const UNSAID = earliestDue(undefined, dateOf(2026, 11, 25))

describe('a due day that can hardly be meant', () => {
  it.each<readonly [string, Duty, readonly string[]]>([
    ['after it', money, []],
    ['on the day itself', { ...money, when: by(2026, 11, 24) }, []],
    ['ten months before', { ...money, when: by(2026, 1, 20) }, ['2026年1月20日早于达成日期']],
    [
      'an instalment of last January',
      listed(by(2026, 12, 1), by(2026, 1, 20)),
      ['第二期到期日2026年1月20日早于达成日期', '第二期（2026年1月20日）早于第一期（2026年12月1日）'],
    ],
    ['out of order', listed(by(2027, 2, 1), by(2027, 1, 1)), ['第二期（2027年1月1日）早于第一期']],
    ['two of one day', listed(by(2026, 12, 1), by(2026, 12, 1)), []],
    ['at once, then by day', listed({ kind: 'on-signing' }, by(2026, 12, 31), by(2027, 1, 20)), []],
    ['a first of last year', { ...monthly, firstWhen: by(2025, 12, 1) }, ['第一期到期日2025年12月1日']],
    ['a second of last January', { ...monthly, secondOn: dateOf(2026, 1, 20) }, ['第二期到期日']],
    [
      'a condition come true long ago',
      { ...money, when: { kind: 'condition', text: '理赔到账', dueOn: dateOf(2026, 1, 5) } },
      ['早于达成日期'],
    ],
    ['counted days', { ...money, when: { kind: 'within-days', days: 7 } }, []],
    [
      'paid monthly from January',
      {
        ...money,
        kind: 'periodic',
        every: 'month',
        from: dateOf(2026, 1, 1),
        until: { kind: 'open', text: '终身' },
      },
      ['第一次到期日'],
    ],
    ['never due', { ...money, kind: 'refrain' }, []],
  ])('%s', (_, duty, words) => {
    const problems = dueDayProblems(duty, AGREED)
    expect(problems.map(({ level }) => level)).toEqual(words.map(() => 'warn'))
    for (const [index, word] of words.entries()) expect(problems[index]?.sentence).toContain(word)
  })
})

test('while nothing says when it was agreed, today is the day', () => {
  const [problem] = dueDayProblems({ ...money, when: by(2026, 11, 24) }, UNSAID)
  expect(problem?.sentence).toContain('早于今天')
  expect(dueDayProblems({ ...money, when: by(2026, 11, 25) }, UNSAID)).toEqual([])
})
