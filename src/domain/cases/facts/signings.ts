import type { BusinessDate, Id } from '../../values/brands.ts'
import { maxDate } from '../../values/dates.ts'
import { AGREEMENT_PAPER, isOnPresentText } from '../agreement-text.ts'
import type { CaseRecord, Signing } from '../case-record.ts'
import type { Party } from '../party.ts'

type Signed = Pick<CaseRecord, 'signings' | 'agreement'>

/** Who signed the agreement as it reads now for a party: itself, a guardian or an agent, in the order entered. */
export function partySignings(record: Signed, party: Party): readonly Signing[] {
  const ids = new Set<string>([
    party.id,
    ...party.guardians.map((one) => one.id),
    ...party.agents.map((one) => one.id),
  ])
  return agreementSignings(record).filter((one) => ids.has(one.signerId))
}

export function lastSigned(signings: readonly Signing[], role?: Signing['role']): BusinessDate | undefined {
  return maxDate(signings.filter((one) => role === undefined || one.role === role).map((one) => one.on))
}

export function mediatorSigning(record: Signed, mediatorId: Id): Signing | undefined {
  return agreementSignings(record).find((one) => one.signerId === mediatorId)
}

function agreementSignings(record: Signed): readonly Signing[] {
  return record.signings.filter((one) => one.paperKind === AGREEMENT_PAPER && isOnPresentText(record, one))
}
