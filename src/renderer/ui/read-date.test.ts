import { describe, expect, it } from 'vitest'
import type { BusinessDate } from '#domain/values/brands.ts'
import { readDate } from './read-date.ts'

const TODAY = '2026-11-23' as BusinessDate

describe('what is typed into a date field', () => {
  it.each([
    ['2026-11-23', '2026-11-23'],
    ['2026.1.5', '2026-01-05'],
    ['2026/1/5', '2026-01-05'],
    ['20261105', '2026-11-05'],
    ['2026年11月5日', '2026-11-05'],
    ['26.11.5', '2026-11-05'],
    ['11.23', '2026-11-23'],
    ['11。23', '2026-11-23'],
    ['1-5', '2026-01-05'],
    ['1123', '2026-11-23'],
    ['11月23日', '2026-11-23'],
    ['５', '2026-11-05'],
    ['今天', '2026-11-23'],
    ['昨天', '2026-11-22'],
    ['2028-02-29', '2028-02-29'],
    ['2026-02-29', undefined],
    ['13.1', undefined],
    ['31.12', undefined],
    ['2026-1', undefined],
    ['下周', undefined],
    ['', undefined],
  ])('%s', (typed, expected) => {
    expect(readDate(typed, TODAY)).toBe(expected)
  })
})
