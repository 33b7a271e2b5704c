import type { FailedAttempt } from './failed-attempts.ts'
import type { LockoutEntry } from './lockout.ts'
import type { Wrap } from './wraps.ts'

/** The newest format this program writes and reads. Format 1 also means the scrypt cost of `wraps.ts`. */
export const KEYRING_FORMAT = 1

/** Where the audit stood at the last lock, quit or backup: an older database file than this was put back by someone. */
export type Head = {
  readonly epoch: number
  readonly sequence: number
  /** SHA-256 of that audit entry, 64 lower-case hex characters. */
  readonly hash: string
}

export type KeyringAccount = {
  readonly accountId: string
  readonly loginName: string
  /** null: needs a new password (after a rekey the person wasn't at, or a restore). A disabled account has no line at all. */
  readonly wrap: Wrap | null
}

/** A rekey under way. The wraps above stay in force until the database has opened with the new key. */
export type PendingRekey = {
  readonly keyCheck: string
  readonly accounts: readonly { readonly accountId: string; readonly wrap: Wrap }[]
  readonly recovery: Wrap
}

/**
 * `keyring.json`: everything needed to open the room but the secrets in people's heads and on the paper in the safe. It holds
 * no key and nothing about a case, may be copied with every backup, and names staff only by the log-in names they choose.
 */
export type KeyringContent = {
  readonly format: typeof KEYRING_FORMAT
  readonly roomId: string
  /** 1 for a new room; each restore starts the next. */
  readonly epoch: number
  /** Fingerprint of the data key in force, see `subkeys.ts`. */
  readonly keyCheck: string
  readonly accounts: readonly KeyringAccount[]
  readonly recovery: Wrap
  readonly lockout: readonly LockoutEntry[]
  readonly failedAttempts: readonly FailedAttempt[]
  /** null until the first lock, quit or backup. */
  readonly head: Head | null
  readonly pending: PendingRekey | null
}

export function keyringText(content: KeyringContent): string {
  return `${JSON.stringify(content, undefined, 2)}\n`
}

/** Ties a wrap to its room and slot (associated data of the cipher). */
export function slotOf(roomId: string, slot: 'recovery' | { readonly accountId: string }): string {
  return JSON.stringify([
    'keyring',
    KEYRING_FORMAT,
    roomId,
    slot === 'recovery' ? slot : `account:${slot.accountId}`,
  ])
}
