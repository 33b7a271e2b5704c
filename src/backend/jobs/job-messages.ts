import type { StorageProblemCode } from '../database/storage-problem.ts'
import type { SealedKey } from '../keys/wraps.ts'

/**
 * Between the backend and its jobs process; the host carries the messages and can't read the key in them: each side brings a
 * fresh X25519 key, and the database's key is sealed under what the two share.
 */
export interface PublicKey {
  /** SPKI, DER. */
  readonly publicKey: Uint8Array
}

/** What the jobs process says first, and once: it is there. */
export interface Hello extends PublicKey {
  readonly kind: 'hello'
}

export interface SnapshotJob {
  readonly job: 'snapshot'
  readonly file: string
  /** Where to write; must not exist. */
  readonly to: string
  /** The drafts name no attachments and have no audit. */
  readonly facts: boolean
}

export interface ReadJob {
  readonly job: 'read'
  readonly file: string
}

export type Job = SnapshotJob | ReadJob

export interface Order extends PublicKey {
  readonly kind: 'order'
  readonly key: SealedKey
  readonly job: Job
}

/** What is asked of a snapshot. */
export interface SnapshotFacts {
  readonly names: readonly string[]
  readonly head: { readonly epoch: number; readonly sequence: number; readonly hash: string }
}

export type Outcome =
  | { readonly kind: 'done'; readonly facts: SnapshotFacts | undefined }
  /** `code` undefined: a defect, told to the error stream of the process. */
  | {
      readonly kind: 'failed'
      readonly code: StorageProblemCode | undefined
      readonly detail: string | undefined
    }

/** How the backend reaches a host that can fork one. Structurally the same as the host's own type. */
export interface JobsHost {
  /** Forks a jobs process. `ended` comes once, whatever ends it. */
  open(events: { readonly said: (data: unknown) => void; readonly ended: () => void }): {
    send(data: unknown): void
    /** Ends the process at once. */
    close(): void
  }
}
