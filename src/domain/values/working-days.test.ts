import { describe, expect, test } from 'vitest'
import file from '../../../resources/calendars/work-calendar.json' with { type: 'json' }
import type { BusinessDate } from './brands.ts'
import { addDays, dateOf, isBusinessDate, weekdayOf } from './dates.ts'
import { readWorkCalendar } from './work-calendar.ts'
import { addWorkingDays, isWorkingDay, nextWorkingDay } from './working-days.ts'

const calendar = readWorkCalendar(file)
const day = (text: string): BusinessDate => {
  if (!isBusinessDate(text)) throw new Error(text)
  return text
}

describe('the shipped calendar', () => {
  // toolchain.md 'Working days': counted against the notices
  test.each([
    [2025, 18, 5],
    [2026, 19, 6],
  ])('%i: %i weekdays off, %i weekend days worked', (year, off, worked) => {
    const entry = calendar.years.find((candidate) => candidate.year === year)
    expect(entry?.restWeekdays).toHaveLength(off)
    expect(entry?.workedWeekends).toHaveLength(worked)
    expect(entry?.restWeekdays.every(({ date }) => ![0, 6].includes(weekdayOf(date)))).toBe(true)
    expect(entry?.workedWeekends.every(({ date }) => [0, 6].includes(weekdayOf(date)))).toBe(true)
    expect(entry?.source).toMatch(/国办发明电〔2024〕12号|2025年11月4日/)
  })

  test.each([
    ['2025-10-08', false],
    ['2025-10-09', true],
    ['2025-10-11', true],
    ['2026-02-16', false],
    ['2026-02-14', true],
    ['2026-10-07', false],
    ['2026-10-08', true],
    ['2026-10-10', true],
    ['2026-10-11', false],
    ['2026-11-23', true],
  ])('%s working: %s', (date, expected) => expect(isWorkingDay(calendar, day(date))).toBe(expected))
})

test('a day of rest moves to the first working day; a working day stays', () => {
  expect(nextWorkingDay(calendar, day('2026-10-01'))).toEqual({ date: '2026-10-08', provisional: false })
  expect(nextWorkingDay(calendar, day('2026-10-10'))).toEqual({ date: '2026-10-10', provisional: false })
  expect(nextWorkingDay(calendar, day('2027-01-02'))).toEqual({ date: '2027-01-04', provisional: true })
})

test('the n-th working day, counted one by one over two years', () => {
  const start = dateOf(2025, 1, 1)
  const working: BusinessDate[] = []
  for (let date = addDays(start, 1); date < '2026-12-31'; date = addDays(date, 1)) {
    if (isWorkingDay(calendar, date)) working.push(date)
  }
  working.forEach((date, index) => {
    expect(addWorkingDays(calendar, start, index + 1)).toEqual({ date, provisional: false })
  })
  expect(addWorkingDays(calendar, start, 0).date).toBe(start)
})

test('past the last known year the result is provisional', () => {
  expect(addWorkingDays(calendar, day('2026-12-30'), 1)).toEqual({ date: '2026-12-31', provisional: false })
  expect(addWorkingDays(calendar, day('2026-12-30'), 2)).toEqual({ date: '2027-01-04', provisional: true })
  expect(addWorkingDays(calendar, day('2024-12-30'), 3).provisional).toBe(true)
})

// 全国年节及纪念日放假办法第2条: 元旦, 劳动节 (two days since 2025) and 国庆 are days off in every year
test.each([
  ['2027-01-01', false],
  ['2027-05-03', true],
  ['2028-05-01', false],
  ['2028-05-02', false],
  ['2023-05-02', true],
  ['2023-05-01', false],
  ['2027-10-01', false],
  ['2028-10-02', false],
  ['2028-10-03', false],
  ['2028-10-04', true],
])('without a notice, %s working: %s', (date, expected) =>
  expect(isWorkingDay(calendar, day(date))).toBe(expected),
)

test.each([
  [{}, /years/],
  [{ years: [{ year: 2027 }] }, /no source/],
  [
    {
      years: [
        {
          year: 2027,
          source: '甲',
          restWeekdays: [{ date: '2026-01-01', name: '元旦' }],
          workedWeekends: [],
        },
      ],
    },
    /2026-01-01/,
  ],
  [
    {
      years: [
        {
          year: 2027,
          source: '甲',
          restWeekdays: [{ date: '2027-02-30', name: '春节' }],
          workedWeekends: [],
        },
      ],
    },
    /2027-02-30/,
  ],
  [{ years: [{ year: 2027, source: '甲', restWeekdays: [] }] }, /workedWeekends/],
])('a broken calendar is refused, not skipped (%#)', (data, message) => {
  expect(() => readWorkCalendar(data)).toThrow(message)
})
