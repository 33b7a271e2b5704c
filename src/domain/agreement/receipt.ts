import type { BusinessDate, Fen, Id } from '../values/brands.ts'

/**
 * One thing that happened towards a duty: a payment, a performed act, or a recorded breach. State is computed from
 * these and never set.
 */
export interface Receipt {
  readonly id: Id
  readonly dutyId: Id
  /** The row of the schedule it was meant for; without it the oldest open rows are filled first. */
  readonly seq?: number | undefined
  /** Which debtor performed, where several owe separately. */
  readonly byPartyId?: Id | undefined
  readonly on: BusinessDate
  readonly amount?: Fen | undefined
  /**
   * Acts: true = done, false = found not done or, for 不作为, breached. Money without an amount: true = 已付清 as the
   * old ledger says it.
   */
  readonly done?: boolean | undefined
  readonly how: string
  readonly note?: string | undefined
}
