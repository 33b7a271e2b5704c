import type { DatedValue, GeneralPeriod } from '../rules/parameters.ts'
import type { BusinessDate } from '../values/brands.ts'
import { addDays, addMonths, chineseDate } from '../values/dates.ts'
import type { WorkCalendar } from '../values/working-days.ts'
import { addWorkingDays, isCalendarKnown, isWorkingDay, nextWorkingDay } from '../values/working-days.ts'
import type { DeadlineKind } from './deadline-rules.ts'
import { CONFIRMATION_RULE, DEADLINE_RULES, GENERAL_LENGTHS } from './deadline-rules.ts'

export interface Deadline {
  readonly date: BusinessDate
  /** The holiday arrangement of a year it reaches into isn't known yet. */
  readonly provisional: boolean
  readonly sentence: string
  readonly citation: string
}

export interface ConfirmationDeadline extends Deadline {
  /** The 30th day itself: the red line, whatever holiday follows. */
  readonly thirtiethDay: BusinessDate
  readonly isExtended: boolean
  readonly remindOn: readonly BusinessDate[]
}

/** R16: the 30th day from the day after the effective date; a rest day moves it to the first working day after. */
export function judicialConfirmationDeadline(
  effectiveOn: BusinessDate,
  calendar: WorkCalendar,
): ConfirmationDeadline {
  const thirtiethDay = addDays(effectiveOn, CONFIRMATION_RULE.days)
  const { date, provisional } = nextWorkingDay(calendar, thirtiethDay)
  const isExtended = date !== thirtiethDay
  const moved = isExtended ? `，${chineseDate(thirtiethDay)}是休息日，顺延至${chineseDate(date)}` : ''
  return {
    date,
    thirtiethDay,
    isExtended,
    provisional,
    remindOn: CONFIRMATION_RULE.remindBefore.map((days) => addDays(date, -days)),
    sentence: `协议${chineseDate(effectiveOn)}生效，双方应在三十日内（${chineseDate(thirtiethDay)}前）共同申请司法确认${moved}。${provisionalNote(provisional)}`,
    citation: CONFIRMATION_RULE.citation,
  }
}

/** Whether an application on a day is late. Never blocking: acceptance and extension are the court's to decide. */
export function confirmationLateSentence(
  deadline: ConfirmationDeadline,
  on: BusinessDate,
): string | undefined {
  if (on <= deadline.date) return undefined
  return '已超过三十日的申请期限；是否受理、是否顺延由法院决定（民事诉讼法第86条）。'
}

/** A span that isn't counted; without an end it is still running. */
export interface ExcludedSpan {
  readonly from: BusinessDate
  readonly to?: BusinessDate | undefined
}

export interface MediationDeadlineInput {
  readonly kind: DeadlineKind
  /** The day of the rule's `start`; unknown where nobody has entered it. */
  readonly from: BusinessDate | undefined
  readonly calendar: WorkCalendar
  /** How the town counts an ordinary mediation on that day; unknown where nothing is in force. */
  readonly general?: DatedValue<GeneralPeriod> | undefined
  /** Appraisals; only medical disputes leave them out (医疗纠纷预防和处理条例38). */
  readonly appraisals?: readonly ExcludedSpan[] | undefined
  /** Agreed by all sides. A period with a hard end can't be made longer once it is over. */
  readonly extendedTo?: { readonly date: BusinessDate; readonly agreedOn: BusinessDate } | undefined
}

export interface MediationDeadline extends Omit<Deadline, 'date'> {
  /** Undefined while an appraisal is running, for the period stands still, and while the first day isn't known. */
  readonly date?: BusinessDate | undefined
  /** The fact without which the end can't be told. */
  readonly missing?: string | undefined
  /** Running out has a consequence of its own: counted as failed, or back to the court. */
  readonly hard: boolean
}

/** R21: until when a mediation should be over. */
export function mediationDeadline(input: MediationDeadlineInput): MediationDeadline {
  const rule = DEADLINE_RULES[input.kind]
  const { hard } = rule
  const counted = lengthOf(input)
  const citation = input.kind === 'general' ? cited(rule.citation, input.general?.citation) : rule.citation
  if (counted === undefined) {
    const sentence = '当时一般纠纷的调解期限没有依据，届满日算不出来。'
    return { hard, citation, provisional: false, missing: '一般纠纷的调解期限', sentence }
  }
  if (input.from === undefined) {
    const missing = `${rule.startName.replace(/之?日$/, '')}的日期`
    const sentence = `调解期限自${rule.startName}起${counted.lengthName}，还没有填写${missing}，届满日算不出来。`
    return { hard, citation, provisional: false, missing, sentence }
  }
  const { date, provisional } = countedEnd(input, input.from, counted.length)
  if (date === undefined) {
    return {
      hard,
      citation,
      provisional,
      missing: '鉴定结束日期',
      sentence: '正在鉴定，鉴定时间不计入调解期限，鉴定结束后再算届满日。',
    }
  }
  const { extendedTo } = input
  const tooLate = extendedTo !== undefined && hard && extendedTo.agreedOn > date
  if (extendedTo !== undefined && !tooLate && extendedTo.date > date) {
    const sentence = `各方同意延长至${chineseDate(extendedTo.date)}（原为${chineseDate(date)}）。${rule.afterwards}`
    return { date: extendedTo.date, hard, citation, provisional: false, sentence }
  }
  const late = tooLate ? '延长是届满以后才商定的，不改变届满日。' : ''
  const sentence = `自${rule.startName}（${chineseDate(input.from)}）起${counted.lengthName}，至${chineseDate(date)}届满。${late}${rule.afterwards}${provisionalNote(provisional)}`
  return { date, hard, citation, provisional, sentence }
}

function lengthOf({ kind, general }: MediationDeadlineInput) {
  if (kind !== 'general') return DEADLINE_RULES[kind]
  return general && GENERAL_LENGTHS[general.value]
}

/** The article, and the town's own document beside it where that isn't the same. */
function cited(article: string, document: string | undefined): string {
  if (document === undefined) return article
  return document.includes(article) ? document : `${article}；${document}`
}

/** A period whose last day is a day of rest ends on the first working day after (民法典203; 民诉法85). */
function countedEnd(
  input: MediationDeadlineInput,
  from: BusinessDate,
  length: NonNullable<ReturnType<typeof lengthOf>>['length'],
): { date: BusinessDate | undefined; provisional: boolean } {
  if (length.unit === 'month') return nextWorkingDay(input.calendar, addMonths(from, length.count))
  if (length.unit === 'day') return nextWorkingDay(input.calendar, addDays(from, length.count))
  const appraisals = input.appraisals ?? []
  if (appraisals.length === 0) return addWorkingDays(input.calendar, from, length.count)
  return workingDaysWithout(appraisals, { from, calendar: input.calendar }, length.count)
}

/** Working days outside every span. If a span without an end is reached first, the end can't be told yet. */
function workingDaysWithout(
  appraisals: readonly ExcludedSpan[],
  input: { readonly from: BusinessDate; readonly calendar: WorkCalendar },
  count: number,
) {
  let day = input.from
  let provisional = false
  for (let left = count; left > 0; ) {
    day = addDays(day, 1)
    provisional ||= !isCalendarKnown(input.calendar, day)
    const span = appraisals.find((entry) => entry.from <= day && (entry.to === undefined || day <= entry.to))
    if (span !== undefined && span.to === undefined) return { date: undefined, provisional }
    if (span === undefined && isWorkingDay(input.calendar, day)) left -= 1
  }
  return { date: day, provisional }
}

function provisionalNote(provisional: boolean): string {
  return provisional ? '该年节假日安排未录入，日期为暂定，请补录放假安排后再核对。' : ''
}
