import { expect, test } from 'vitest'
import { isOld } from './automatic.ts'

test.each([
  ['2026-11-22T01:00:00.000Z', true],
  ['2026-11-23T00:30:00.000Z', false],
  ['2036-11-23T01:00:00.000Z', true],
])('a generation made at %s is old enough for another: %s', (madeAt, old) => {
  expect(isOld(madeAt, '2026-11-23T01:00:00.000Z')).toBe(old)
})
