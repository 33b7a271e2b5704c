import type { Fen, Id } from '../values/brands.ts'
import { addMonths } from '../values/dates.ts'
import { fen, splitEvenly, sumFen } from '../values/money.ts'
import type { Duty, InstalmentsDuty, PeriodicDuty } from './duty.ts'
import { PERIOD_MONTHS } from './duty.ts'

/** The instalments in order; whatever the plan, they sum to the total and the last carries the remainder. */
export function instalmentAmounts(duty: Pick<InstalmentsDuty, 'plan' | 'total'>): readonly Fen[] {
  const { plan, total } = duty
  if (plan.by === 'list') return plan.parts.map((part) => part.amount)
  if (plan.by === 'equal') return splitEvenly(total, plan.count)
  if (plan.count === 1) return [total]
  const before = [plan.first, ...Array.from({ length: plan.count - 2 }, () => plan.following)]
  return [...before, fen(total - sumFen(before))]
}

/** A hundred years of months. An end typed as 9999-12-31 must not run off the calendar; `dutyProblems` names it. */
export const MAX_PERIODS = 1200

/** How many payments a periodic duty has; undefined with an open end. A payment due on the last day counts. */
export function periodCount(duty: Pick<PeriodicDuty, 'from' | 'until' | 'every'>): number | undefined {
  if (duty.until.kind === 'open') return undefined
  const step = PERIOD_MONTHS[duty.every]
  let count = 0
  while (count < MAX_PERIODS && addMonths(duty.from, count * step) <= duty.until.date) count += 1
  return count
}

/** How many times the stated amount is owed: once, or once for every debtor who owes separately. */
export function timesOwed(duty: Pick<Duty, 'liability' | 'debtorPartyIds'>): number {
  return duty.liability === 'each' ? Math.max(1, duty.debtorPartyIds.length) : 1
}

/** Everything a duty comes to, all debtors together. Undefined where no amount can be told (open end, not money). */
export function dutyTotal(duty: Duty): Fen | undefined {
  const once = amountOnce(duty)
  return once === undefined ? undefined : fen(once * timesOwed(duty))
}

/** 给付金钱 alone: an act or an apology has no amount that could be unknown. */
export function isMoneyDuty(duty: Duty): boolean {
  return duty.kind === 'money' || duty.kind === 'instalments' || duty.kind === 'periodic'
}

/** Paid without an end that anybody could name. */
export function isEndless(duty: Duty): boolean {
  return duty.kind === 'periodic' && duty.until.kind === 'open' && duty.ended === undefined
}

export interface AgreementAmount {
  /** 协议涉及金额. */
  readonly amount: Fen
  /** Periodic duties without an end: not in the amount, to be stated beside it. */
  readonly openEndedDutyIds: readonly Id[]
}

export function agreementAmount(duties: readonly Duty[]): AgreementAmount {
  const known = duties.map(dutyTotal).filter((total) => total !== undefined)
  const open = duties.filter((duty) => duty.kind === 'periodic' && duty.until.kind === 'open')
  return { amount: sumFen(known), openEndedDutyIds: open.map((duty) => duty.id) }
}

function amountOnce(duty: Duty): Fen | undefined {
  if (duty.kind === 'money' || duty.kind === 'other') return duty.amount
  if (duty.kind === 'instalments') return duty.total
  if (duty.kind !== 'periodic') return undefined
  const count = periodCount(duty)
  return count === undefined ? undefined : fen(duty.amount * count)
}
