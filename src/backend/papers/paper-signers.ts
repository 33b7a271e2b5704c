import type { PaperOffer } from '#contract/features/papers.ts'
import { oralAgreementOf } from '#domain/cases/agreement-parties.ts'
import { isOnPresentText } from '#domain/cases/agreement-text.ts'
import type { Signing } from '#domain/cases/case-record.ts'
import { type Party, SIDE_NAMES } from '#domain/cases/party.ts'
import { capacityOn } from '#domain/cases/party-facts.ts'
import type { Id } from '#domain/values/brands.ts'
import type { PaperKindName } from './paper-kinds.ts'
import type { PaperSource } from './source.ts'
import { isOrganisation, partiesOn, signingPower } from './views/party-views.ts'
import { viewOf, type WhichPaper } from './views/view-of.ts'

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

/** Who keeps the paper signs it beside the others, under this name (mediation.md 3.2 items 4, 9, 10, 12). */
const KEEPERS: Partial<Record<PaperKindName, string>> = {
  'acceptance-register': '登记人',
  'decline-notice': '告知人',
  'mediation-record': '记录人',
  'written-agreement': '记录人',
  'oral-agreement-register': '记录人',
  'return-visit': '回访人',
}

/** Who has a place to sign on a paper, and who has signed as far as it was entered (人民调解法 29; mediation.md 3.2). */
export function paperSigners(source: PaperSource, which: WhichPaper): OfferSigner[] {
  if (which.kind === 'dossier-cover' || which.kind === 'dossier-contents') return []
  const signed = signingsOn(source, which)
  // Of a visit only who made it signs: most are made by telephone (3.2 item 12).
  const parties = which.kind === 'return-visit' ? [] : signingParties(source, which)
  const mediators = BY_MEDIATORS.has(which.kind) ? mediatorIds(source, which) : []
  return [
    ...parties.flatMap((party) => partyPlaces(source, party, { kind: which.kind, signed })),
    ...mediators.map((id) => ({
      role: 'mediator',
      signerId: id,
      name: source.mediatorName(id) ?? '',
      label: '人民调解员',
      usual: true,
      ...signed('mediator', id),
    })),
    ...keeperPlace(source, which, signed),
    ...(SEALED.has(which.kind) ? [sealPlace(source, signed)] : []),
  ]
}

/** The signing of one place, where there is one. */
type Signed = (role: Signing['role'], id: Id) => Pick<OfferSigner, 'signedOn' | 'signingId'>

function keeperPlace(source: PaperSource, which: WhichPaper, signed: Signed): OfferSigner[] {
  const label = KEEPERS[which.kind]
  if (label === undefined) return []
  const { recorder, registrar, visit } = viewOf(source, which)
  const name = { 登记人: registrar, 告知人: registrar, 回访人: visit?.visitor }[label] ?? recorder ?? ''
  const signerId = source.record.committeeId
  return [{ role: 'recorder', signerId, name, label, usual: true, ...signed('recorder', signerId) }]
}

function sealPlace({ record, committee }: PaperSource, signed: Signed): OfferSigner {
  return {
    role: 'seal',
    signerId: record.committeeId,
    name: committee?.name ?? '',
    label: '调委会印章',
    usual: true,
    ...signed('seal', record.committeeId),
  }
}

function partyPlaces(
  source: PaperSource,
  party: Party,
  { kind, signed }: { readonly kind: PaperKindName; readonly signed: Signed },
): OfferSigner[] {
  const capacity = capacityOn(party, source.record.agreement?.agreedOn ?? source.today)
  const needsGuardian = capacity === 'limited' || capacity === 'none'
  const guardians = party.guardians.map(({ id, name }) => ({
    role: 'guardian',
    signerId: id,
    forPartyId: party.id,
    name,
    label: `${party.name}的法定代理人`,
    // Of two parents nobody knows which one signed.
    usual: needsGuardian && party.guardians.length === 1,
    ...signed('guardian', id),
  }))
  // Also one without the power: if he signed, that is a fact, and R20 says what follows from it.
  const agents = party.agents
    .filter(
      (agent) =>
        agent.powers.includes(signingPower(kind)) || signed('agent', agent.id).signedOn !== undefined,
    )
    .map(({ id, name }) => ({
      role: 'agent',
      signerId: id,
      forPartyId: party.id,
      name,
      label: `${party.name}的委托代理人`,
      usual: false,
      ...signed('agent', id),
    }))
  const own = {
    role: 'party',
    signerId: party.id,
    name: party.name,
    label: SIDE_NAMES[party.side],
    usual: capacity !== 'none' && wasThere(source, party, kind),
    organisation: isOrganisation(party),
    ...signed('party', party.id),
  }
  return [own, ...guardians, ...agents]
}

const SIGNED_TOGETHER: ReadonlySet<PaperKindName> = new Set([
  'written-agreement',
  'oral-agreement-register',
  'termination-notice',
])

/** What is signed at the table is signed by who sat there; who was away signs on a day of his own. */
function wasThere({ sessions }: PaperSource, party: Party, kind: PaperKindName): boolean {
  const last = sessions.at(-1)
  return !SIGNED_TOGETHER.has(kind) || last === undefined || last.data.presentPartyIds.includes(party.id)
}

function signingParties(source: PaperSource, { kind, sessionId }: WhichPaper): readonly Party[] {
  const oral = kind === 'oral-agreement-register' ? oralAgreementOf(source.record) : undefined
  const parties = partiesOn(oral ? { ...source.record, agreement: oral } : source.record, kind)
  if (kind === 'application' || kind === 'decline-notice')
    return parties.filter((party) => party.side === 'applicant')
  const session = source.sessions.find((one) => one.id === sessionId)
  if (kind === 'mediation-record' && session)
    return source.record.parties.filter((party) => session.data.presentPartyIds.includes(party.id))
  return parties
}

function mediatorIds(source: PaperSource, { kind, sessionId }: WhichPaper): readonly Id[] {
  const session = source.sessions.find((one) => one.id === sessionId)
  return kind === 'mediation-record' && session
    ? session.data.mediatorIds
    : source.record.mediators.map((one) => one.mediatorId)
}

/** A signing names its kind of paper only; of several sessions or visits it belongs to the last one held by then. */
function signingsOn(source: PaperSource, which: WhichPaper): Signed {
  const occasions = which.sessionId
    ? source.sessions.map((one) => ({ id: one.id, on: one.data.heldOn }))
    : which.visitId
      ? source.record.visits
          .map(({ id, on }) => ({ id, on }))
          .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
      : []
  const wanted = which.sessionId ?? which.visitId
  const signings = source.record.signings.filter((signing) => {
    // Under another text than the present one it is no signature of this paper (agreement-text.ts).
    if (signing.paperKind !== which.kind || !isOnPresentText(source.record, signing)) return false
    if (signing.ofId !== undefined) return signing.ofId === wanted
    return wanted === undefined || occasions.findLast((one) => one.on <= signing.on)?.id === wanted
  })
  return (role, id) => {
    const found = signings.find((signing) => signing.role === role && signing.signerId === id)
    return found ? { signedOn: found.on, signingId: found.id } : {}
  }
}
