import type { Agreement, CaseRecord } from './case-record.ts'
import type { Party } from './party.ts'
import { isTakingPart } from './party-facts.ts'

type Between<P> = {
  readonly parties: readonly P[]
  readonly agreement?: Pick<Agreement, 'betweenPartyIds'> | undefined
}

/** Whom the agreement binds: those it names, else everybody still taking part (R01). */
export function agreementParties<P extends Pick<Party, 'id' | 'separatedOn'>>(
  record: Between<P>,
): readonly P[] {
  const between = new Set(record.agreement?.betweenPartyIds ?? [])
  return record.parties.filter((party) => (between.size === 0 ? isTakingPart(party) : between.has(party.id)))
}

/** R15 人民调解法 29: one copy for each party to the agreement, one for the committee. */
export function copiesNeeded(record: Between<Pick<Party, 'id' | 'separatedOn'>>): number {
  return agreementParties(record).length + 1
}

/** As many as are made: what was typed, else what the law asks. */
export function agreementCopies(
  record: Between<Pick<Party, 'id' | 'separatedOn'>> & {
    readonly agreement?: Pick<Agreement, 'betweenPartyIds' | 'copies'> | undefined
  },
): number {
  return record.agreement?.copies ?? copiesNeeded(record)
}

/** The oral agreement a written one took the place of, while its register still belongs to the file (人民调解法 28). */
export function oralAgreementOf(record: CaseRecord): Agreement | undefined {
  return record.agreement?.form === 'oral'
    ? record.agreement
    : record.earlierAgreements?.findLast((agreement) => agreement.form === 'oral')
}

/**
 * A written agreement on another day doesn't undo the oral one reached before it: the register is kept. On the same day
 * it is the same agreement put in writing.
 */
export function withEarlierKept(record: CaseRecord, next: Agreement): CaseRecord {
  const { agreement: before } = record
  const replaced =
    before?.form === 'oral' &&
    next.form === 'written' &&
    before.agreedOn !== undefined &&
    before.agreedOn !== next.agreedOn
  return {
    ...record,
    agreement: next,
    ...(replaced && { earlierAgreements: [...(record.earlierAgreements ?? []), before] }),
  }
}
