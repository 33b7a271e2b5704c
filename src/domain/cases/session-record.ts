import type { BusinessDate, Id } from '../values/brands.ts'

export const SESSION_MODES = ['together', 'apart', 'phone', 'video'] as const
export type SessionMode = (typeof SESSION_MODES)[number]
export const SESSION_MODE_NAMES = {
  together: '面对面',
  apart: '背靠背',
  phone: '电话',
  video: '视频',
} as const satisfies Record<SessionMode, string>

export const SESSION_RESULTS = ['settled', 'failed', 'continue'] as const
export type SessionResult = (typeof SESSION_RESULTS)[number]
export const SESSION_RESULT_NAMES = {
  settled: '达成协议',
  failed: '调解不成',
  continue: '有待继续调解',
} as const satisfies Record<SessionResult, string>

/** One line of a record: who spoke and what was said; `speaker` empty for narration. */
export interface SessionEntry {
  readonly speaker?: string | undefined
  readonly text: string
}

/** An invited participant; 人民调解法 20 wants the parties' consent. */
export interface Invited {
  readonly name: string
  readonly capacity?: string | undefined
  readonly partiesConsented?: boolean | undefined
}

/** One mediation session with its record (人民调解法 22, 27; mediation.md 3.2 item 9). A record of its own. */
export interface SessionRecord {
  readonly caseId: Id
  readonly heldOn: BusinessDate
  /** `HH:mm`. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly place?: string | undefined
  /** Absent where a 登记簿 or a 先调后登 does not say. */
  readonly mode?: SessionMode | undefined
  readonly cause?: string | undefined
  readonly presentPartyIds: readonly Id[]
  /** Guardians and agents who were there, by id; absent where it was not written down. */
  readonly presentRepresentativeIds?: readonly Id[] | undefined
  readonly invited: readonly Invited[]
  readonly mediatorIds: readonly Id[]
  readonly recorder?: string | undefined
  readonly entries: readonly SessionEntry[]
  readonly result?: SessionResult | undefined
  readonly resultDetail?: string | undefined
  /** Void, not deleted: why. */
  readonly voided?: string | undefined
}
