import type { BusinessDate } from './brands.ts'
import { addDays, weekdayOf } from './dates.ts'

export interface CalendarDay {
  readonly date: BusinessDate
  /** Which holiday the notice names, e.g. 国庆节. */
  readonly name: string
}

/** One year of the State Council's holiday arrangement: only the days that differ from Monday–Friday. */
export interface WorkYear {
  readonly year: number
  readonly source: string
  readonly restWeekdays: readonly CalendarDay[]
  readonly workedWeekends: readonly CalendarDay[]
}

/** Data handed in: the notice for a year appears only at the end of the year before. */
export interface WorkCalendar {
  readonly years: readonly WorkYear[]
}

/** `provisional`: a year without a known notice was touched, of which only weekends and fixed holidays are known. */
export interface WorkingDate {
  readonly date: BusinessDate
  readonly provisional: boolean
}

export function isCalendarKnown(calendar: WorkCalendar, date: BusinessDate): boolean {
  return workYear(calendar, date) !== undefined
}

export function isWorkingDay(calendar: WorkCalendar, date: BusinessDate): boolean {
  const year = workYear(calendar, date)
  const weekday = weekdayOf(date)
  if (weekday === 0 || weekday === 6) return year?.workedWeekends.some((day) => day.date === date) ?? false
  if (year === undefined) return !isFixedHoliday(date)
  return !year.restWeekdays.some((day) => day.date === date)
}

/** The second day of 劳动节 was added with effect from 2025 (国务院令第795号). */
const SECOND_LABOUR_DAY_SINCE = '2025-01-01'
const FIXED_HOLIDAYS: readonly string[] = ['01-01', '05-01', '10-01', '10-02', '10-03']

/**
 * Days off in every year, whatever its notice arranges around them (全国年节及纪念日放假办法第2条). The others follow the
 * lunar calendar and are known with the year's notice only.
 */
function isFixedHoliday(date: BusinessDate): boolean {
  const day = date.slice(5)
  return FIXED_HOLIDAYS.includes(day) || (day === '05-02' && date >= SECOND_LABOUR_DAY_SINCE)
}

/** The day itself when it is a working day, else the first working day after it (民诉法85: 法定休假日后的第一日). */
export function nextWorkingDay(calendar: WorkCalendar, date: BusinessDate): WorkingDate {
  let day = date
  let provisional = !isCalendarKnown(calendar, day)
  while (!isWorkingDay(calendar, day)) {
    day = addDays(day, 1)
    provisional ||= !isCalendarKnown(calendar, day)
  }
  return { date: day, provisional }
}

/** The `count`-th working day after `date`; the starting day is not counted (民法典201). */
export function addWorkingDays(calendar: WorkCalendar, date: BusinessDate, count: number): WorkingDate {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`not a number of working days: ${count}`)
  let day = date
  let provisional = !isCalendarKnown(calendar, day)
  for (let left = count; left > 0; ) {
    day = addDays(day, 1)
    provisional ||= !isCalendarKnown(calendar, day)
    if (isWorkingDay(calendar, day)) left -= 1
  }
  return { date: day, provisional }
}

function workYear(calendar: WorkCalendar, date: BusinessDate): WorkYear | undefined {
  const year = Number(date.slice(0, 4))
  return calendar.years.find((entry) => entry.year === year)
}
