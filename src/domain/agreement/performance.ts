import type { BusinessDate, Fen, Id } from '../values/brands.ts'
import { addMonths, daysBetween, maxDate } from '../values/dates.ts'
import { fen, sumFen } from '../values/money.ts'
import type { ReceiptPart, RowLedger } from './allocation.ts'
import { allocateReceipts } from './allocation.ts'
import type { Duty, PeriodicDuty } from './duty.ts'
import { PERIOD_MONTHS } from './duty.ts'
import type { Receipt } from './receipt.ts'
import type { ScheduleOptions, ScheduleRow } from './schedule.ts'
import { scheduleOf } from './schedule.ts'

export const PERFORMANCE_STATES = ['none', 'not-in-force', 'performing', 'performed', 'defaulted'] as const
export type PerformanceState = (typeof PERFORMANCE_STATES)[number]
export const PERFORMANCE_NAMES = {
  none: '无须履行',
  'not-in-force': '尚未生效',
  performing: '履行中',
  performed: '已履行',
  defaulted: '未按约履行',
} as const satisfies Record<PerformanceState, string>

/**
 * `undated`: due on a condition that hasn't come true; `keeping`: a 不作为 nobody is known to have broken; `not-in-force`: its
 * day is over, and nobody was bound by it yet.
 */
export const ROW_STATES = [
  'performed',
  'overdue',
  'partial',
  'pending',
  'undated',
  'keeping',
  'breached',
  'not-in-force',
] as const
export type RowState = (typeof ROW_STATES)[number]

export const ROW_STATE_NAMES = {
  performed: '已履行',
  overdue: '已逾期',
  partial: '部分履行',
  pending: '未到期',
  undated: '期限未定',
  keeping: '遵守中',
  breached: '已违反',
  'not-in-force': '尚未生效',
} as const satisfies Record<RowState, string>

export interface RowPerformance {
  readonly row: ScheduleRow
  readonly state: RowState
  readonly paid: Fen
  readonly remaining: Fen
  /** The day the row was wholly performed. */
  readonly settledOn?: BusinessDate | undefined
  /** Days after the due day: at settling, or up to `asOf` while it is overdue. */
  readonly daysLate?: number | undefined
  readonly receiptIds: readonly Id[]
  /** What each receipt with a sum brought to this row. */
  readonly counted: readonly ReceiptPart[]
}

export interface Performance {
  readonly state: PerformanceState
  readonly rows: readonly RowPerformance[]
  /** Of rows already due or dated later within reach; an open end has no total. */
  readonly paid: Fen
  readonly overdue: Fen
  readonly remaining: Fen
  /** Paid beyond everything that was owed; to be asked about, never dropped. */
  readonly unallocated: readonly ReceiptPart[]
  /** Something was performed late, even if all is settled now. */
  readonly wasLate: boolean
}

export interface PerformanceDates extends Omit<ScheduleOptions, 'horizon'> {
  /** Nobody is in default of what doesn't bind him yet (人民调解法29–31). Absent: it binds from the first day on. */
  readonly inForceFrom?: BusinessDate | 'not-yet' | undefined
}

/**
 * Where an agreement stands on a day, from its duties and what has been received up to that day. Computed, never set;
 * the due day itself still counts as in time.
 */
export function performanceOf(
  duties: readonly Duty[],
  receipts: readonly Receipt[],
  asOf: BusinessDate,
  dates: PerformanceDates = {},
): Performance {
  const known = receipts.filter((receipt) => receipt.on <= asOf)
  const parts = duties.map((duty) => dutyPerformance(duty, known, asOf, dates))
  const inForce = isInForce(asOf, dates)
  const owed = parts.flatMap((part) => part.rows)
  const rows = inForce ? owed : owed.map(withoutDefault)
  const strays = known.filter(
    (receipt) => receipt.amount !== undefined && !duties.some((duty) => duty.id === receipt.dutyId),
  )
  const endless = duties.some((duty) => isOpenEnded(duty, asOf))
  return {
    state: inForce ? stateOf(rows, endless) : waiting(stateOf(rows, endless)),
    rows,
    paid: sumFen(rows.map((entry) => entry.paid)),
    overdue: sumFen(rows.filter((entry) => entry.state === 'overdue').map((entry) => entry.remaining)),
    remaining: sumFen(rows.map((entry) => entry.remaining)),
    unallocated: [
      ...parts.flatMap((part) => part.unallocated),
      ...strays.map((receipt) => ({ receiptId: receipt.id, amount: receipt.amount ?? fen(0) })),
    ],
    wasLate: rows.some((entry) => (entry.daysLate ?? 0) > 0),
  }
}

function isInForce(asOf: BusinessDate, { inForceFrom }: PerformanceDates): boolean {
  return inForceFrom === undefined || (inForceFrom !== 'not-yet' && inForceFrom <= asOf)
}

function withoutDefault(entry: RowPerformance): RowPerformance {
  const inDefault = entry.state === 'overdue' || entry.state === 'breached'
  return inDefault ? { ...entry, state: 'not-in-force', daysLate: undefined } : entry
}

/** What is wholly done is done, also before it had to be. */
function waiting(state: PerformanceState): PerformanceState {
  return state === 'performing' || state === 'defaulted' ? 'not-in-force' : state
}

/** The next thing to happen or, if something is overdue, the oldest of that. */
export function nextDue(performance: Performance): RowPerformance | undefined {
  const open = performance.rows.filter(
    (entry) => entry.settledOn === undefined && entry.row.dueOn !== undefined,
  )
  return open.toSorted((a, b) =>
    (a.row.dueOn ?? '') < (b.row.dueOn ?? '') ? -1 : a.row.dueOn === b.row.dueOn ? 0 : 1,
  )[0]
}

export function overdueRows(performance: Performance): readonly RowPerformance[] {
  return performance.rows.filter((entry) => entry.state === 'overdue' || entry.state === 'breached')
}

function dutyPerformance(
  duty: Duty,
  receipts: readonly Receipt[],
  asOf: BusinessDate,
  dates: PerformanceDates,
) {
  const own = receipts.filter((receipt) => receipt.dutyId === duty.id)
  // what was ended later was still owed on that day
  const standing = duty.ended !== undefined && duty.ended.on > asOf ? { ...duty, ended: undefined } : duty
  const rows = scheduleOf(standing, { ...dates, horizon: horizonOf(standing, own, asOf) })
  const { ledgers, unallocated } = allocateReceipts(rows, own, isOpenEnded(standing, asOf))
  return { rows: ledgers.map((ledger) => rowPerformance(ledger, asOf)), unallocated }
}

function rowPerformance(ledger: RowLedger, asOf: BusinessDate): RowPerformance {
  const { row, paid, settledOn, receiptIds, counted } = ledger
  const remaining = fen(Math.max(0, (row.amount ?? 0) - paid))
  const late = row.dueOn === undefined ? 0 : daysBetween(row.dueOn, settledOn ?? asOf)
  return {
    row,
    state: rowState(ledger, asOf),
    paid,
    remaining,
    settledOn,
    daysLate: late > 0 ? late : undefined,
    receiptIds,
    counted,
  }
}

function rowState({ row, paid, settledOn, kept }: RowLedger, asOf: BusinessDate): RowState {
  if (row.kind === 'refrain') return kept === false ? 'breached' : 'keeping'
  if (settledOn !== undefined) return 'performed'
  if (row.dueOn !== undefined && row.dueOn < asOf) return 'overdue'
  if (paid > 0) return 'partial'
  return row.dueOn === undefined ? 'undated' : 'pending'
}

function stateOf(rows: readonly RowPerformance[], endless: boolean): PerformanceState {
  if (rows.some((entry) => entry.state === 'overdue' || entry.state === 'breached')) return 'defaulted'
  const owed = rows.filter((entry) => entry.row.kind !== 'refrain' || entry.state === 'not-in-force')
  if (endless) return 'performing'
  if (owed.length === 0) return 'none'
  return owed.every((entry) => entry.state === 'performed') ? 'performed' : 'performing'
}

function isOpenEnded(duty: Duty, asOf: BusinessDate): boolean {
  const isEnded = duty.ended !== undefined && duty.ended.on <= asOf
  return duty.kind === 'periodic' && duty.until.kind === 'open' && !isEnded
}

const LOOK_AHEAD_MONTHS = 12

/** An open end is followed a year ahead, and further if it was paid further ahead; everything else to its end. */
function horizonOf(duty: Duty, receipts: readonly Receipt[], asOf: BusinessDate): BusinessDate {
  if (duty.kind !== 'periodic') return asOf
  if (duty.until.kind === 'date') return duty.until.date
  const ahead = addMonths(maxDate([asOf, duty.from]) ?? asOf, LOOK_AHEAD_MONTHS)
  return maxDate([ahead, paidUntil(duty, receipts)]) ?? ahead
}

function paidUntil(duty: PeriodicDuty, receipts: readonly Receipt[]): BusinessDate {
  const paid = sumFen(receipts.map((receipt) => receipt.amount ?? fen(0)))
  const periods = duty.amount > 0 ? Math.min(Math.ceil(paid / duty.amount), 1200) : 0
  return addMonths(duty.from, PERIOD_MONTHS[duty.every] * periods)
}
