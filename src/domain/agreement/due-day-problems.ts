import type { BusinessDate } from '../values/brands.ts'
import { chineseNumber } from '../values/chinese-number.ts'
import { chineseDate } from '../values/dates.ts'
import type { DueWhen, Duty } from './duty.ts'
import type { DutyProblem } from './duty-problems.ts'

/** The day nothing agreed can fall due before: 达成日期, or today while it isn't known. */
export interface Earliest {
  readonly on: BusinessDate
  readonly name: '达成日期' | '今天'
}

export function earliestDue(agreedOn: BusinessDate | undefined, today: BusinessDate): Earliest {
  return agreedOn === undefined ? { on: today, name: '今天' } : { on: agreedOn, name: '达成日期' }
}

/** What is most likely a wrong year: due before it was agreed, or instalments out of order (民诉法解释358: 内容不明确). */
export function dueDayProblems(duty: Duty, earliest: Earliest): readonly DutyProblem[] {
  const days = statedDays(duty)
  const early = days
    .filter(({ on }) => on < earliest.on)
    .map(({ field, name, on }) =>
      warn(
        field,
        `${name}到期日${chineseDate(on)}早于${earliest.name}（${chineseDate(earliest.on)}），请核对年份。`,
      ),
    )
  const disorder = days.flatMap(({ field, name, on }, index) => {
    const before = days[index - 1]
    return before === undefined || before.on <= on
      ? []
      : [
          warn(
            field,
            `${name}（${chineseDate(on)}）早于${before.name}（${chineseDate(before.on)}），请核对日期。`,
          ),
        ]
  })
  return [...early, ...(duty.kind === 'instalments' && duty.plan.by === 'list' ? disorder : [])]
}

interface StatedDay {
  readonly field: string
  /** Which of the instalments; empty where there is one day. */
  readonly name: string
  readonly on: BusinessDate
}

/** The days that stand in the duty as days; what is counted from another day can't be typed wrong. */
function statedDays(duty: Duty): readonly StatedDay[] {
  if (duty.kind === 'refrain') return []
  if (duty.kind === 'periodic') return [{ field: 'from', name: '第一次', on: duty.from }]
  if (duty.kind !== 'instalments') return dayOf(duty.when, 'when', '')
  if (duty.plan.by === 'list')
    return duty.plan.parts.flatMap((part, index) =>
      dayOf(part.when, 'plan', `第${chineseNumber(index + 1)}期`),
    )
  return [
    ...dayOf(duty.firstWhen, 'firstWhen', '第一期'),
    ...(duty.secondOn === undefined ? [] : [{ field: 'secondOn', name: '第二期', on: duty.secondOn }]),
  ]
}

function dayOf(when: DueWhen, field: string, name: string): readonly StatedDay[] {
  const on = when.kind === 'by' ? when.date : when.kind === 'condition' ? when.dueOn : undefined
  return on === undefined ? [] : [{ field, name, on }]
}

function warn(field: string, sentence: string): DutyProblem {
  return { field, level: 'warn', sentence }
}
