import { type DueWhen, type Duty, PAY_METHOD_NAMES } from '#domain/agreement/duty.ts'
import { agreementAmount } from '#domain/agreement/duty-amounts.ts'
import { moneyWords, whenText } from '#domain/agreement/duty-words.ts'
import { PERFORMANCE_NAMES } from '#domain/agreement/performance.ts'
import { printedClauses } from '#domain/agreement/roster.ts'
import { agreementCopies } from '#domain/cases/agreement-parties.ts'
import type { Agreement, CaseRecord } from '#domain/cases/case-record.ts'
import { performanceOn } from '#domain/cases/derive.ts'
import type { PaperAgreement, PaperOralAgreement } from '#domain/papers/paper-view.ts'
import type { Id } from '#domain/values/brands.ts'
import { chineseNumber } from '#domain/values/chinese-number.ts'
import { clausesOf } from '../../cases/case-view.ts'
import type { PaperSource } from '../source.ts'
import { listed } from './base-view.ts'
import { rosterViews } from './roster-view.ts'

/** 协议书编号 where the room gives one of its own, else the case number. */
export function agreementNumber({ record }: PaperSource): string | undefined {
  return record.agreement?.number ?? record.number?.text
}

export function agreementView(source: PaperSource): PaperAgreement | undefined {
  const { record } = source
  const { agreement } = record
  if (!agreement) return { number: agreementNumber(source) }
  const { duties } = agreement
  return {
    number: agreementNumber(source),
    form: agreement.form === 'written' ? '书面' : '口头',
    scope: agreement.scope === 'part' ? '（就部分争议事项）' : undefined,
    facts: agreement.facts,
    disputes: agreement.disputes,
    responsibilities: agreement.responsibilities,
    clauses: listed([...printedClauses(duties, nameIn(record)), ...agreement.extraClauses]),
    rosters: rosterViews(record, agreement),
    method: agreement.method ?? joined(duties.map(methodText)),
    place: agreement.place ?? joined(duties.map((duty) => duty.where)),
    timeLimit: agreement.timeLimit ?? joined(duties.map(timeText)),
    // 人民调解法 29: one for each party, one for the committee (R15).
    copies: chineseNumber(agreementCopies(record)),
    copiesHeldByParties: '一',
    signedOn: agreement.agreedOn,
    amount: amountText(agreement),
  }
}

function nameIn({ parties }: CaseRecord): (id: Id) => string {
  const names = new Map(parties.map((party) => [party.id, party.name]))
  return (id) => names.get(id) ?? '（未选当事人）'
}

export function oralView(source: PaperSource): PaperOralAgreement | undefined {
  const { record } = source
  const { agreement } = record
  if (!agreement) return undefined
  const clauses = clausesOf(record, agreement)
  const filed = source.attachments.filter(
    (one) => one.data.role === 'scan' && one.data.voided === undefined && one.data.paperId === undefined,
  )
  return {
    reachedOn: agreement.agreedOn,
    place: source.sessions.at(-1)?.data.place ?? agreement.place ?? record.place,
    result: agreement.scope === 'part' ? '就部分争议达成口头协议' : '达成口头协议',
    amount: amountText(agreement),
    content:
      clauses.length > 1 ? clauses.map((clause, index) => `${index + 1}. ${clause}`).join('\n') : clauses[0],
    performance: agreement.performedAtOnce ? '当场履行完毕' : performanceText(source),
    attachments: filed.length === 0 ? '无' : filed.map((one) => one.data.name).join('、'),
  }
}

function performanceText({ record, today }: PaperSource): string | undefined {
  const { state } = performanceOn(record, today)
  return state === 'unknown' ? undefined : PERFORMANCE_NAMES[state]
}

function amountText(agreement: Agreement): string | undefined {
  if (agreement.duties.length === 0) return undefined
  const { amount } = agreementAmount(agreement.duties)
  return amount === 0 ? '无' : moneyWords(amount)
}

function methodText(duty: Duty): string | undefined {
  return duty.how && (duty.how.detail ?? PAY_METHOD_NAMES[duty.how.kind])
}

function timeText(duty: Duty): string | undefined {
  switch (duty.kind) {
    case 'instalments':
    case 'periodic':
      return '分期、定期支付的按协议内容载明的各期期限'
    case 'refrain':
      return undefined
    default:
      return whenWords(duty.when)
  }
}

function whenWords(when: DueWhen): string {
  return whenText(when).replace(/^[于在]/, '')
}

function joined(parts: readonly (string | undefined)[]): string | undefined {
  const known = new Set(parts.filter((part) => part !== undefined && part !== ''))
  return known.size === 0 ? undefined : [...known].join('；')
}
