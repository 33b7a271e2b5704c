import { expect, it } from 'vitest'
import type { BusinessDate } from '#domain/values/brands.ts'
import { isFresh } from './draft-place.ts'

const TODAY = '2026-11-26' as BusinessDate
const OPENED = Date.parse('2026-11-24T00:00:00Z')

it.each([
  ['of today', '2026-11-26T01:00:00Z', true],
  ['from before this start', '2026-11-23T01:00:00Z', true],
  ['of yesterday, while the program ran on', '2026-11-25T01:00:00Z', false],
])('a draft %s', (_, savedAt, fresh) => {
  expect(isFresh(savedAt, TODAY, OPENED)).toBe(fresh)
})
