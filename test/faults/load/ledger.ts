import type { Id } from '#domain/values/brands.ts'
import { emptyFiles, type FileLedger } from './file-hand.ts'

export interface Saved {
  readonly revision: number
  readonly summary: string
}

/** One keystroke's draft: what was typed so far and when. */
export interface Typed {
  readonly count: number
  readonly at: number
}

/** What the backend has promised so far, and what it was asked for and had not answered when it died. */
export interface Ledger {
  readonly acknowledged: Map<Id, Saved>
  /** Written but unanswered changes of known cases: may be there or not, but never in part. */
  readonly unanswered: Map<Id, Saved>
  /** Registrations without an answer: as many cases more may be there. */
  openRegistrations: number
  /** Cases whose session and number were written with them. */
  readonly settled: Set<Id>
  readonly files: FileLedger
  readonly typed: Typed[]
  draftAcknowledged: number
}

export function emptyLedger(): Ledger {
  return {
    acknowledged: new Map(),
    unanswered: new Map(),
    openRegistrations: 0,
    settled: new Set(),
    files: emptyFiles(),
    typed: [],
    draftAcknowledged: 0,
  }
}
