export interface NumberParts {
  readonly prefix: string
  readonly year: number
  readonly seq: number
}

/** Six-cornered year brackets, no leading zeros (mediation.md 3.3); each committee may have its own pattern. */
export const DEFAULT_NUMBER_PATTERN = '{prefix}〔{year}〕{seq}号'

const PLACEHOLDER = /\{(prefix|year|seq)(?::(\d))?\}/g

/** What is wrong with a pattern, as a sentence; undefined when it can be used. */
export function checkNumberPattern(pattern: string): string | undefined {
  const rest = pattern.replaceAll(PLACEHOLDER, '')
  if (/[{}]/.test(rest)) return '编号格式里只能用 {prefix}（前缀）、{year}（年份）、{seq}（序号）。'
  for (const [name, meaning] of [
    ['year', '年份 {year}'],
    ['seq', '序号 {seq}'],
  ] as const) {
    const count = [...pattern.matchAll(PLACEHOLDER)].filter((match) => match[1] === name).length
    if (count !== 1) return `编号格式里应当有且只有一个${meaning}。`
  }
  if (/\}\{/.test(pattern.replaceAll(/\{prefix\}/g, '')))
    return '年份和序号之间要有别的字隔开，否则读不回来。'
  return undefined
}

/** `{seq:3}` pads to three digits where a county asks for it. */
export function formatCaseNumber(pattern: string, parts: NumberParts): string {
  return pattern.replaceAll(PLACEHOLDER, (_, name: keyof NumberParts, width?: string) =>
    String(parts[name]).padStart(Number(width ?? 0), '0'),
  )
}

/** Reads a number back from paper or an old ledger: [2025], (2025), 【2025】 stand for 〔2025〕 and blanks don't count. */
export function parseCaseNumber(pattern: string, text: string): NumberParts | undefined {
  const names: string[] = []
  const source = plain(pattern).split(PLACEHOLDER)
  let expression = ''
  // split with two groups yields literal, name, width, literal, …
  source.forEach((piece, index) => {
    if (index % 3 === 0) expression += escapeForRegExp(piece ?? '')
    if (index % 3 === 1) {
      names.push(piece)
      expression += piece === 'prefix' ? '(.*?)' : piece === 'year' ? '(\\d{4})' : '(\\d{1,9})'
    }
  })
  const match = new RegExp(`^${expression}$`, 'u').exec(plain(text))
  if (match === null) return undefined
  const value = (name: string) => match[names.indexOf(name) + 1] ?? ''
  const parts = {
    prefix: names.includes('prefix') ? value('prefix') : '',
    year: Number(value('year')),
    seq: Number(value('seq')),
  }
  return parts.seq > 0 ? parts : undefined
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replaceAll(/[[(【〔〈]/g, '〔')
    .replaceAll(/[\])】〕〉]/g, '〕')
}

function escapeForRegExp(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/gu, '\\$&')
}
