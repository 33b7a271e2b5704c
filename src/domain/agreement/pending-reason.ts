export type PendingCode =
  | 'no-party'
  | 'party-unsigned'
  | 'guardian-missing'
  | 'agent-without-power'
  | 'mediator-unsigned'
  | 'seal-missing'
  | 'agreed-day-unknown'

export interface PendingReason {
  readonly code: PendingCode
  readonly who: string
  readonly sentence: string
  readonly citation: string
}

/** Effective, but somebody should look. */
export interface EffectiveNote {
  readonly code: 'guardian-conflict'
  readonly who: string
  readonly sentence: string
  readonly citation: string
}
