import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BusinessDate, Instant } from './brands.ts'
import {
  addDays,
  addMonths,
  businessDateOf,
  chineseDate,
  compareDates,
  dateOf,
  daysBetween,
  isBusinessDate,
  maxDate,
  minDate,
  parseBusinessDate,
  weekdayOf,
} from './dates.ts'

const DAY = 86_400_000
const day = (text: string): BusinessDate => {
  if (!isBusinessDate(text)) throw new Error(text)
  return text
}
/** 1600-01-01 … 2399-12-31 through the platform's own calendar. */
const anyTime = fc
  .integer({ min: Date.UTC(1600, 0, 1) / DAY, max: Date.UTC(2399, 11, 31) / DAY })
  .map((days) => days * DAY)
const iso = (time: number) => day(new Date(time).toISOString().slice(0, 10))

test('adding, distance and weekday agree with the platform', () => {
  fc.assert(
    fc.property(anyTime, fc.integer({ min: -40_000, max: 40_000 }), (time, days) => {
      const [from, to] = [iso(time), iso(time + days * DAY)]
      expect(addDays(from, days)).toBe(to)
      expect(daysBetween(from, to)).toBe(days)
      expect(weekdayOf(from)).toBe(new Date(time).getUTCDay())
      expect(compareDates(from, to)).toBe(Math.sign(-days) + 0)
    }),
    { numRuns: 2000 },
  )
})

test('the corresponding day exists in the month meant and is never later than asked', () => {
  fc.assert(
    fc.property(anyTime, fc.integer({ min: -600, max: 600 }), (time, months) => {
      const from = iso(time)
      const start = new Date(time)
      const month = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months, 1))
      const lastDay = new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 0)).getUTCDate()
      month.setUTCDate(Math.min(start.getUTCDate(), lastDay))
      expect(addMonths(from, months)).toBe(iso(month.getTime()))
    }),
    { numRuns: 2000 },
  )
})

// 民法典202: without a corresponding day, the month's last day
test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2026-12-15', 1, '2027-01-15'],
  ['2026-03-31', -1, '2026-02-28'],
])('%s and %i months', (from, months, to) => expect(addMonths(day(from), months)).toBe(to))

describe('reading a day', () => {
  test.each([
    ['2026-11-23', '2026-11-23'],
    ['2026/1/5', '2026-01-05'],
    ['2026.1.5', '2026-01-05'],
    ['2026年1月5日', '2026-01-05'],
    ['２０２６年１月５日', '2026-01-05'],
    ['20261123', '2026-11-23'],
    [' 2026 年 2 月 28 号', '2026-02-28'],
  ])('%s', (text, expected) => expect(parseBusinessDate(text)).toBe(expected))
  test.each([
    '',
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '26-1-5',
    '2026-1-32',
    '1900-02-29',
    '昨天',
    '0000-01-01',
  ])('refuses %j', (text) => expect(parseBusinessDate(text)).toBeUndefined())
  test('only the written form is a business date', () => {
    expect(isBusinessDate('2026-11-23')).toBe(true)
    expect(isBusinessDate('2026-2-3')).toBe(false)
    expect(isBusinessDate('2026-02-30')).toBe(false)
    expect(() => dateOf(2026, 2, 29)).toThrow(RangeError)
  })
})

test('the day in Asia/Shanghai turns at 16:00 UTC', () => {
  expect(businessDateOf('2026-11-23T15:59:59.999Z' as Instant)).toBe('2026-11-23')
  expect(businessDateOf('2026-11-23T16:00:00.000Z' as Instant)).toBe('2026-11-24')
  expect(businessDateOf('2026-12-31T16:00:00.000Z' as Instant)).toBe('2027-01-01')
  expect(() => businessDateOf('yesterday' as Instant)).toThrow(RangeError)
})

test('said in Chinese, latest and earliest', () => {
  expect(chineseDate(day('2026-01-05'))).toBe('2026年1月5日')
  const days = [day('2026-03-01'), day('2027-01-01'), day('2025-12-31')]
  expect(maxDate(days)).toBe('2027-01-01')
  expect(minDate(days)).toBe('2025-12-31')
  expect(maxDate([])).toBeUndefined()
})
