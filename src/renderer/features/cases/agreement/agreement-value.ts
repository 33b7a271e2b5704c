import type { CaseView } from '#contract/schemas/case-view.ts'
import { AGREEMENT_PAPER } from '#domain/cases/agreement-signers.ts'
import type { Agreement } from '#domain/cases/case-record.ts'
import type { BusinessDate, Id } from '#domain/values/brands.ts'
import { clean } from '../common/clean.ts'
import { placesOf, type SentRows } from '../common/shown-rows.ts'
import { blankDuty, type DutyDraft, draftOf, isUntouched } from './duty-draft.ts'
import { toDuty } from './to-duty.ts'

export interface AgreementValue {
  readonly form: Agreement['form']
  readonly scope: Agreement['scope']
  readonly betweenPartyIds: readonly Id[]
  readonly number: string
  readonly facts: string
  readonly disputes: string
  readonly responsibilities: string
  readonly duties: readonly DutyDraft[]
  readonly extraClauses: readonly string[]
  readonly method: string
  readonly place: string
  readonly timeLimit: string
  readonly agreedOn?: BusinessDate | undefined
  readonly performedAtOnce?: boolean | undefined
  readonly copies: string
  /** Why a signed agreement is changed; asked only then and sent beside it. */
  readonly reason: string
  /** A list of names and sums being pasted, kept with the rest until it has become duties. */
  readonly sums: SumsText
}

export interface SumsText {
  /** Unsaid: as the payment typed already. */
  readonly what?: string | undefined
  readonly text: string
}

const NO_SUMS: SumsText = { text: '' }

/** Facts and requests were typed at the door; they are offered here and may be changed for the paper. */
export function startAgreement({ record }: CaseView, today: BusinessDate): AgreementValue {
  const { agreement } = record
  if (agreement === undefined) {
    return {
      form: 'written',
      scope: 'all',
      betweenPartyIds: [],
      number: '',
      facts: record.summary ?? '',
      disputes: record.requests.join('；'),
      responsibilities: '',
      duties: [blankDuty(record.parties.filter((party) => party.separatedOn === undefined))],
      extraClauses: [],
      method: '',
      place: '',
      timeLimit: '',
      agreedOn: today,
      copies: '',
      reason: '',
      sums: NO_SUMS,
    }
  }
  const { form, scope, betweenPartyIds, agreedOn, performedAtOnce } = agreement
  return {
    form,
    scope,
    betweenPartyIds,
    number: agreement.number ?? '',
    facts: agreement.facts ?? '',
    disputes: agreement.disputes ?? '',
    responsibilities: agreement.responsibilities ?? '',
    duties: agreement.duties.map(draftOf),
    extraClauses: agreement.extraClauses,
    method: agreement.method ?? '',
    place: agreement.place ?? '',
    timeLimit: agreement.timeLimit ?? '',
    agreedOn,
    performedAtOnce,
    copies: agreement.copies === undefined ? '' : String(agreement.copies),
    reason: '',
    sums: NO_SUMS,
  }
}

/** Signed already: a change wants its reason, then a new print and new signatures. */
export function isSigned({ record }: CaseView): boolean {
  return record.signings.some((signing) => signing.paperKind === AGREEMENT_PAPER)
}

export function gapsOf(
  value: AgreementValue,
): readonly { readonly path: string; readonly sentence: string }[] {
  return value.duties.flatMap((draft, index) => {
    if (isUntouched(draft)) return []
    const result = toDuty(draft)
    return 'gaps' in result
      ? result.gaps.map(({ field, sentence }) => ({ path: `agreement.duties.${index}.${field}`, sentence }))
      : []
  })
}

/** The rows of the form that `toAgreement` sends. */
export function sentRows(value: AgreementValue): readonly SentRows[] {
  return [
    { path: 'agreement.duties', shown: sentDuties(value) },
    { path: 'agreement.extraClauses', shown: placesOf(value.extraClauses, (one) => one.trim() !== '') },
  ]
}

export function sentDuties({ duties }: AgreementValue): readonly number[] {
  return placesOf(duties, (draft) => 'duty' in toDuty(draft))
}

/** A finding about the n-th duty sent, told of the duty as it stands in the form. */
export function atShownDuty<T extends { readonly code: string; readonly sentence: string }>(
  finding: T,
  shown: readonly number[],
): T {
  const sent = /^duty-(\d+)$/.exec(finding.code)?.[1]
  const place = sent === undefined ? undefined : shown[Number(sent) - 1]
  if (place === undefined) return finding
  return {
    ...finding,
    code: `duty-${place + 1}`,
    sentence: finding.sentence.replace(/^第 \d+ 项/, `第 ${place + 1} 项`),
  }
}

/** What is whole goes; a duty with holes is left out, which is right for trying and never happens in saving. */
export function toAgreement(value: AgreementValue) {
  const duties = value.duties.flatMap((draft) => {
    const result = toDuty(draft)
    return 'duty' in result ? [result.duty] : []
  })
  const extraClauses = value.extraClauses.map((clause) => clause.trim()).filter((clause) => clause !== '')
  const copies = /^\d+$/.test(value.copies) ? Number(value.copies) : undefined
  const { reason: _, sums: __, ...agreement } = value
  return clean({ ...agreement, duties, extraClauses, copies })
}
