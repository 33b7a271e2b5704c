import type { KeyProblem } from './key-problem.ts'
import type { RecoveryCode } from './recovery-code.ts'
import type { ReplaceFs } from './replace-file.ts'
import type { ScryptCost } from './wraps.ts'

export type KeyringConfig = {
  /** Where `keyring.json` is. */
  readonly path: string
  /** Milliseconds on a clock that no setting of the date moves, e.g. `performance.now()`. */
  readonly monotonic: () => number
  /** The present instant, UTC, ISO 8601 with milliseconds. */
  readonly now: () => string
  /** Takes what went wrong but must not stop a log-in (a full disk keeps nobody out); goes to the local log. */
  readonly report: (problem: KeyProblem) => void
  /** A keyring inside a backup: it is opened, never written. */
  readonly readOnly?: boolean | undefined
  /** Lowered by tests only; see `SCRYPT_COST`. */
  readonly scrypt?: ScryptCost | undefined
  /** Replaced by tests only. */
  readonly fs?: ReplaceFs | undefined
}

export type NewAccount = { readonly accountId: string; readonly loginName: string; readonly password: string }

export type NewRoom = NewAccount & {
  readonly roomId: string
  /** The code the wizard has already shown and had typed back; a new one is drawn when left out. */
  readonly recoveryCode?: RecoveryCode | undefined
}

export type Credential = { readonly accountId: string; readonly password: string }

/** `pending` only while a rekey was interrupted: whichever opens the database is right. */
export type KeyCandidate = { readonly generation: 'current' | 'pending'; readonly key: Buffer }

export type Unlocked = {
  /** null when a recovery code opened the room. */
  readonly accountId: string | null
  /** In the order to try; one, or two while a rekey is pending. The caller wipes all of them. */
  readonly candidates: readonly KeyCandidate[]
}

export type NewKey = { readonly dataKey: Buffer; readonly recoveryCode: RecoveryCode }

export type LoginLine = {
  readonly accountId: string
  readonly loginName: string
  readonly waitSeconds: number
  /** After a rekey or restore: an administrator has to set a new password first. */
  readonly needsPassword: boolean
}
