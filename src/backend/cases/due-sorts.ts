import type { CaseRecord } from '#domain/cases/case-record.ts'
import type { DueLine } from '#domain/cases/due-line.ts'
import { dueLines } from '#domain/cases/due-lines.ts'
import type { Rules } from '#domain/rules/rules.ts'
import type { BusinessDate } from '#domain/values/brands.ts'

/** The sorts of work, each in words that tell nothing of the people or of what they agreed. */
const SORTS = new Map([
  ['accept', '决定是否受理'],
  ['escalation', '向公安机关或者有关部门报告'],
  ['recusal', '处理回避要求'],
  ['deadline', '调解期限届满'],
  ['deadline-unknown', '补填调解期限的起算日'],
  ['duty', '协议约定的履行到期'],
  ['undated', '协议约定的履行没有日期'],
  ['breach', '有违反协议约定的情形'],
  ['confirmation', '司法确认的申请期限'],
  ['court-return', '将协议交回法院审查'],
  ['visit', '回访当事人'],
  ['archive', '立卷归档'],
])
const SOMETHING = '有事项到期'

/** `deadline` or, one of several of a case, `duty-<which duty>-<which row>`. */
export function sortOf(own: string): string {
  return SORTS.has(own) ? own : (/^[a-z]+(?=-)/.exec(own)?.[0] ?? own)
}

/** Of a sort nobody named here only that something is due. */
export function sortWords(own: string): string {
  return SORTS.get(sortOf(own)) ?? SOMETHING
}

/** What is to be done on a case by its days, oldest first; the lists keep its first day in the row (rows.ts). */
export function workOf(record: CaseRecord, today: BusinessDate, rules: Rules): readonly DueLine[] {
  return dueLines(record, today, rules).filter((line) => !isMissedChance(line))
}

/** 司法确认 is the parties' choice: once its time is over the case says so in red, and the day's work has nothing to do about it. */
function isMissedChance({ id, level }: DueLine): boolean {
  return id === 'confirmation' && level === 'overdue'
}
