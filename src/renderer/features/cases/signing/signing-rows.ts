import type { PaperOffer } from '#contract/features/papers.ts'
import type { CaseView } from '#contract/schemas/case-view.ts'
import type { Signing } from '#domain/cases/case-record.ts'
import type { BusinessDate, Id } from '#domain/values/brands.ts'
import { newId } from '../../../ui/new-id.ts'

export type SignHow = Signing['how'][number]

/** One line of the grid: a signer, and what is being entered for them. */
export interface SigningRow {
  /** Of the signing to be, once something is entered for the line. */
  readonly id?: Id | undefined
  readonly key: string
  readonly role: Signing['role']
  readonly signerId: Id
  readonly forPartyId?: Id | undefined
  readonly name: string
  readonly label: string
  readonly done?: CaseView['record']['signings'][number] | undefined
  readonly how: readonly SignHow[]
  /** How such a signer signs by custom; ticked when the clerk says so, never by itself. */
  readonly customary: readonly SignHow[]
  readonly readBy?: string | undefined
  readonly witness?: string | undefined
  readonly on?: BusinessDate | undefined
  /** Signs with the others when all sign on one day. */
  readonly usual: boolean
}

const ROLES: readonly Signing['role'][] = ['party', 'guardian', 'agent', 'mediator', 'recorder', 'seal']

function roleOf(code: string): Signing['role'] {
  return ROLES.find((role) => role === code) ?? 'party'
}

type Signer = PaperOffer['signers'][number]

/**
 * Custom: people sign and press, an organisation stamps and its representative signs, mediators sign, the seal is stamped
 * (mediation.md 3.2 item 10; 人民调解法 29 lets any one of them do).
 */
function usualHow(role: Signing['role'], { organisation }: Pick<Signer, 'organisation'>): readonly SignHow[] {
  if (role === 'seal') return ['stamp']
  if (organisation === true) return ['signature', 'stamp']
  return role === 'mediator' || role === 'recorder' ? ['signature'] : ['signature', 'fingerprint']
}

export function signingRows(
  offer: PaperOffer,
  signings: CaseView['record']['signings'],
): readonly SigningRow[] {
  return offer.signers.map((signer) => {
    const role = roleOf(signer.role)
    return {
      key: `${role}:${signer.signerId}:${signer.forPartyId ?? ''}`,
      role,
      signerId: signer.signerId,
      forPartyId: signer.forPartyId,
      name: signer.name,
      label: signer.label,
      done: signings.find((signing) => signing.id === signer.signingId),
      how: [],
      customary: usualHow(role, signer),
      usual: signer.usual,
    }
  })
}

/** What is entered in a line before it is saved. */
export type TypedRow = Partial<Pick<SigningRow, 'id' | 'how' | 'on' | 'readBy' | 'witness'>>
export type Typed = Readonly<Record<string, TypedRow>>

/** The lines with what is entered in them; a line signed meanwhile is shown as it stands. */
export function withTyped(rows: readonly SigningRow[], typed: Typed): readonly SigningRow[] {
  return rows.map((row) => (row.done === undefined ? { ...row, ...typed[row.key] } : row))
}

/** What is left to be saved: nothing typed in another line goes with those that were. */
export function withoutSaved(typed: Typed, saved: readonly SigningRow[]): Typed {
  const gone = new Set(saved.map((row) => row.key))
  return Object.fromEntries(Object.entries(typed).filter(([key]) => !gone.has(key)))
}

/** The session or visit whose paper it is, where a case has several of the kind. */
export function occasionOf(offer: PaperOffer): Id | undefined {
  return offer.sessionId ?? offer.visitId
}

/** A finger and no signature: who can't write had it read aloud by somebody, and somebody saw it. */
export function pressedOnly({ how }: Pick<SigningRow, 'how'>): boolean {
  return how.includes('fingerprint') && !how.includes('signature')
}

/** Only lines with a day are sent; a line without one is simply not signed yet. */
export function toSignings(offer: PaperOffer, rows: readonly SigningRow[]) {
  const ofId = occasionOf(offer)
  return rows.flatMap((row) =>
    row.done !== undefined || row.on === undefined
      ? []
      : [
          {
            id: row.id ?? newId(),
            paperKind: offer.paperKind,
            ...(ofId !== undefined && { ofId }),
            role: row.role,
            signerId: row.signerId,
            ...(row.forPartyId !== undefined && { forPartyId: row.forPartyId }),
            how: [...row.how],
            ...(pressedOnly(row) && row.readBy?.trim() && { readBy: row.readBy.trim() }),
            ...(pressedOnly(row) && row.witness?.trim() && { witness: row.witness.trim() }),
            on: row.on,
          },
        ],
  )
}
