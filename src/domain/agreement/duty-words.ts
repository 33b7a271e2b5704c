import type { Fen, Id } from '../values/brands.ts'
import { chineseNumber } from '../values/chinese-number.ts'
import { chineseDate } from '../values/dates.ts'
import { formatYuan, upperCaseYuan } from '../values/money.ts'
import type { AmountItem, DueWhen } from './duty.ts'

/** How a party is called in the agreement: the name, or 甲方 where the agreement introduces it so. */
export type PartyNames = (partyId: Id) => string

/** 人民币叁万伍仟陆佰元整（¥35600.00）: words and figures from one value, so they can't differ (R30). */
export function moneyWords(amount: Fen): string {
  return `人民币${upperCaseYuan(amount)}（¥${formatYuan(amount)}）`
}

/** Nothing is signed where an agreement is oral (人民调解法28). */
export type AgreementForm = 'written' | 'oral'

/** 于2026年11月30日前: the day itself still counts, and performance uses the same reading. */
export function whenText(when: DueWhen, form: AgreementForm): string {
  if (when.kind === 'on-signing') return form === 'oral' ? '在达成协议时当场' : '在签订本协议时当场'
  if (when.kind === 'by') return `于${chineseDate(when.date)}前`
  if (when.kind === 'within-days') return `自本协议生效之日起${chineseNumber(when.days)}日内`
  return when.text.startsWith('于') ? when.text : `于${when.text}`
}

/** （其中医疗费…、护理费…）: worth saying only where there are several. */
export function itemsText(items: readonly AmountItem[] | undefined): string {
  if (items === undefined || items.length < 2) return ''
  return `（其中${items.map((item) => `${item.name}${moneyWords(item.amount)}`).join('、')}）`
}

export function joinNames(ids: readonly Id[], names: PartyNames): string {
  return ids.map(names).join('、')
}

/** A 31st that a month doesn't have is said in the text, since the schedule moves it to the last day (民法典202). */
export function shortMonthNote(day: number): string {
  return day > 28 ? '（当月无该日的为当月最后一日）' : ''
}
