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
}

export interface Allocation {
  readonly ledgers: readonly RowLedger[]
  readonly unallocated: readonly { readonly receiptId: Id; readonly amount: Fen }[]
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
    .map((row) => ({ row, paid: fen(0), receiptIds: [] }))
  const unallocated: { receiptId: Id; amount: Fen }[] = []
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
  const taken = new Map<RowLedger, Fen>()
  let rest: Fen = amount
  for (const ledger of inTurn(ledgers, receipt)) {
    const open = fen((ledger.row.amount ?? 0) - ledger.paid)
    const part = fen(Math.min(open, rest))
    if (ledger.row.kind !== 'pay' || part <= 0) continue
    taken.set(ledger, part)
    rest = fen(rest - part)
  }
  const updated = ledgers.map((ledger) => pay(ledger, taken.get(ledger), receipt))
  return { ledgers: updated, rest }
}

function pay(ledger: RowLedger, part: Fen | undefined, receipt: Receipt): RowLedger {
  if (part === undefined) return ledger
  const paid = fen(ledger.paid + part)
  const settledOn = paid === ledger.row.amount ? receipt.on : undefined
  return { ...ledger, paid, settledOn, receiptIds: [...ledger.receiptIds, receipt.id] }
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
function inTurn(ledgers: readonly RowLedger[], receipt: Receipt): readonly RowLedger[] {
  const payer = receipt.byPartyId
  const own = payer === undefined ? [] : ledgers.filter((ledger) => ledger.row.debtorIds.includes(payer))
  const reachable = own.length > 0 ? own : ledgers
  const meant = reachable.filter((ledger) => ledger.row.seq === receipt.seq)
  return [...meant, ...reachable.filter((ledger) => ledger.row.seq !== receipt.seq)]
}

function byAge(a: ScheduleRow, b: ScheduleRow): number {
  if (a.dueOn === b.dueOn) return a.seq - b.seq
  if (a.dueOn === undefined) return 1
  return b.dueOn === undefined || a.dueOn < b.dueOn ? -1 : 1
}
