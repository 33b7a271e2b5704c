const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const
const SCALES = [
  [10_000, '万'],
  [1000, '千'],
  [100, '百'],
  [10, '十'],
] as const

/** 一, 十一, 二十, 一百零一: for 第一条 and page counts. Whole numbers from 0 below 一亿. */
export function chineseNumber(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value >= 100_000_000)
    throw new RangeError(`out of range: ${value}`)
  const text = spell(value)
  // 十 alone is read without 一 at the head of a number only: 十五, but 一百一十五
  return value >= 10 && value < 20 ? text.slice(1) : text
}

function spell(value: number): string {
  for (const [scale, name] of SCALES) {
    if (value < scale) continue
    const rest = value % scale
    const gap = rest > 0 && rest < scale / 10 ? '零' : ''
    const head = Math.floor(value / scale)
    // 十万 rather than 一十万
    const leading = name === '万' && head >= 10 && head < 20 ? spell(head).slice(1) : spell(head)
    return `${leading}${name}${gap}${rest > 0 ? spell(rest) : ''}`
  }
  return DIGITS[value] ?? ''
}

const DIGIT_ORDER = '零一二三四五六七八九'
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** 三十, 一百零一, 两, 3: for rates and multiples in typed clauses. Undefined when it isn't a number below 一亿. */
export function parseChineseNumber(text: string): number | undefined {
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text)
  const match = /^(?:([零一二两三四五六七八九十百千]+)万)?([零一二两三四五六七八九十百千]*)$/.exec(text)
  if (match === null || text === '') return undefined
  return section(match[1] ?? '') * 10_000 + section(match[2] ?? '')
}

function section(text: string): number {
  let sum = 0
  let digit = 0
  for (const character of text) {
    const unit = UNITS[character]
    if (unit === undefined) {
      digit = character === '两' ? 2 : DIGIT_ORDER.indexOf(character)
      continue
    }
    // 十五 stands for 一十五
    sum += (digit === 0 ? 1 : digit) * unit
    digit = 0
  }
  return sum + digit
}
