import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  checkNumberPattern,
  DEFAULT_NUMBER_PATTERN,
  formatCaseNumber,
  parseCaseNumber,
} from './case-number.ts'

// mediation.md 3.3: 福清市一都镇
test('the published example', () => {
  const parts = { prefix: '榕融一都调', year: 2025, seq: 1 }
  expect(formatCaseNumber(DEFAULT_NUMBER_PATTERN, parts)).toBe('榕融一都调〔2025〕1号')
  expect(parseCaseNumber(DEFAULT_NUMBER_PATTERN, '榕融一都调〔2025〕1号')).toEqual(parts)
})

test.each([
  '东山镇人调字[2025] 12号',
  '东山镇人调字（2025）12号',
  '东山镇人调字【2025】12号',
  '东山镇人调字〔２０２５〕012号',
])('an old ledger writes %s', (text) => {
  const expected = { prefix: '东山镇人调字', year: 2025, seq: 12 }
  expect(parseCaseNumber(DEFAULT_NUMBER_PATTERN, text)).toEqual(expected)
})

test('other patterns are data', () => {
  const pattern = '({year}){prefix}调字第{seq:3}号'
  const parts = { prefix: '东山', year: 2026, seq: 7 }
  expect(formatCaseNumber(pattern, parts)).toBe('(2026)东山调字第007号')
  expect(parseCaseNumber(pattern, '（2026）东山调字第7号')).toEqual(parts)
  expect(parseCaseNumber('{year}-{seq}', '2026-15')).toEqual({ prefix: '', year: 2026, seq: 15 })
})

test('what is written is read back', () => {
  const prefix = fc.stringMatching(/^[一-龥]{1,8}$/u)
  const parts = fc.record({
    prefix,
    year: fc.integer({ min: 1990, max: 2099 }),
    seq: fc.integer({ min: 1, max: 999_999 }),
  })
  fc.assert(
    fc.property(
      parts,
      fc.constantFrom(DEFAULT_NUMBER_PATTERN, '{prefix}[{year}]第{seq:4}号', '{year}.{prefix}.{seq}'),
      (p, pattern) => {
        expect(parseCaseNumber(pattern, formatCaseNumber(pattern, p))).toEqual(p)
      },
    ),
  )
})

test.each(['东山镇人调字〔2025〕号', '〔25〕1号', '东山镇人调字〔2025〕0号', '随便写的'])(
  '%s is no number',
  (text) => {
    expect(parseCaseNumber(DEFAULT_NUMBER_PATTERN, text)).toBeUndefined()
  },
)

test.each([
  [DEFAULT_NUMBER_PATTERN, undefined],
  ['{prefix}{seq}号', '年份'],
  ['{prefix}〔{year}〕号', '序号'],
  ['{year}{seq}', '隔开'],
  ['{town}〔{year}〕{seq}号', '只能用'],
  ['{year}{year}-{seq}', '年份'],
])('pattern %s', (pattern, problem) => {
  if (problem === undefined) expect(checkNumberPattern(pattern)).toBeUndefined()
  else expect(checkNumberPattern(pattern)).toContain(problem)
})
