import { isBusinessDate } from './dates.ts'
import type { CalendarDay, WorkCalendar, WorkYear } from './working-days.ts'

/** Reads the calendar file. Throws with the place that is wrong: a silently skipped holiday would move every deadline. */
export function readWorkCalendar(data: unknown): WorkCalendar {
  const years = listAt(data, 'years').map(readYear)
  return { years: years.toSorted((a, b) => a.year - b.year) }
}

function readYear(data: unknown): WorkYear {
  const { year, source } = objectAt(data)
  if (typeof year !== 'number' || !Number.isInteger(year))
    throw new TypeError('work calendar: year is not a number')
  if (typeof source !== 'string' || source === '') throw new TypeError(`work calendar ${year}: no source`)
  const restWeekdays = listAt(data, 'restWeekdays').map((day) => readDay(day, year))
  const workedWeekends = listAt(data, 'workedWeekends').map((day) => readDay(day, year))
  return { year, source, restWeekdays, workedWeekends }
}

function readDay(data: unknown, year: number): CalendarDay {
  const { date, name } = objectAt(data)
  if (typeof date !== 'string' || !isBusinessDate(date) || !date.startsWith(`${year}-`)) {
    throw new TypeError(`work calendar ${year}: not a day of that year: ${String(date)}`)
  }
  if (typeof name !== 'string') throw new TypeError(`work calendar ${year}: ${date} has no name`)
  return { date, name }
}

function listAt(data: unknown, key: string): readonly unknown[] {
  const list = objectAt(data)[key]
  if (!Array.isArray(list)) throw new TypeError(`work calendar: ${key} is not a list`)
  return list
}

function objectAt(data: unknown): Readonly<Record<string, unknown>> {
  if (typeof data !== 'object' || data === null) throw new TypeError('work calendar: not an object')
  return data as Readonly<Record<string, unknown>>
}
