import type { Id } from '../values/brands.ts'
import type { CaseRecord } from './case-record.ts'

/**
 * Whether the record says something of a party that would lose its subject without it: agreement, duties, signatures of
 * its own side, performance, visits, withdrawal. Such a party is taken out of the case (R01), never deleted.
 */
export function isPartyNamed(record: CaseRecord, partyId: Id): boolean {
  const duties = record.agreement?.duties ?? []
  return (
    (record.agreement?.betweenPartyIds ?? []).includes(partyId) ||
    duties.some((duty) => duty.debtorPartyIds.includes(partyId) || duty.creditorPartyIds.includes(partyId)) ||
    hasSigned(record, partyId) ||
    record.receipts.some((receipt) => receipt.byPartyId === partyId) ||
    record.visits.some((visit) => visit.partyIds.includes(partyId)) ||
    record.moves.some((move) => move.type === 'withdraw' && move.byPartyIds.includes(partyId))
  )
}

/** Whether a mediator, guardian or agent has signed any paper of the case: who signed stays in it. */
export function isSignerNamed(record: Pick<CaseRecord, 'signings'>, signerId: Id): boolean {
  return record.signings.some((signing) => signing.signerId === signerId)
}

/** The party itself, or somebody for it: a guardian or agent may have signed without the party being written beside. */
function hasSigned(record: CaseRecord, partyId: Id): boolean {
  const party = record.parties.find((one) => one.id === partyId)
  const side = [partyId, ...[...(party?.guardians ?? []), ...(party?.agents ?? [])].map((one) => one.id)]
  return (
    record.signings.some((signing) => signing.forPartyId === partyId) ||
    side.some((id) => isSignerNamed(record, id))
  )
}
