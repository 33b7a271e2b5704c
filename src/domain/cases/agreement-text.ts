import { sha256Hex } from '../values/sha256.ts'
import type { Agreement, CaseRecord, Signing } from './case-record.ts'

/** The paper whose signatures make an agreement effective (人民调解法 29). */
export const AGREEMENT_PAPER = 'written-agreement'

/**
 * A fingerprint of what was agreed, kept with each signature on it. Taken over what was entered and not over printed
 * words, so that a later version of the program with other wording leaves old signatures as they are. Number, copies and
 * day of the paper, and that a duty later came to its end, change nothing anybody agreed to.
 */
export function agreementHash(agreement: Agreement): string {
  const known = hashes.get(agreement)
  if (known !== undefined) return known
  const hash = hashOf(agreement)
  hashes.set(agreement, hash)
  return hash
}

/** An agreement never changes once made; three hundred parties ask the same one three hundred times. */
const hashes = new WeakMap<Agreement, string>()

/** A condition come true gives a day to what was agreed; it changes nothing anybody signed. */
function withoutDueDay(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutDueDay)
  if (typeof value !== 'object' || value === null) return value
  const isCondition = 'kind' in value && value.kind === 'condition'
  const fields = Object.entries(value).filter(([key]) => !(isCondition && key === 'dueOn'))
  return Object.fromEntries(fields.map(([key, inner]) => [key, withoutDueDay(inner)]))
}

function hashOf(agreement: Agreement): string {
  const { scope, facts, disputes, responsibilities, extraClauses, method, place, timeLimit } = agreement
  const duties = withoutDueDay(agreement.duties.map((duty) => ({ ...duty, id: undefined, ended: undefined })))
  const betweenPartyIds = agreement.betweenPartyIds.toSorted()
  const agreed = { scope, betweenPartyIds, facts, disputes, responsibilities, duties, extraClauses }
  return sha256Hex(canonical({ ...agreed, method, place, timeLimit }))
}

/** Whether a signature still stands under the agreement as it reads now; one from before hashes were kept does. */
export function isOnPresentText(
  record: { readonly agreement?: Agreement | undefined },
  signing: Signing,
): boolean {
  if (signing.paperKind !== AGREEMENT_PAPER || signing.textHash === undefined) return true
  return record.agreement !== undefined && signing.textHash === agreementHash(record.agreement)
}

/** Signed before the agreement was changed: what was signed is no longer what it says, and it must be signed again. */
export function outdatedSignings(record: CaseRecord): readonly Signing[] {
  return record.signings.filter((signing) => !isOnPresentText(record, signing))
}

/** Keys sorted and what is undefined left out, so that the same content is the same text. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null)
  const entries = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`
}
