import type { CommitteeKind } from '../../people/committee.ts'
import type { Mediator } from '../../people/mediator.ts'
import type { Rules } from '../../rules/rules.ts'
import type { BusinessDate, Id } from '../../values/brands.ts'
import type { CaseRecord } from '../case-record.ts'
import type { SessionRecord } from '../session-record.ts'

/**
 * A paper of a case as the rules see it: what it is, whether it was printed, whether its signed scan is in the file. A 草稿 is
 * none (R13), nor is what was filed under one.
 */
export interface PaperFacts {
  readonly kind: string
  /** The printed paper itself, or the one a scan shows; absent of a scan of what was written by hand. */
  readonly paperId?: Id | undefined
  /** The session whose record it is. */
  readonly sessionId?: Id | undefined
  readonly pages?: number | undefined
  readonly printedOn?: BusinessDate | undefined
  readonly scannedOn?: BusinessDate | undefined
  readonly copies?: number | undefined
}

/** Everything the facts of one case are answered from. */
export interface CaseFactInput {
  readonly record: CaseRecord
  readonly sessions: readonly SessionRecord[]
  readonly papers: readonly PaperFacts[]
  readonly mediators: ReadonlyMap<Id, Mediator>
  readonly committeeKind?: CommitteeKind | undefined
  /** Papers the dossier needs, lacks and nobody explained (R23). */
  readonly missingPapers: number
  readonly today: BusinessDate
  readonly rules: Rules
}
