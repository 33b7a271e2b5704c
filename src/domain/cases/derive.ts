import { DEADLINE_RULES } from '../agreement/deadline-rules.ts'
import { type MediationDeadline, mediationDeadline } from '../agreement/deadlines.ts'
import type { Duty } from '../agreement/duty.ts'
import { agreementAmount, dutyTotal, isEndless } from '../agreement/duty-amounts.ts'
import { type EffectiveDateResult, effectiveDate } from '../agreement/effective-date.ts'
import {
  nextDue,
  type Performance,
  type PerformanceDates,
  type PerformanceState,
  performanceOf,
  type RowPerformance,
} from '../agreement/performance.ts'
import { generalPeriodOn } from '../rules/parameters.ts'
import type { Rules } from '../rules/rules.ts'
import type { BusinessDate, Fen, Id } from '../values/brands.ts'
import { addDays, addMonths, compareDates, maxDate, minDate } from '../values/dates.ts'
import type { WorkCalendar } from '../values/working-days.ts'
import { agreementSigners } from './agreement-signers.ts'
import { deadlineKindOf } from './case-procedure.ts'
import type { Agreement, CaseRecord } from './case-record.ts'
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

/** What the due days of a case's duties are counted from. */
export function datesOf(record: CaseRecord, calendar: WorkCalendar): PerformanceDates {
  const effective = effectiveOn(record)
  return {
    effectiveOn: effective,
    signedOn: record.agreement?.agreedOn,
    inForceFrom: effective ?? 'not-yet',
    calendar,
  }
}

/** Where performance stands on a day. `none` also for what was performed on the spot: nothing is left to follow. */
export function performanceOn(
  record: CaseRecord,
  asOf: BusinessDate,
  calendar: WorkCalendar,
): { readonly state: PerformanceState | 'unknown'; readonly performance?: Performance | undefined } {
  const { agreement } = record
  if (!agreement) return { state: 'none' }
  if (agreement.duties.length === 0) return { state: agreement.performedAtOnce ? 'performed' : 'unknown' }
  if (isPerformedAtOnce(record)) return { state: 'performed' }
  const performance = performanceOf(agreement.duties, record.receipts, asOf, datesOf(record, calendar))
  return { state: performance.state, performance }
}

/**
 * Said to be done on the spot. What falls due only later can't have been: with such a duty the word says nothing, so that
 * it silences no instalment (R11, R22).
 */
export function saidAtOnce({ performedAtOnce, duties, agreedOn }: Agreement): boolean {
  return performedAtOnce === true && duties.every((duty) => isDueAtOnce(duty, agreedOn))
}

/** A 不作为 never falls due, so it leaves nothing open either. */
function isDueAtOnce(duty: Duty, agreedOn: BusinessDate | undefined): boolean {
  if (duty.kind === 'refrain') return true
  if (duty.kind === 'instalments' || duty.kind === 'periodic') return false
  if (duty.when.kind === 'on-signing') return true
  return duty.when.kind === 'by' && agreedOn !== undefined && duty.when.date <= agreedOn
}

/** Done on the spot, and nothing entered since says otherwise. */
export function isPerformedAtOnce({ agreement, receipts }: Pick<CaseRecord, 'agreement' | 'receipts'>) {
  return agreement !== undefined && saidAtOnce(agreement) && receipts.length === 0
}

/** R21: until when the mediation should be over; undefined before acceptance. */
export function deadlineOf(record: CaseRecord, rules: Rules): MediationDeadline | undefined {
  const { acceptedOn, registeredOn } = tracksOf(record)
  if (acceptedOn === undefined) return undefined
  const { appraisals, extendedTo } = record
  const starts = {
    accepted: acceptedOn,
    // The day it was registered is the day the application came in, unless that was entered later than the acceptance.
    applied: minDate([acceptedOn, ...(registeredOn ? [registeredOn] : [])]),
    'court-papers': record.courtPapersOn,
  }
  const special = deadlineKindOf(record, rules)
  const specialFrom = starts[DEADLINE_RULES[special].start]
  // A case older than the law of its kind is an ordinary one.
  const kind =
    specialFrom !== undefined && specialFrom < DEADLINE_RULES[special].effectiveFrom ? 'general' : special
  return mediationDeadline({
    kind,
    from: starts[DEADLINE_RULES[kind].start],
    calendar: rules.calendar,
    general: generalPeriodOn(rules.parameters, acceptedOn),
    appraisals,
    extendedTo,
  })
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
export function deriveStored(record: CaseRecord, rules: Rules) {
  const { calendar } = rules
  const { state, performance } = performanceOn(record, farthest(record), calendar)
  const standing = performance && standingOf(record, record.agreement?.duties ?? [], performance)
  const rows: readonly DueRow[] = (performance?.rows ?? []).map((entry) => ({
    dutyId: entry.row.dutyId,
    seq: entry.row.seq,
    what: entry.row.what,
    dueOn: entry.row.dueOn ?? breachedOn(record, entry),
    amount: entry.row.amount,
    remaining: entry.remaining,
    done: !isOpen(entry),
  }))
  return {
    effectiveOn: effectiveOn(record),
    dueOn: deadlineOf(record, rules)?.date,
    amount:
      record.agreement && record.agreement.duties.length > 0
        ? agreementAmount(record.agreement.duties).amount
        : undefined,
    dueRows: rows.filter((row) => !row.done),
    nextOn: standing?.nextOn,
    defaultedFrom: standing?.defaultedFrom,
    performance:
      state === 'none' || state === 'unknown' || state === 'not-in-force'
        ? state
        : standing?.open
          ? ('open' as const)
          : ('done' as const),
  }
}
export type DerivedCase = ReturnType<typeof deriveStored>

/** The same of one duty by itself, whatever else was agreed. */
export function deriveDuty(record: CaseRecord, duty: Duty, calendar: WorkCalendar) {
  if (isPerformedAtOnce(record)) return performedDuty(record, duty)
  const performance = performanceOf([duty], record.receipts, farthest(record), datesOf(record, calendar))
  const { open, defaultedFrom } = standingOf(record, [duty], performance)
  return {
    received: performance.paid,
    lastOn: maxDate(performance.rows.flatMap((entry) => entry.row.dueOn ?? [])),
    nextOwedOn: nextDue(performance)?.row.dueOn,
    defaultedFrom,
    performance:
      performance.state === 'none' || performance.state === 'not-in-force'
        ? performance.state
        : open
          ? ('open' as const)
          : ('done' as const),
  }
}

function performedDuty({ agreement }: CaseRecord, duty: Duty) {
  return {
    received: dutyTotal(duty),
    lastOn: agreement?.agreedOn,
    nextOwedOn: undefined,
    defaultedFrom: undefined,
    performance: 'done' as const,
  }
}

const isOpen = (entry: RowPerformance) =>
  entry.state === 'breached' || (entry.settledOn === undefined && entry.row.kind !== 'refrain')

/** The due day itself is still in time, so money is late from the day after; a promise is broken on the day it is. */
function standingOf(record: CaseRecord, duties: readonly Duty[], performance: Performance) {
  const breaches = performance.rows.flatMap((entry) => breachedOn(record, entry) ?? [])
  const owed = nextDue(performance)?.row.dueOn
  const earliest = (dates: readonly BusinessDate[]) => dates.toSorted(compareDates)[0]
  const late = earliest([...breaches, ...(owed ? [addDays(owed, 1)] : [])])
  const effective = effectiveOn(record)
  return {
    open: performance.rows.some(isOpen) || duties.some(isEndless),
    nextOn: earliest([...breaches, ...(owed ? [owed] : [])]),
    // nobody is in default of what doesn't bind him yet
    defaultedFrom: late && maxDate([late, ...(effective ? [effective] : [])]),
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
  const known = [
    ...(record.agreement?.duties ?? []).flatMap((duty) => [
      duty.kind === 'periodic' ? duty.from : undefined,
      duty.ended?.on,
    ]),
    ...record.receipts.map((receipt) => receipt.on),
    record.agreement?.agreedOn,
  ].filter((date) => date !== undefined)
  return addMonths(maxDate(known) ?? ('2000-01-01' as BusinessDate), OPEN_END_MONTHS)
}
