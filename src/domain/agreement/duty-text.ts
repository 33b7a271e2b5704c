import { chineseDate, partsOf } from '../values/dates.ts'
import type { Duty, MoneyDuty, OtherDuty, PeriodicDuty } from './duty.ts'
import type { AgreementForm, PartyNames } from './duty-words.ts'
import { itemsText, joinNames, moneyWords, shortMonthNote, whenText } from './duty-words.ts'
import { instalmentsClause } from './instalments-text.ts'

/** The clause for one duty, closed with 。, from the same data every reminder and receipt is read from. */
export function dutyText(duty: Duty, names: PartyNames, form: AgreementForm = 'written'): string {
  return `${clauseOf(duty, names, form)}。`
}

function clauseOf(duty: Duty, names: PartyNames, form: AgreementForm): string {
  const debtors = debtorText(duty, names)
  const creditors = joinNames(duty.creditorPartyIds, names)
  switch (duty.kind) {
    case 'money':
      return `${debtors}${whenText(duty.when, form)}${placeText(duty)}一次性向${creditors}支付${moneyPart(duty)}${payText(duty)}`
    case 'instalments':
      return `${debtors}${placeText(duty)}${instalmentsClause(duty, creditors, form)}${payText(duty)}`
    case 'periodic':
      return `${debtors}${periodicPart(duty, creditors)}${payText(duty)}`
    case 'act':
      return `${debtors}${whenText(duty.when, form)}${placeText(duty)}${duty.what}${mannerText(duty)}`
    case 'refrain':
      return `${debtors}自本协议生效之日起不得${withoutNegation(duty.what)}${mannerText(duty)}`
    case 'apology':
      return `${debtors}${whenText(duty.when, form)}${placeText(duty)}就${duty.what}向${creditors}赔礼道歉${mannerText(duty)}`
    case 'other':
      return `${debtors}${whenText(duty.when, form)}${placeText(duty)}${otherPart(duty, creditors)}`
  }
}

/** 王某、李某各自 | 王某、李某连带 | 王某、李某, where nothing is said of it; nothing where there is one debtor. */
function debtorText(duty: Duty, names: PartyNames): string {
  const list = joinNames(duty.debtorPartyIds, names)
  if (duty.debtorPartyIds.length < 2) return list
  if (duty.kind === 'refrain') return `${list}均`
  if (duty.liability === 'each') return `${list}各自`
  if (duty.liability === 'unstated') return list
  return `${list}${duty.kind === 'act' || duty.kind === 'apology' ? '共同' : '连带'}`
}

function moneyPart(duty: MoneyDuty | PeriodicDuty): string {
  const several = (duty.items?.length ?? 0) > 1
  return `${duty.what}${several ? '共计' : ''}${moneyWords(duty.amount)}${itemsText(duty.items)}`
}

function periodicPart(duty: PeriodicDuty, creditors: string): string {
  const { month, day } = partsOf(duty.from)
  const rhythm = {
    month: `每月${day}日前${shortMonthNote(day)}`,
    quarter: `每三个月的${day}日前${shortMonthNote(day)}`,
    year: `每年${month}月${day}日前`,
  }[duty.every]
  const end = duty.until.kind === 'date' ? `${chineseDate(duty.until.date)}止` : duty.until.text
  const until = /^[至直到]/.test(end) ? end : `至${end}`
  const start = `自${chineseDate(duty.from)}起，${rhythm}`
  return `${start}${placeText(duty)}向${creditors}支付${moneyPart(duty)}，${until}`
}

function otherPart(duty: OtherDuty, creditors: string): string {
  if (duty.amount === undefined) return `${duty.what}${mannerText(duty)}`
  return `向${creditors}支付${duty.what}${moneyWords(duty.amount)}${payText(duty)}`
}

/** The clerk may or may not have typed the 不得; it stands once. */
function withoutNegation(what: string): string {
  return what.replace(/^(?:不得|不再|不能|不许)(?:再)?/, '')
}

function placeText(duty: Duty): string {
  return duty.where ? `在${duty.where}` : ''
}

const PAY_WORDS = {
  cash: '以现金当面交付',
  'bank-transfer': '以银行转账方式支付',
  'mobile-pay': '以微信或支付宝转账方式支付',
  'through-committee': '交由调解委员会转付',
  other: '',
} as const

function payText(duty: Duty): string {
  if (duty.how === undefined) return ''
  const words = duty.how.detail || PAY_WORDS[duty.how.kind]
  const account = duty.how.account ? `收款账户：${duty.how.account}` : ''
  return [words, account].map((part) => (part === '' ? '' : `，${part}`)).join('')
}

function mannerText(duty: Duty): string {
  return duty.how?.detail ? `，${duty.how.detail}` : ''
}
