import { isWorkday } from 'chinese-days'
import { expect, test } from 'vitest'
import file from '../../../resources/calendars/work-calendar.json' with { type: 'json' }
import { addDays, dateOf } from './dates.ts'
import { readWorkCalendar } from './work-calendar.ts'
import { isWorkingDay } from './working-days.ts'

test('every day of the shipped years agrees with an independent source', () => {
  const calendar = readWorkCalendar(file)
  expect(calendar.years.map(({ year }) => year)).toEqual([2025, 2026])
  for (let date = dateOf(2025, 1, 1); date < '2027-01-01'; date = addDays(date, 1)) {
    expect(isWorkingDay(calendar, date), date).toBe(isWorkday(date))
  }
})
