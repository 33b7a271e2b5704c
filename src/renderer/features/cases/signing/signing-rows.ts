import type { CaseView } from '#contract/features/cases.ts'
import type { PaperOffer } from '#contract/features/papers.ts'
import type { Signing } from '#domain/cases/case-record.ts'
import type { BusinessDate, Id } from '#domain/values/brands.ts'
import { newId } from '../common/new-id.ts'

export type SignHow = Signing['how'][number]

/** One line of the grid: a signer, and what is being entered for them. */
export interface SigningRow {
  readonly key: string
  readonly role: Signing['role']
  readonly signerId: Id
  readonly forPartyId?: Id | undefined
  readonly name: string
  readonly label: string
  readonly done?: CaseView['record']['signings'][number] | undefined
  readonly how: readonly SignHow[]
  readonly on?: BusinessDate | undefined
}

const ROLES: readonly Signing['role'][] = ['party', 'guardian', 'agent', 'mediator', 'recorder', 'seal']

function roleOf(code: string): Signing['role'] {
  return ROLES.find((role) => role === code) ?? 'party'
}

/** Custom: people sign and press, mediators sign, the seal is stamped (人民调解法 29 lets any one of them do). */
function usual(role: Signing['role']): readonly SignHow[] {
  if (role === 'seal') return ['stamp']
  return role === 'mediator' || role === 'recorder' ? ['signature'] : ['signature', 'fingerprint']
}

export function signingRows(
  offer: PaperOffer,
  signings: CaseView['record']['signings'],
): readonly SigningRow[] {
  const occasion = occasionOf(offer)
  const own = signings.filter(
    (signing) => signing.paperKind === offer.paperKind && (signing.ofId ?? occasion) === occasion,
  )
  return offer.signers.map((signer) => {
    const role = roleOf(signer.role)
    return {
      key: `${role}:${signer.signerId}:${signer.forPartyId ?? ''}`,
      role,
      signerId: signer.signerId,
      forPartyId: signer.forPartyId,
      name: signer.name,
      label: signer.label,
      done: own.find((signing) => signing.role === role && signing.signerId === signer.signerId),
      how: usual(role),
    }
  })
}

/** The session or visit whose paper it is, where a case has several of the kind. */
function occasionOf(offer: PaperOffer): Id | undefined {
  return offer.sessionId ?? offer.visitId
}

/** Only lines with a day are sent; a line without one is simply not signed yet. */
export function toSignings(offer: PaperOffer, rows: readonly SigningRow[]) {
  const ofId = occasionOf(offer)
  return rows.flatMap((row) =>
    row.done !== undefined || row.on === undefined
      ? []
      : [
          {
            id: newId(),
            paperKind: offer.paperKind,
            ...(ofId !== undefined && { ofId }),
            role: row.role,
            signerId: row.signerId,
            ...(row.forPartyId !== undefined && { forPartyId: row.forPartyId }),
            how: [...row.how],
            on: row.on,
          },
        ],
  )
}
