import type { BusinessDate } from '../values/brands.ts'
import type { CaseRecord } from './case-record.ts'
import type { Party } from './party.ts'

/**
 * Whether a party had agreed to be mediated by the end of a day: what it last said, and for who applied the application
 * itself (人民调解法 17). Undefined where nobody wrote down an answer: a paper may then not say it.
 */
export function consentOn(record: CaseRecord, party: Party, day: BusinessDate): boolean | undefined {
  const last = party.attitudes
    .filter((attitude) => attitude.on <= day)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .at(-1)
  if (last !== undefined) return last.answer === 'agrees'
  const accepted = record.moves.findLast((move) => move.type === 'accept')
  const applied = accepted?.type === 'accept' && accepted.initiative === 'application'
  return applied && party.side === 'applicant' && accepted.on <= day ? true : undefined
}

export function allConsentedOn(record: CaseRecord, parties: readonly Party[], day: BusinessDate): boolean {
  return parties.length > 0 && parties.every((party) => consentOn(record, party, day) === true)
}
