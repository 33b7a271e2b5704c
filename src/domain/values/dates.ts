import type { BusinessDate, Instant } from './brands.ts'

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0)
}

export function isBusinessDate(text: string): text is BusinessDate {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return match !== null && isRealDay(Number(match[1]), Number(match[2]), Number(match[3]))
}

const WRITTEN = [
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]$/,
  /^(\d{4})(\d{2})(\d{2})$/,
]

/** Reads the ways people write a day: 2026-11-23, 2026/1/5, 2026.1.5, 2026年1月5日, 20261123; undefined when there is no such day. */
export function parseBusinessDate(text: string): BusinessDate | undefined {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '')
  for (const form of WRITTEN) {
    const match = form.exec(plain)
    if (match === null) continue
    const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
    return isRealDay(year, month, day) ? dateOf(year, month, day) : undefined
  }
  return undefined
}

/** The written day, for code that holds year, month and day. Throws when there is no such day. */
export function dateOf(year: number, month: number, day: number): BusinessDate {
  if (!isRealDay(year, month, day)) throw new RangeError(`no such day: ${year}-${month}-${day}`)
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as BusinessDate
}

export function addDays(date: BusinessDate, days: number): BusinessDate {
  return fromDayNumber(dayNumber(date) + days)
}

/** The corresponding day of the month `months` later, or that month's last day where it has none (民法典202). */
export function addMonths(date: BusinessDate, months: number): BusinessDate {
  const { year, month, day } = partsOf(date)
  const index = year * 12 + (month - 1) + months
  const [targetYear, targetMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1]
  return dateOf(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)))
}

/** Days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: BusinessDate, b: BusinessDate): number {
  return dayNumber(b) - dayNumber(a)
}

export function compareDates(a: BusinessDate, b: BusinessDate): -1 | 0 | 1 {
  if (a === b) return 0
  return a < b ? -1 : 1
}

export function chineseDate(date: BusinessDate): string {
  const { year, month, day } = partsOf(date)
  return `${year}年${month}月${day}日`
}

export function maxDate(dates: readonly BusinessDate[]): BusinessDate | undefined {
  return dates.reduce<BusinessDate | undefined>(
    (max, date) => (max === undefined || date > max ? date : max),
    undefined,
  )
}

export function minDate(dates: readonly BusinessDate[]): BusinessDate | undefined {
  return dates.reduce<BusinessDate | undefined>(
    (min, date) => (min === undefined || date < min ? date : min),
    undefined,
  )
}

const SHANGHAI_OFFSET_MS = 8 * 3600 * 1000

/** The day in Asia/Shanghai whatever the machine's zone: UTC+8, without summer time since 1991. */
export function businessDateOf(instant: Instant): BusinessDate {
  const time = Date.parse(instant)
  if (Number.isNaN(time)) throw new RangeError(`not an instant: ${instant}`)
  const text = new Date(time + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10)
  if (!isBusinessDate(text)) throw new RangeError(`instant out of range: ${instant}`)
  return text
}

/** 0 = Sunday … 6 = Saturday. */
export function weekdayOf(date: BusinessDate): 0 | 1 | 2 | 3 | 4 | 5 | 6 {
  return (dayNumber(date) % 7) as 0 | 1 | 2 | 3 | 4 | 5 | 6
}

export function partsOf(date: BusinessDate): {
  readonly year: number
  readonly month: number
  readonly day: number
} {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }
}

function isRealDay(year: number, month: number, day: number): boolean {
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}

/** Days since the Sunday before 0001-01-01 of the Gregorian calendar (that day is a Monday, number 1). */
function dayNumber(date: BusinessDate): number {
  const { year, month, day } = partsOf(date)
  let days = daysBeforeYear(year) + day
  for (let earlier = 1; earlier < month; earlier += 1) days += daysInMonth(year, earlier)
  return days
}

function daysBeforeYear(year: number): number {
  const past = year - 1
  return past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400)
}

function fromDayNumber(number: number): BusinessDate {
  let year = Math.max(1, Math.floor(number / 365.2425))
  while (daysBeforeYear(year + 1) < number) year += 1
  let rest = number - daysBeforeYear(year)
  let month = 1
  while (month < 12 && rest > daysInMonth(year, month)) {
    rest -= daysInMonth(year, month)
    month += 1
  }
  return dateOf(year, month, rest)
}
