import type { AgreementSigner } from '../agreement/signers.ts'
import type { BusinessDate, Id } from '../values/brands.ts'
import { maxDate } from '../values/dates.ts'
import { agreementParties } from './agreement-parties.ts'
import { AGREEMENT_PAPER, isOnPresentText } from './agreement-text.ts'
import type { CaseRecord, Signing } from './case-record.ts'
import type { Party } from './party.ts'
import { capacityOn } from './party-facts.ts'

export { AGREEMENT_PAPER } from './agreement-text.ts'

/** 口头协议登记表: where a guardian's consent to an oral agreement is signed. */
const ORAL_REGISTER = 'oral-agreement-register'

/** Who has to sign the agreement of a case and whether they have, laid out for R14, R19 and R20. */
export function agreementSigners(record: CaseRecord): readonly AgreementSigner[] {
  const parties = agreementParties(record)
  const oral = record.agreement?.form === 'oral'
  // An oral agreement has a register to sign; a guardian's consent to it is a fact of its own (R19), never assumed.
  const papers = oral ? [AGREEMENT_PAPER, ORAL_REGISTER] : [AGREEMENT_PAPER]
  const signings = record.signings.filter(
    (signing) => papers.includes(signing.paperKind) && isOnPresentText(record, signing),
  )
  const signed = (role: Signing['role'], signerId: Id) =>
    signings.find((signing) => signing.role === role && signing.signerId === signerId)
  const on = (role: Signing['role'], signerId: Id) => signed(role, signerId)?.on
  return [
    ...parties.flatMap((party): AgreementSigner[] => [
      {
        id: party.id,
        role: 'party',
        name: party.name,
        capacity: capacityOn(party, actedOn(record, party)),
        onlyBenefits: party.onlyBenefits,
        // The day of an oral agreement is the day they consented (人民调解法 30).
        signedOn: on('party', party.id) ?? (oral ? record.agreement?.agreedOn : undefined),
      },
      ...party.guardians.map(
        (guardian): AgreementSigner => ({
          id: guardian.id,
          role: 'guardian',
          name: guardian.name,
          forPartyId: party.id,
          hasConflict: record.parties.some(
            (other) => other.side !== party.side && other.name === guardian.name,
          ),
          signedOn: on('guardian', guardian.id),
        }),
      ),
      ...party.agents.map(
        (agent): AgreementSigner => ({
          id: agent.id,
          role: 'agent',
          name: agent.name,
          forPartyId: party.id,
          powers: agent.powers,
          signedOn: on('agent', agent.id),
          ratifiedOn: signed('agent', agent.id)?.ratifiedOn,
        }),
      ),
    ]),
    ...record.mediators.map(
      (mediator): AgreementSigner => ({
        id: mediator.mediatorId,
        role: 'mediator',
        name: mediator.name,
        signedOn: on('mediator', mediator.mediatorId),
      }),
    ),
    { id: record.committeeId, role: 'seal', name: '', signedOn: on('seal', record.committeeId) },
  ]
}

/**
 * The day a party's capacity is judged by (R19): when it agreed, else when it signed, else the last day known of the
 * case. Never a day to come, on which every child has grown up.
 */
function actedOn(record: CaseRecord, party: Party): BusinessDate | undefined {
  const signings = record.signings.filter(
    (signing) => signing.paperKind === AGREEMENT_PAPER && isOnPresentText(record, signing),
  )
  const own = signings.filter((signing) => signing.role === 'party' && signing.signerId === party.id)
  return (
    record.agreement?.agreedOn ??
    maxDate(own.map((signing) => signing.on)) ??
    maxDate([...signings, ...record.moves].map((known) => known.on))
  )
}
