import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chineseNumber, parseChineseNumber } from './chinese-number.ts'

test.each([
  [0, '零'],
  [1, '一'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [100, '一百'],
  [101, '一百零一'],
  [110, '一百一十'],
  [115, '一百一十五'],
  [1010, '一千零一十'],
  [10_000, '一万'],
  [10_001, '一万零一'],
  [100_000, '十万'],
  [110_015, '十一万零一十五'],
])('%i is %s', (value, text) => expect(chineseNumber(value)).toBe(text))

test('is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999 }), (n) => {
      expect(parseChineseNumber(chineseNumber(n))).toBe(n)
    }),
  )
})

test.each([
  ['两', 2],
  ['30', 30],
  ['0.5', 0.5],
  ['', undefined],
  ['三个', undefined],
] as const)('%j read as %s', (text, value) => expect(parseChineseNumber(text)).toBe(value))

test.each([-1, 1.5, 100_000_000])('%d is out of range', (value) =>
  expect(() => chineseNumber(value)).toThrow(RangeError),
)
