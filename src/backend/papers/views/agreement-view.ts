import { agreementTerms } from '#domain/agreement/agreement-terms.ts'
import { agreementAmount } from '#domain/agreement/duty-amounts.ts'
import { moneyWords } from '#domain/agreement/duty-words.ts'
import { PERFORMANCE_NAMES } from '#domain/agreement/performance.ts'
import { copiesNeeded } from '#domain/cases/agreement-parts.ts'
import type { Agreement } from '#domain/cases/case-record.ts'
import { performanceOn, saidAtOnce } from '#domain/cases/derive.ts'
import { tracksOf } from '#domain/cases/tracks.ts'
import type { PaperAgreement, PaperOralAgreement } from '#domain/papers/paper-view.ts'
import { chineseNumber } from '#domain/values/chinese-number.ts'
import { clausesOf } from '../../cases/case-view.ts'
import { workCalendar } from '../../settings/calendar.ts'
import type { PaperSource } from '../source.ts'
import { listed } from './base-view.ts'

/** 协议书编号 where the room gives one of its own, else the case number. */
export function agreementNumber({ record }: PaperSource): string | undefined {
  return record.agreement?.number ?? record.number?.text
}

export function agreementView(source: PaperSource): PaperAgreement | undefined {
  const { record } = source
  const { agreement } = record
  if (!agreement) return { number: agreementNumber(source) }
  return {
    number: agreementNumber(source),
    form: agreement.form === 'written' ? '书面' : '口头',
    scope: agreement.scope === 'part' ? '（就部分争议事项）' : undefined,
    facts: agreement.facts,
    disputes: agreement.disputes,
    responsibilities: agreement.responsibilities,
    clauses: listed(clausesOf(record, agreement)),
    ...agreementTerms(agreement),
    copies: chineseNumber(agreement.copies ?? copiesNeeded(record)),
    copiesHeldByParties: '一',
    signedOn: agreement.agreedOn,
    amount: amountText(agreement),
  }
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
    performance: saidAtOnce(agreement) ? '当场履行完毕' : performanceText(source),
    attachments: filed.length === 0 ? '无' : filed.map((one) => one.data.name).join('、'),
    registeredOn: tracksOf(record).registeredOn,
  }
}

function performanceText({ record, today }: PaperSource): string | undefined {
  const { state } = performanceOn(record, today, workCalendar)
  return state === 'unknown' ? undefined : PERFORMANCE_NAMES[state]
}

function amountText(agreement: Agreement): string | undefined {
  if (agreement.duties.length === 0) return undefined
  const { amount } = agreementAmount(agreement.duties)
  return amount === 0 ? '无' : moneyWords(amount)
}
