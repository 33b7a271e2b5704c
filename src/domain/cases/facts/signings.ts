import type { BusinessDate, Id } from '../../values/brands.ts'
import { maxDate } from '../../values/dates.ts'
import { AGREEMENT_PAPER } from '../agreement-signers.ts'
import type { CaseRecord, Signing } from '../case-record.ts'
import type { Party } from '../party.ts'

/** Who signed the agreement for a party: itself, a guardian or an agent, in the order entered. */
export function partySignings(record: Pick<CaseRecord, 'signings'>, party: Party): readonly Signing[] {
  const ids = new Set<string>([
    party.id,
    ...party.guardians.map((one) => one.id),
    ...party.agents.map((one) => one.id),
  ])
  return record.signings.filter((one) => one.paperKind === AGREEMENT_PAPER && ids.has(one.signerId))
}

export function lastSigned(signings: readonly Signing[], role?: Signing['role']): BusinessDate | undefined {
  return maxDate(signings.filter((one) => role === undefined || one.role === role).map((one) => one.on))
}

export function mediatorSigning(record: Pick<CaseRecord, 'signings'>, mediatorId: Id): Signing | undefined {
  return record.signings.find((one) => one.paperKind === AGREEMENT_PAPER && one.signerId === mediatorId)
}
