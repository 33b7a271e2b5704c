import type { Fen } from '../values/brands.ts'
import { formatYuan, sumFen } from '../values/money.ts'
import type { AmountItem, DueWhen, Duty, InstalmentsDuty } from './duty.ts'
import { instalmentAmounts, MAX_PERIODS, periodCount } from './duty-amounts.ts'

/** `block`: the text can't be derived from it; `warn`: 内容不明确, which a court asks for (民诉法解释358). */
export interface DutyProblem {
  readonly field: string
  readonly level: 'block' | 'warn'
  readonly sentence: string
}

/** Everything that is wrong with a duty as typed, in the order of the form. Empty when text and schedule can be relied on. */
export function dutyProblems(duty: Duty): readonly DutyProblem[] {
  return [...partyProblems(duty), ...amountProblems(duty), ...timeProblems(duty), ...methodProblems(duty)]
}

function partyProblems(duty: Duty): readonly DutyProblem[] {
  const needsCreditor = isMoney(duty) || duty.kind === 'apology'
  const both = duty.debtorPartyIds.find((id) => duty.creditorPartyIds.includes(id))
  return [
    ...when(duty.debtorPartyIds.length === 0, 'debtorPartyIds', '请选择由谁履行。'),
    ...when(needsCreditor && duty.creditorPartyIds.length === 0, 'creditorPartyIds', '请选择向谁履行。'),
    ...when(both !== undefined, 'creditorPartyIds', '同一当事人不能既是履行人又是接受履行的人。'),
    ...when(duty.what.trim() === '', 'what', isMoney(duty) ? '请填写款项名称。' : '请填写履行内容。'),
  ]
}

function amountProblems(duty: Duty): readonly DutyProblem[] {
  if (duty.kind === 'instalments') return [...itemProblems(duty.items, duty.total), ...planProblems(duty)]
  if (duty.kind === 'money' || duty.kind === 'periodic') return itemProblems(duty.items, duty.amount)
  return []
}

function itemProblems(items: readonly AmountItem[] | undefined, amount: Fen): readonly DutyProblem[] {
  if (amount <= 0) return when(true, 'amount', '金额应当大于零。')
  if (items === undefined || items.length === 0) return []
  const sum = sumFen(items.map((item) => item.amount))
  const sentence = `分项合计 ${formatYuan(sum)} 元，与总额 ${formatYuan(amount)} 元不一致。`
  return when(sum !== amount, 'items', sentence)
}

function planProblems(duty: InstalmentsDuty): readonly DutyProblem[] {
  const count = duty.plan.by === 'list' ? duty.plan.parts.length : duty.plan.count
  if (!Number.isInteger(count) || count < 2) return when(true, 'plan', '分期付款至少两期。')
  if (count > MAX_PERIODS) return when(true, 'plan', `期数 ${count} 太多，请核对。`)
  const amounts = instalmentAmounts(duty)
  const sum = sumFen(amounts)
  const spaced = duty.plan.by === 'list' || (Number.isInteger(duty.everyMonths) && duty.everyMonths > 0)
  const disorder =
    duty.firstWhen.kind === 'by' && duty.secondOn !== undefined && duty.secondOn <= duty.firstWhen.date
  return [
    ...when(
      sum !== duty.total,
      'plan',
      `各期合计 ${formatYuan(sum)} 元，与总额 ${formatYuan(duty.total)} 元不一致。`,
    ),
    ...when(
      amounts.some((amount) => amount <= 0),
      'plan',
      '按此分期，有一期金额不大于零（前几期之和已达到或超过总额），请减少期数或每期金额。',
    ),
    ...when(!spaced, 'everyMonths', '请填写每隔几个月一期。'),
    ...when(disorder, 'secondOn', '第二期的日期应晚于首期。'),
  ]
}

function timeProblems(duty: Duty): readonly DutyProblem[] {
  if (duty.kind === 'refrain') return []
  if (duty.kind === 'periodic') {
    const sentence = '截止日期早于第一次履行的日期。'
    if (duty.until.kind === 'date') {
      const count = periodCount(duty) ?? 0
      const tooLong = '履行期限太长，请核对截止日期；没有确定期限的，请选择“终身”等说明。'
      return [...when(count === 0, 'until', sentence), ...when(count >= MAX_PERIODS, 'until', tooLong)]
    }
    return when(duty.until.text.trim() === '', 'until', '请写明付到何时为止，例如“终身”。')
  }
  if (duty.kind !== 'instalments') return whenProblems(duty.when)
  return duty.plan.by === 'list'
    ? duty.plan.parts.flatMap((part) => whenProblems(part.when))
    : whenProblems(duty.firstWhen)
}

function whenProblems(due: DueWhen): readonly DutyProblem[] {
  if (due.kind === 'within-days') {
    return when(!Number.isInteger(due.days) || due.days < 1, 'when', '请填写生效后多少日内履行。')
  }
  if (due.kind !== 'condition') return []
  if (due.text.trim() === '') return when(true, 'when', '请写明在什么条件成就时履行。')
  const sentence = '履行期限取决于条件，没有确定的日期；条件成就后请补填日期，否则无法到期提醒。'
  return due.dueOn === undefined ? [{ field: 'when', level: 'warn', sentence }] : []
}

function methodProblems(duty: Duty): readonly DutyProblem[] {
  if (!isMoney(duty)) return []
  if (duty.how === undefined)
    return [{ field: 'how', level: 'warn', sentence: '没有写明付款方式（司法部令第75号第35条）。' }]
  const isTransfer = duty.how.kind === 'bank-transfer' && !duty.how.account
  return isTransfer ? [{ field: 'how', level: 'warn', sentence: '银行转账没有写明收款账户。' }] : []
}

function isMoney(duty: Duty): boolean {
  return (
    duty.kind === 'money' ||
    duty.kind === 'instalments' ||
    duty.kind === 'periodic' ||
    (duty.kind === 'other' && duty.amount !== undefined)
  )
}

function when(holds: boolean, field: string, sentence: string): readonly DutyProblem[] {
  return holds ? [{ field, level: 'block', sentence }] : []
}
