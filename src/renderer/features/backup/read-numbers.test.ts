import { describe, expect, it } from 'vitest'
import { firstLines, NOTHING_TYPED, type NumberLine, readNumbers, yearsSince } from './read-numbers.ts'

const line = (more: Partial<NumberLine>): NumberLine => ({
  key: 0,
  committeeName: '红石镇人民调解委员会',
  year: '2026',
  seq: '',
  none: false,
  ...more,
})
const numbered = (...lines: readonly NumberLine[]) => readNumbers({ numbered: 'yes', lines })
const RED = { committeeName: '红石镇人民调解委员会', year: 2026, seq: 12 }

describe('the last numbers on paper', () => {
  it('want an answer: saying nothing is none', () => {
    expect(readNumbers(NOTHING_TYPED)).toBeUndefined()
    expect(readNumbers({ numbered: 'no', lines: [] })).toEqual([])
    expect(readNumbers({ numbered: 'yes', lines: [] })).toBeUndefined()
  })

  it.each<[string, Partial<NumberLine>]>([
    ['no number', {}],
    ['no committee', { committeeName: ' ', seq: '3' }],
    ['half a year', { year: '26', seq: '3' }],
    ['no number but words', { seq: '三' }],
  ])('a line with %s keeps the whole waiting', (_, more) => {
    expect(numbered(line({ seq: '12' }), line(more))).toBeUndefined()
  })

  it('each committee listed has a number or is said to have given none', () => {
    const other = line({ committeeName: '河湾村人民调解委员会', none: true })
    expect(numbered(line({ seq: '12' }), other)).toEqual([RED])
    // Numbers were said to have been given: one of them at least.
    expect(numbered(other)).toBeUndefined()
  })

  it('a line added and left empty is none', () => {
    expect(numbered(line({ seq: ' 12 ' }), line({ committeeName: '' }))).toEqual([RED])
  })
})

it('begins with every committee known, in the year of the backup as well', () => {
  const lines = firstLines(['甲', '乙'], yearsSince(2025, 2026))
  expect(lines.map(({ committeeName, year }) => `${committeeName}${year}`)).toEqual([
    '甲2025',
    '甲2026',
    '乙2025',
    '乙2026',
  ])
  expect(new Set(lines.map(({ key }) => key)).size).toBe(4)
  expect(firstLines([], yearsSince(undefined, 2026))).toMatchObject([{ committeeName: '', year: '2026' }])
})
