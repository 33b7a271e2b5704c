import { expect, test } from 'vitest'
import { compareScalars, countBounds, oppositeOf } from './compare.ts'
import { parameterValue } from './operand.ts'
import { ORDER_OPS, type Parameter } from './types.ts'

test('the opposite of a comparison is true exactly where it is false', () => {
  for (const op of ORDER_OPS) {
    for (const [a, b] of [
      [1, 1],
      [1, 2],
      [2, 1],
      ['2026-01-31', '2026-02-01'],
      ['甲', '𬍛'],
    ] as const) {
      expect(compareScalars(a, oppositeOf(op), b)).toBe(!compareScalars(a, op, b))
    }
  }
})

test('every comparison of a count is one of the two bounds', () => {
  for (const op of ORDER_OPS) {
    for (const n of [-1, 0, 1, 2, 2.5]) {
      const { from, below, inverted } = countBounds(op, n)
      for (const count of [0, 1, 2, 3, 4]) {
        const within = count >= from && (below === undefined || count < below)
        expect(within !== inverted, `${count} ${op} ${n}`).toBe(compareScalars(count, op, n))
      }
    }
  }
})

const DAY: Parameter = { type: 'date', label: '今天', value: '2026-01-31' }
test.each<[Parameter, { months?: number; days?: number }, unknown]>([
  [DAY, {}, '2026-01-31'],
  [DAY, { days: 1 }, '2026-02-01'],
  [DAY, { days: -31 }, '2025-12-31'],
  // 民法典202: February has no 31st.
  [DAY, { months: 1 }, '2026-02-28'],
  [DAY, { months: 1, days: 1 }, '2026-03-01'],
  [{ ...DAY, value: undefined }, { days: 1 }, undefined],
  [{ type: 'count', label: '人数线', value: 10 }, {}, 10],
  // Text that looks like a day stays text.
  [{ type: 'text', label: '文字', value: '2026-01-31' }, { days: 1 }, '2026-01-31'],
])('%o moved %o is %s', (parameter, shift, expected) => {
  const terms = { facts: {}, codes: {}, parameters: { p: parameter } }
  expect(parameterValue(terms, { param: 'p', ...shift })).toBe(expected)
})

test('a parameter or fact that nobody defined is a mistake of the program', () => {
  expect(() => parameterValue({ facts: {}, codes: {}, parameters: {} }, { param: 'x' })).toThrow(
    'no such parameter',
  )
})
