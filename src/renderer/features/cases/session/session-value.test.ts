import { describe, expect, it } from 'vitest'
import { clockOf } from './session-value.ts'

describe('clockOf', () => {
  it.each([
    ['930', '09:30'],
    ['1430', '14:30'],
    ['9:30', '09:30'],
    ['9.30', '09:30'],
    ['９：３０', '09:30'],
    ['9点半', '09:30'],
    ['9点', '09:00'],
    ['上午', '上午'],
    ['', ''],
  ])('%s → %s', (typed, expected) => {
    expect(clockOf(typed)).toBe(expected)
  })
})
