import { describe, expect, test } from 'vitest'
import { and, guarded, invert, or, type Pair, pairOf, type Truth, verdictOf } from './truth.ts'

const T = true
const F = false
const U = null
const ALL: readonly Truth[] = [T, F, U]

// Kleene's strong three-valued logic, written out (S. C. Kleene, Introduction to Metamathematics, §64).
const TABLE: readonly (readonly [a: Truth, b: Truth, and: Truth, or: Truth])[] = [
  [T, T, T, T],
  [T, F, F, T],
  [T, U, U, T],
  [F, T, F, T],
  [F, F, F, F],
  [F, U, F, U],
  [U, T, U, T],
  [U, F, F, U],
  [U, U, U, U],
]

describe('Kleene', () => {
  test.each(TABLE)('%s with %s: and %s, or %s', (a, b, both, either) => {
    expect(and([a, b])).toBe(both)
    expect(or([a, b])).toBe(either)
  })

  test('laws: De Morgan, commuting, absorption; of nothing, and is true and or is false', () => {
    for (const a of ALL) {
      expect(invert(invert(a))).toBe(a)
      for (const b of ALL) {
        expect(invert(and([a, b]))).toBe(or([invert(a), invert(b)]))
        expect(and([a, b])).toBe(and([b, a]))
        expect(or([a, and([a, b])])).toBe(a)
      }
    }
    expect([and([]), or([])]).toEqual([T, F])
  })
})

describe('pairs', () => {
  test.each<[Pair, string]>([
    [{ holds: T, fails: F }, 'holds'],
    [{ holds: F, fails: T }, 'fails'],
    [{ holds: F, fails: F }, 'not-applicable'],
    [{ holds: U, fails: U }, 'unknown'],
    [{ holds: F, fails: U }, 'unknown'],
    [{ holds: U, fails: F }, 'unknown'],
  ])('%o reads %s', (pair, verdict) => expect(verdictOf(pair)).toBe(verdict))

  test('a guard that fails, or does not apply, makes the rest not apply', () => {
    const rest = pairOf(T)
    expect(verdictOf(guarded(pairOf(F), rest))).toBe('not-applicable')
    expect(verdictOf(guarded({ holds: F, fails: F }, rest))).toBe('not-applicable')
    expect(guarded(pairOf(U), rest)).toEqual({ holds: U, fails: F })
    expect(guarded(pairOf(T), rest)).toEqual(rest)
  })
})
