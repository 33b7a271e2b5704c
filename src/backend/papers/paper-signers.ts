import type { PaperOffer } from '#contract/features/papers.ts'
import type { Signing } from '#domain/cases/case-record.ts'
import { type Party, SIDE_NAMES } from '#domain/cases/party.ts'
import type { BusinessDate, Id } from '#domain/values/brands.ts'
import type { PaperKindName } from './paper-kinds.ts'
import type { PaperSource } from './source.ts'
import { partiesOn, signingPower } from './views/party-views.ts'
import type { WhichPaper } from './views/view-of.ts'

type OfferSigner = PaperOffer['signers'][number]

const SEALED: ReadonlySet<PaperKindName> = new Set([
  'acceptance-register',
  'decline-notice',
  'written-agreement',
  'oral-agreement-register',
  'termination-notice',
])
const BY_MEDIATORS: ReadonlySet<PaperKindName> = new Set([
  'rights-notice',
  'mediation-record',
  'written-agreement',
  'oral-agreement-register',
  'termination-notice',
])

/** Who has a place to sign on a paper, and who has signed as far as it was entered (人民调解法 29; mediation.md 3.2). */
export function paperSigners(source: PaperSource, which: WhichPaper): OfferSigner[] {
  if (which.kind === 'dossier-cover' || which.kind === 'dossier-contents') return []
  const signedOn = signedDays(source, which)
  const parties = signingParties(source, which).flatMap((party) => partyPlaces(party, which.kind, signedOn))
  const mediators = BY_MEDIATORS.has(which.kind) ? mediatorIds(source, which) : []
  return [
    ...parties,
    ...mediators.map((id) => ({
      role: 'mediator',
      signerId: id,
      name: source.mediatorName(id) ?? '',
      label: '人民调解员',
      signedOn: signedOn('mediator', id),
    })),
    ...(SEALED.has(which.kind) ? [sealPlace(source, signedOn)] : []),
  ]
}

type SignedOn = (role: Signing['role'], id: Id) => BusinessDate | undefined

function sealPlace({ record, committee }: PaperSource, signedOn: SignedOn): OfferSigner {
  return {
    role: 'seal',
    signerId: record.committeeId,
    name: committee?.name ?? '',
    label: '调委会印章',
    signedOn: signedOn('seal', record.committeeId),
  }
}

function partyPlaces(party: Party, kind: PaperKindName, signedOn: SignedOn): OfferSigner[] {
  const side = SIDE_NAMES[party.side]
  const guardians = party.guardians.map(({ id, name }) => ({
    role: 'guardian',
    signerId: id,
    forPartyId: party.id,
    name,
    label: `${party.name}的法定代理人`,
    signedOn: signedOn('guardian', id),
  }))
  // Also one without the power: if he signed, that is a fact, and R20 says what follows from it.
  const agents = party.agents
    .filter((agent) => agent.powers.includes(signingPower(kind)) || signedOn('agent', agent.id) !== undefined)
    .map(({ id, name }) => ({
      role: 'agent',
      signerId: id,
      forPartyId: party.id,
      name,
      label: `${party.name}的委托代理人`,
      signedOn: signedOn('agent', id),
    }))
  const own = {
    role: 'party',
    signerId: party.id,
    name: party.name,
    label: side,
    signedOn: signedOn('party', party.id),
  }
  return [own, ...guardians, ...agents]
}

function signingParties(source: PaperSource, { kind, sessionId, visitId }: WhichPaper): readonly Party[] {
  const parties = partiesOn(source.record, kind)
  if (kind === 'application' || kind === 'decline-notice')
    return parties.filter((party) => party.side === 'applicant')
  const session = source.sessions.find((one) => one.id === sessionId)
  if (kind === 'mediation-record' && session)
    return source.record.parties.filter((party) => session.data.presentPartyIds.includes(party.id))
  const visit = source.record.visits.find((one) => one.id === visitId)
  return visit ? source.record.parties.filter((party) => visit.partyIds.includes(party.id)) : parties
}

function mediatorIds(source: PaperSource, { kind, sessionId }: WhichPaper): readonly Id[] {
  const session = source.sessions.find((one) => one.id === sessionId)
  return kind === 'mediation-record' && session
    ? session.data.mediatorIds
    : source.record.mediators.map((one) => one.mediatorId)
}

/** A signing names its kind of paper only; of several sessions or visits it belongs to the last one held by then. */
function signedDays(source: PaperSource, which: WhichPaper): SignedOn {
  const occasions = which.sessionId
    ? source.sessions.map((one) => ({ id: one.id, on: one.data.heldOn }))
    : which.visitId
      ? source.record.visits
          .map(({ id, on }) => ({ id, on }))
          .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
      : []
  const wanted = which.sessionId ?? which.visitId
  const signings = source.record.signings.filter((signing) => {
    if (signing.paperKind !== which.kind) return false
    if (signing.ofId !== undefined) return signing.ofId === wanted
    return wanted === undefined || occasions.findLast((one) => one.on <= signing.on)?.id === wanted
  })
  return (role, id) => signings.find((signing) => signing.role === role && signing.signerId === id)?.on
}
