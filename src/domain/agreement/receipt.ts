import type { BusinessDate, Fen, Id, Instant } from '../values/brands.ts'
import type { Duty } from './duty.ts'
import { isMoneyDuty } from './duty-amounts.ts'

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
  /** Absent on what an older program stored. */
  readonly enteredAt?: Instant | undefined
}

/** What a receipt lacks to say anything: money wants its amount, or 已付清 as an old ledger has it; an act its outcome. */
export function receiptProblem(
  duty: Duty,
  receipt: Pick<Receipt, 'amount' | 'done'>,
): { readonly field: 'amount' | 'done'; readonly sentence: string } | undefined {
  if (isMoneyDuty(duty)) {
    if (receipt.amount === undefined && receipt.done !== true)
      return { field: 'amount', sentence: '请填写收到的金额。' }
    if (receipt.amount !== undefined && receipt.amount <= 0)
      return { field: 'amount', sentence: '金额应当大于零；没有付的不用登记，可以记一次督促。' }
    return undefined
  }
  return receipt.done === undefined ? { field: 'done', sentence: '请选做到了没有。' } : undefined
}
