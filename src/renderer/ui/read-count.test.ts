import { describe, expect, it } from 'vitest'
import { readCount } from './read-count.ts'

describe('a whole number as typed', () => {
  it.each([
    ['18', 18],
    ['１８', 18],
    [' 18 人', 18],
    ['62周岁', 62],
    ['0', 0],
    ['十八', undefined],
    ['18a', undefined],
    ['1.5', undefined],
    ['-1', undefined],
    ['1234567', undefined],
    ['', undefined],
  ])('%s is %s', (text, count) => expect(readCount(text)).toBe(count))
})
