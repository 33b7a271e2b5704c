import type { BusinessDate, Fen, Id } from '../values/brands.ts'
import { fen } from '../values/money.ts'
import type { Receipt } from './receipt.ts'
import type { ScheduleRow } from './schedule.ts'

/** What the receipts have brought to one row. `kept` answers for acts: true done, false found not done or broken. */
export interface RowLedger {
  readonly row: ScheduleRow
  readonly paid: Fen
  readonly settledOn?: BusinessDate | undefined
  readonly kept?: boolean | undefined
  readonly receiptIds: readonly Id[]
  /** What each receipt with a sum brought to this row. */
  readonly counted: readonly ReceiptPart[]
}

export interface ReceiptPart {
  readonly receiptId: Id
  readonly amount: Fen
}

export interface Allocation {
  readonly ledgers: readonly RowLedger[]
  readonly unallocated: readonly ReceiptPart[]
}

/**
 * Spreads one duty's receipts over its rows, receipt by receipt in the order they happened: first the row it was meant
 * for, then the oldest open ones of the same debtor. A later receipt never changes what an earlier one was counted for.
 */
export function allocateReceipts(
  rows: readonly ScheduleRow[],
  receipts: readonly Receipt[],
  openEnded: boolean,
): Allocation {
  let ledgers: readonly RowLedger[] = rows
    .toSorted(byAge)
    .map((row) => ({ row, paid: fen(0), receiptIds: [], counted: [] }))
  const unallocated: ReceiptPart[] = []
  for (const receipt of receipts.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) {
    if (receipt.amount === undefined) {
      ledgers = applyDone(ledgers, receipt, openEnded)
      continue
    }
    const result = applyAmount(ledgers, receipt, receipt.amount)
    ledgers = result.ledgers
    if (result.rest > 0) unallocated.push({ receiptId: receipt.id, amount: result.rest })
  }
  return { ledgers: ledgers.toSorted((a, b) => a.row.seq - b.row.seq), unallocated }
}

function applyAmount(ledgers: readonly RowLedger[], receipt: Receipt, amount: Fen) {
  const { parts, rest } = spread(ledgers.map(openOf), receipt, amount)
  const updated = ledgers.map((ledger) => pay(ledger, parts.get(ledger.row), receipt))
  return { ledgers: updated, rest }
}

function openOf({ row, paid }: RowLedger): OpenRow<ScheduleRow> {
  const open = row.kind === 'pay' ? Math.max(0, (row.amount ?? 0) - paid) : 0
  return { row, open: fen(open) }
}

export interface OpenRow<R extends Reachable> {
  readonly row: R
  readonly open: Fen
}

/** What one sum fills, row by row in the order it reaches them, and what is left over. `rows` oldest first. */
export function spread<R extends Reachable>(
  rows: readonly OpenRow<R>[],
  receipt: Meant,
  amount: Fen,
): { readonly parts: ReadonlyMap<R, Fen>; readonly rest: Fen } {
  const parts = new Map<R, Fen>()
  let rest: Fen = amount
  for (const { row, open } of inTurn(rows, receipt)) {
    const part = fen(Math.min(open, rest))
    if (part <= 0) continue
    parts.set(row, part)
    rest = fen(rest - part)
  }
  return { parts, rest }
}

function pay(ledger: RowLedger, part: Fen | undefined, receipt: Receipt): RowLedger {
  if (part === undefined) return ledger
  const paid = fen(ledger.paid + part)
  const settledOn = paid === ledger.row.amount ? receipt.on : undefined
  return {
    ...ledger,
    paid,
    settledOn,
    receiptIds: [...ledger.receiptIds, receipt.id],
    counted: [...ledger.counted, { receiptId: receipt.id, amount: part }],
  }
}

function applyDone(
  ledgers: readonly RowLedger[],
  receipt: Receipt,
  openEnded: boolean,
): readonly RowLedger[] {
  const meant = new Set(
    inTurn(ledgers, receipt).filter((ledger) => receipt.seq === undefined || ledger.row.seq === receipt.seq),
  )
  return ledgers.map((ledger) => {
    if (!meant.has(ledger) || receipt.done === undefined) return ledger
    const receiptIds = [...ledger.receiptIds, receipt.id]
    if (ledger.row.kind !== 'pay') {
      const settledOn = receipt.done ? (ledger.settledOn ?? receipt.on) : undefined
      return { ...ledger, kept: receipt.done, settledOn, receiptIds }
    }
    // 已付清 without an amount: of an open-ended duty it can only speak of what had fallen due by then
    const covers = !openEnded || receipt.seq !== undefined || (ledger.row.dueOn ?? receipt.on) <= receipt.on
    if (!receipt.done || !covers || ledger.settledOn !== undefined) return ledger
    return { ...ledger, paid: ledger.row.amount ?? ledger.paid, settledOn: receipt.on, receiptIds }
  })
}

/** The rows a receipt may reach, the one it was meant for first. Someone who is no debtor pays for all of them. */
function inTurn<T extends { readonly row: Reachable }>(rows: readonly T[], receipt: Meant): readonly T[] {
  const payer = receipt.byPartyId
  const own = payer === undefined ? [] : rows.filter(({ row }) => row.debtorIds.includes(payer))
  const reachable = own.length > 0 ? own : rows
  const meant = reachable.filter(({ row }) => row.seq === receipt.seq)
  return [...meant, ...reachable.filter(({ row }) => row.seq !== receipt.seq)]
}

type Reachable = Pick<ScheduleRow, 'seq' | 'debtorIds'>
type Meant = Pick<Receipt, 'seq' | 'byPartyId'>

/** The order in which rows are filled: the oldest first, what has no day last. */
export function byAge(a: Pick<ScheduleRow, 'dueOn' | 'seq'>, b: Pick<ScheduleRow, 'dueOn' | 'seq'>): number {
  if (a.dueOn === b.dueOn) return a.seq - b.seq
  if (a.dueOn === undefined) return 1
  return b.dueOn === undefined || a.dueOn < b.dueOn ? -1 : 1
}
