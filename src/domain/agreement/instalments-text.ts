import type { BusinessDate, Fen } from '../values/brands.ts'
import { chineseNumber } from '../values/chinese-number.ts'
import { addMonths, chineseDate, partsOf } from '../values/dates.ts'
import type { InstalmentsDuty } from './duty.ts'
import { instalmentAmounts } from './duty-amounts.ts'
import { type AgreementForm, itemsText, moneyWords, shortMonthNote, whenText } from './duty-words.ts'

/** 分24期向…支付…：首期…；自…起每月11日前支付…，共22期；末期…付清余款…. The amounts come from the plan, not from typing. */
export function instalmentsClause(duty: InstalmentsDuty, creditors: string, form: AgreementForm): string {
  const amounts = instalmentAmounts(duty)
  const total = `${duty.what}共计${moneyWords(duty.total)}${itemsText(duty.items)}`
  const parts = duty.plan.by === 'list' ? listedParts(duty, form) : regularParts(duty, amounts, form)
  return `分${chineseNumber(amounts.length)}期向${creditors}支付${total}：${parts.join('；')}`
}

function listedParts(duty: InstalmentsDuty, form: AgreementForm): readonly string[] {
  if (duty.plan.by !== 'list') return []
  return duty.plan.parts.map(
    (part, index) =>
      `第${chineseNumber(index + 1)}期${whenText(part.when, form)}支付${moneyWords(part.amount)}`,
  )
}

function regularParts(
  duty: InstalmentsDuty,
  amounts: readonly Fen[],
  form: AgreementForm,
): readonly string[] {
  const [first, ...rest] = amounts
  const last = rest.at(-1)
  if (first === undefined) return []
  const head = `首期${whenText(duty.firstWhen, form)}支付${moneyWords(first)}`
  if (last === undefined) return [head]
  const second = secondDate(duty)
  const between = rest.slice(0, -1)
  const lastOn = second === undefined ? undefined : lastDate(duty, amounts.length)
  const deadline = lastOn === undefined ? `再过${monthsText(duty.everyMonths)}` : `于${chineseDate(lastOn)}前`
  return [head, ...betweenPart(duty, between, second), `末期${deadline}付清余款${moneyWords(last)}`]
}

function betweenPart(
  duty: InstalmentsDuty,
  between: readonly Fen[],
  second: BusinessDate | undefined,
): readonly string[] {
  const [amount] = between
  if (amount === undefined) return []
  const count = `，共${chineseNumber(between.length)}期`
  if (second === undefined)
    return [`此后每过${monthsText(duty.everyMonths)}支付${moneyWords(amount)}${count}`]
  if (between.length === 1) return [`第二期于${chineseDate(second)}前支付${moneyWords(amount)}`]
  // the day is read from the anchor: the second date of a series begun on the 31st may itself be shortened
  const { day } = partsOf(duty.secondOn ?? (duty.firstWhen.kind === 'by' ? duty.firstWhen.date : second))
  const rhythm = duty.everyMonths === 1 ? '每月' : `每${monthsText(duty.everyMonths)}的`
  return [
    `自${chineseDate(second)}起${rhythm}${day}日前${shortMonthNote(day)}支付${moneyWords(amount)}${count}`,
  ]
}

function secondDate(duty: InstalmentsDuty): BusinessDate | undefined {
  if (duty.secondOn !== undefined) return duty.secondOn
  return duty.firstWhen.kind === 'by' ? addMonths(duty.firstWhen.date, duty.everyMonths) : undefined
}

function lastDate(duty: InstalmentsDuty, count: number): BusinessDate | undefined {
  if (duty.secondOn !== undefined) return addMonths(duty.secondOn, duty.everyMonths * (count - 2))
  return duty.firstWhen.kind === 'by'
    ? addMonths(duty.firstWhen.date, duty.everyMonths * (count - 1))
    : undefined
}

function monthsText(months: number): string {
  return `${chineseNumber(months)}个月`
}
