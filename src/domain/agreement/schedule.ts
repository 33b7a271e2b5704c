import type { BusinessDate, Fen, Id } from '../values/brands.ts'
import { chineseNumber } from '../values/chinese-number.ts'
import { addDays, addMonths } from '../values/dates.ts'
import { nextWorkingDay, type WorkCalendar } from '../values/working-days.ts'
import type { DueWhen, Duty, InstalmentsDuty, PeriodicDuty } from './duty.ts'
import { PERIOD_MONTHS } from './duty.ts'
import { instalmentAmounts, periodCount } from './duty-amounts.ts'

export interface ScheduleOptions {
  /** Periodic duties are unrolled up to and including this day; the others are always complete. */
  readonly horizon: BusinessDate
  /** The day of signing, for what is due 当场; the effective date where it isn't known. */
  readonly signedOn?: BusinessDate | undefined
  /** The effective date (R14), for what is due within days of it. */
  readonly effectiveOn?: BusinessDate | undefined
  /** For a period of days that ends on a day of rest (民法典203); without one only the days are counted. */
  readonly calendar?: WorkCalendar | undefined
}

export interface ScheduleRow {
  readonly dutyId: Id
  /** Unique within the duty and stable: row 3 stays row 3 however far the horizon reaches. */
  readonly seq: number
  /** `pay` and `do` fall due; `refrain` never does. */
  readonly kind: 'pay' | 'do' | 'refrain'
  /** Undefined while a condition has not come true or signing is still to come. */
  readonly dueOn?: BusinessDate | undefined
  readonly amount?: Fen | undefined
  readonly what: string
  /** Which of several: 第二期, 2026年3月. */
  readonly part?: string | undefined
  readonly debtorIds: readonly Id[]
  readonly creditorIds: readonly Id[]
}

/** One thing due once, before it is multiplied by the debtors who owe separately. */
interface Due {
  readonly dueOn?: BusinessDate | undefined
  readonly amount?: Fen | undefined
  readonly what: string
  readonly part?: string | undefined
}

/** The dated rows of a duty, oldest first, for plan, reminders and receipts. */
export function scheduleOf(duty: Duty, options: ScheduleOptions): readonly ScheduleRow[] {
  const debtors = duty.liability === 'each' ? duty.debtorPartyIds.map((id) => [id]) : [duty.debtorPartyIds]
  return duesOf(duty, options)
    .flatMap((due, index) =>
      debtors.map(
        (debtorIds, place): ScheduleRow => ({
          dutyId: duty.id,
          seq: index * debtors.length + place + 1,
          kind: rowKind(duty),
          ...due,
          debtorIds,
          creditorIds: duty.creditorPartyIds,
        }),
      ),
    )
    .filter((row) => !fellAway(duty, row))
}

/**
 * The day a single performance is due, as far as it can be told yet. A period counted in days ends on the first working
 * day after a last day of rest (民法典203); a day the parties named stands as they named it.
 */
export function dueDateOf(
  when: DueWhen,
  options: Omit<ScheduleOptions, 'horizon'>,
): BusinessDate | undefined {
  const date = countedDay(when, options)
  if (when.kind !== 'within-days' || date === undefined || options.calendar === undefined) return date
  return nextWorkingDay(options.calendar, date).date
}

function countedDay(when: DueWhen, options: Omit<ScheduleOptions, 'horizon'>): BusinessDate | undefined {
  if (when.kind === 'by') return when.date
  if (when.kind === 'condition') return when.dueOn
  if (when.kind === 'on-signing') return options.signedOn ?? options.effectiveOn
  return options.effectiveOn === undefined ? undefined : addDays(options.effectiveOn, when.days)
}

function duesOf(duty: Duty, options: ScheduleOptions): readonly Due[] {
  if (duty.kind === 'periodic') return periodicDues(duty, options.horizon)
  if (duty.kind === 'instalments') return instalmentDues(duty, options)
  if (duty.kind === 'refrain') return [{ what: labelOf(duty) }]
  const amount = duty.kind === 'money' || duty.kind === 'other' ? duty.amount : undefined
  return [{ dueOn: dueDateOf(duty.when, options), amount, what: labelOf(duty) }]
}

/** What is done, said with its verb: the plan and 工作台 have no clause around it. */
function labelOf(duty: Duty): string {
  if (duty.kind === 'apology' && !duty.what.includes('道歉')) return `赔礼道歉：${duty.what}`
  if (duty.kind === 'refrain' && !duty.what.startsWith('不')) return `不得：${duty.what}`
  return duty.what
}

function instalmentDues(duty: InstalmentsDuty, options: ScheduleOptions): readonly Due[] {
  const amounts = instalmentAmounts(duty)
  const first = dueDateOf(duty.firstWhen, options)
  // the later ones keep the agreed rhythm, wherever a holiday moved the first
  const start = countedDay(duty.firstWhen, options)
  const dueOn = (index: number): BusinessDate | undefined => {
    if (duty.plan.by === 'list') {
      const part = duty.plan.parts[index]
      return part === undefined ? undefined : dueDateOf(part.when, options)
    }
    if (index === 0) return first
    // counted from a fixed day, so that a month without a 31st doesn't pull the later ones forward
    if (duty.secondOn !== undefined) return addMonths(duty.secondOn, duty.everyMonths * (index - 1))
    return start === undefined ? undefined : addMonths(start, duty.everyMonths * index)
  }
  return amounts.map((amount, index) => ({
    dueOn: dueOn(index),
    amount,
    ...partOf(duty.what, `第${chineseNumber(index + 1)}期`),
  }))
}

function periodicDues(duty: PeriodicDuty, horizon: BusinessDate): readonly Due[] {
  const limit = periodCount(duty) ?? Number.POSITIVE_INFINITY
  const dues: Due[] = []
  for (let index = 0; index < limit; index += 1) {
    const dueOn = addMonths(duty.from, PERIOD_MONTHS[duty.every] * index)
    if (dueOn > horizon) break
    dues.push({ dueOn, amount: duty.amount, ...partOf(duty.what, periodName(duty, dueOn)) })
  }
  return dues
}

function partOf(what: string, part: string): Pick<Due, 'what' | 'part'> {
  return { what: `${what}（${part}）`, part }
}

function periodName(duty: PeriodicDuty, dueOn: BusinessDate): string {
  const year = `${dueOn.slice(0, 4)}年`
  return duty.every === 'year' ? year : `${year}${Number(dueOn.slice(5, 7))}月`
}

function rowKind(duty: Duty): ScheduleRow['kind'] {
  if (duty.kind === 'refrain') return 'refrain'
  const isMoney = duty.kind === 'money' || duty.kind === 'instalments' || duty.kind === 'periodic'
  return isMoney || (duty.kind === 'other' && duty.amount !== undefined) ? 'pay' : 'do'
}

function fellAway(duty: Duty, row: ScheduleRow): boolean {
  return duty.ended !== undefined && (row.dueOn === undefined || row.dueOn > duty.ended.on)
}
