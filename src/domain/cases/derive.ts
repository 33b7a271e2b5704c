import { DEADLINE_RULES, type DeadlineKind } from '../agreement/deadline-rules.ts'
import { type MediationDeadline, mediationDeadline } from '../agreement/deadlines.ts'
import { agreementAmount } from '../agreement/duty-amounts.ts'
import { type EffectiveDateResult, effectiveDate } from '../agreement/effective-date.ts'
import {
  nextDue,
  type Performance,
  type PerformanceState,
  performanceOf,
  type RowPerformance,
} from '../agreement/performance.ts'
import type { BusinessDate, Fen, Id } from '../values/brands.ts'
import { addMonths, compareDates, maxDate } from '../values/dates.ts'
import type { WorkCalendar } from '../values/working-days.ts'
import { agreementSigners } from './agreement-signers.ts'
import type { CaseRecord } from './case-record.ts'
import { tracksOf } from './tracks.ts'

/** R14 over the case: effective since when, or why not yet; undefined while there is no agreement. */
export function effectOf(record: CaseRecord): EffectiveDateResult | undefined {
  const { agreement } = record
  if (!agreement) return undefined
  return effectiveDate({
    form: agreement.form,
    agreedOn: agreement.agreedOn,
    signers: agreementSigners(record),
  })
}

export function effectiveOn(record: CaseRecord): BusinessDate | undefined {
  const effect = effectOf(record)
  return effect && 'effectiveOn' in effect ? effect.effectiveOn : undefined
}

/** Where performance stands on a day. `none` also for what was performed on the spot: nothing is left to follow. */
export function performanceOn(
  record: CaseRecord,
  asOf: BusinessDate,
): { readonly state: PerformanceState | 'unknown'; readonly performance?: Performance | undefined } {
  const { agreement } = record
  if (!agreement) return { state: 'none' }
  if (agreement.duties.length === 0) return { state: agreement.performedAtOnce ? 'performed' : 'unknown' }
  if (agreement.performedAtOnce && record.receipts.length === 0) return { state: 'performed' }
  const performance = performanceOf(agreement.duties, record.receipts, asOf, {
    effectiveOn: effectiveOn(record),
    signedOn: agreement.agreedOn,
  })
  return { state: performance.state, performance }
}

function deadlineKind(record: CaseRecord): DeadlineKind {
  const special = record.specialProcedure
  return special !== undefined && Object.hasOwn(DEADLINE_RULES, special)
    ? (special as DeadlineKind)
    : 'general'
}

/** R21: until when the mediation should be over; undefined before acceptance. */
export function deadlineOf(record: CaseRecord, calendar: WorkCalendar): MediationDeadline | undefined {
  const { acceptedOn } = tracksOf(record)
  return acceptedOn && mediationDeadline({ kind: deadlineKind(record), from: acceptedOn, calendar })
}

export interface DueRow {
  readonly dutyId: Id
  readonly seq: number
  readonly what: string
  readonly dueOn?: BusinessDate | undefined
  readonly amount?: Fen | undefined
  readonly remaining: Fen
  readonly done: boolean
}

/** How far an open-ended duty is rolled out beyond the last thing known of it: enough that an unpaid one never runs dry. */
const OPEN_END_MONTHS = 36

/** What is materialised with the case and holds on any day; what depends on today is asked with today. */
export function deriveStored(record: CaseRecord, calendar?: WorkCalendar) {
  const on = effectiveOn(record)
  const deadline = calendar ? deadlineOf(record, calendar) : undefined
  const { state, performance } = performanceOn(record, farthest(record))
  const rows: readonly DueRow[] = (performance?.rows ?? []).map((entry) => ({
    dutyId: entry.row.dutyId,
    seq: entry.row.seq,
    what: entry.row.what,
    dueOn: entry.row.dueOn ?? breachedOn(record, entry),
    amount: entry.row.amount,
    remaining: entry.remaining,
    done: entry.state !== 'breached' && (entry.settledOn !== undefined || entry.row.kind === 'refrain'),
  }))
  const breaches = rows.flatMap((row, index) =>
    performance?.rows[index]?.state === 'breached' && row.dueOn ? [row.dueOn] : [],
  )
  const owed = performance && nextDue(performance)?.row.dueOn
  const open = rows.some((row) => !row.done)
  return {
    effectiveOn: on,
    dueOn: deadline?.date,
    amount:
      record.agreement && record.agreement.duties.length > 0
        ? agreementAmount(record.agreement.duties).amount
        : undefined,
    dueRows: rows.filter((row) => !row.done),
    nextOn: [...breaches, ...(owed ? [owed] : [])].toSorted(compareDates)[0],
    performance:
      state === 'none' || state === 'unknown' ? state : open ? ('open' as const) : ('done' as const),
  }
}

/** The day a 不作为 was broken: the first breach since it was last found kept. It is owed from then on. */
export function breachedOn(
  record: Pick<CaseRecord, 'receipts'>,
  entry: RowPerformance,
): BusinessDate | undefined {
  if (entry.state !== 'breached') return undefined
  const found = entry.receiptIds.flatMap((id) => record.receipts.find((receipt) => receipt.id === id) ?? [])
  const lastKept = found.findLastIndex((receipt) => receipt.done === true)
  return found.slice(lastKept + 1).find((receipt) => receipt.done === false)?.on
}

function farthest(record: CaseRecord): BusinessDate {
  const starts = (record.agreement?.duties ?? []).map((duty) =>
    duty.kind === 'periodic' ? duty.from : undefined,
  )
  const known = [
    ...starts,
    ...record.receipts.map((receipt) => receipt.on),
    record.agreement?.agreedOn,
  ].filter((date) => date !== undefined)
  return addMonths(maxDate(known) ?? ('2000-01-01' as BusinessDate), OPEN_END_MONTHS)
}
