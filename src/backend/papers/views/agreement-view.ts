import { agreementTerms } from '#domain/agreement/agreement-terms.ts'
import { agreementAmount } from '#domain/agreement/duty-amounts.ts'
import { moneyWords } from '#domain/agreement/duty-words.ts'
import { PERFORMANCE_NAMES } from '#domain/agreement/performance.ts'
import { printedClauses } from '#domain/agreement/roster.ts'
import { agreementCopies } from '#domain/cases/agreement-parties.ts'
import type { Agreement, CaseRecord } from '#domain/cases/case-record.ts'
import { performanceOn, saidAtOnce } from '#domain/cases/derive.ts'
import { itemTitle } from '#domain/dossier/item-title.ts'
import { filedTitle } from '#domain/dossier/paper-order.ts'
import type { PaperAgreement, PaperOralAgreement } from '#domain/papers/paper-view.ts'
import type { Id } from '#domain/values/brands.ts'
import { chineseNumber } from '#domain/values/chinese-number.ts'
import { clausesOf } from '../../cases/case-view.ts'
import { workCalendar } from '../../settings/calendar.ts'
import type { PaperSource } from '../source.ts'
import { listed } from './base-view.ts'
import { rosterViews } from './roster-view.ts'
import { sentence } from './sentence.ts'

/** 协议书编号 where the room gives one of its own, else the case number. */
export function agreementNumber({ record }: PaperSource): string | undefined {
  return record.agreement?.number || record.number?.text
}

export function agreementView(source: PaperSource): PaperAgreement | undefined {
  const { record } = source
  const { agreement } = record
  if (!agreement) return { number: agreementNumber(source) }
  const terms = agreementTerms(agreement)
  return {
    number: agreementNumber(source),
    form: agreement.form === 'written' ? '书面' : '口头',
    scope: agreement.scope === 'part' ? '（就部分争议事项）' : undefined,
    // What was asked at registration is what the composer begins with; an oral one entered afterwards has no other.
    facts: sentence(agreement.facts ?? (agreement.form === 'oral' ? record.summary : undefined)),
    disputes: sentence(agreement.disputes),
    responsibilities: sentence(agreement.responsibilities),
    clauses: listed([...printedClauses(agreement.duties, nameIn(record)), ...agreement.extraClauses]),
    rosters: rosterViews(record, agreement),
    ...terms,
    timeLimit: sentence(terms.timeLimit),
    method: sentence(terms.method),
    place: sentence(terms.place),
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
    performance: saidAtOnce(agreement) ? '当场履行完毕' : performanceText(source),
    attachments:
      filed.length === 0
        ? '无'
        : filed.map((one) => itemTitle(filedTitle(one.data.paperKind), one.data.name)).join('、'),
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
