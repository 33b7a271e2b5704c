import type { BusinessDate } from '#domain/values/brands.ts'
import { parseYuan } from '#domain/values/money.ts'
import { readDate } from '../../../ui/read-date.ts'
import { blankLine, type MonthLine } from './month-value.ts'

interface Choice {
  readonly value: string
  readonly label: string
}

export interface MonthWords {
  readonly kinds: readonly Choice[]
  readonly mediators: readonly Choice[]
  readonly today: BusinessDate
}

type Column =
  | 'on'
  | 'applicants'
  | 'respondents'
  | 'kind18'
  | 'summary'
  | 'result'
  | 'content'
  | 'amount'
  | 'mediatorId'
  | 'paperSeq'

/** As the sheet of this page stands; a pasted heading line changes the order. */
const ORDER: readonly Column[] = [
  'on',
  'applicants',
  'respondents',
  'kind18',
  'summary',
  'result',
  'content',
  'amount',
  'mediatorId',
  'paperSeq',
]

/** What village registers call their columns; the longer words first, since 被申请人 holds 申请人. */
const HEADINGS: readonly (readonly [RegExp, Column])[] = [
  [/^(?:日期|时间|调解日期|登记日期|受理日期)$/, 'on'],
  [/^(?:被申请人|乙方|对方)$/, 'respondents'],
  [/^(?:申请人|当事人|甲方)$/, 'applicants'],
  [/类型|类别/, 'kind18'],
  [/^(?:事由|案由|纠纷概况|简要情况|纠纷事由)$/, 'summary'],
  [/结果/, 'result'],
  [/协议/, 'content'],
  [/金额/, 'amount'],
  [/调解员|调解人/, 'mediatorId'],
  [/序号|编号|案号/, 'paperSeq'],
]

/** Lines pasted from a sheet. A cell that can't be read is kept and named, never dropped. */
export function readMonth(text: string, words: MonthWords): readonly MonthLine[] {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.split('\t').map((cell) => cell.trim()))
    .filter((cells) => cells.some((cell) => cell !== ''))
  const [first = []] = lines
  const headed = first.map((cell) => HEADINGS.find(([form]) => form.test(cell))?.[1])
  const isHeading = headed.filter((column) => column !== undefined).length >= 3
  const columns = isHeading ? headed : ORDER
  return (isHeading ? lines.slice(1) : lines).map((cells) => readLine(cells, columns, words))
}

function readLine(
  cells: readonly string[],
  columns: readonly (Column | undefined)[],
  words: MonthWords,
): MonthLine {
  let line = blankLine()
  const unread: string[] = []
  for (const [place, cell] of cells.entries()) {
    if (cell === '') continue
    const column = columns[place]
    const patch = column && readCell(column, cell, words)
    if (patch) line = { ...line, ...patch }
    else unread.push(cell)
  }
  return { ...line, unread }
}

function readCell(column: Column, cell: string, words: MonthWords): Partial<MonthLine> | undefined {
  switch (column) {
    case 'on': {
      const on = readDate(cell, words.today)
      return on && { on }
    }
    case 'kind18': {
      const kind18 = chosen(cell.replace(/纠纷$/, ''), words.kinds)
      return kind18 === undefined ? undefined : { kind18 }
    }
    case 'mediatorId': {
      const mediatorId = chosen(cell, words.mediators)
      return mediatorId === undefined ? undefined : { mediatorId }
    }
    case 'amount': {
      const amount = parseYuan(cell)
      return amount === undefined ? undefined : { amount }
    }
    case 'paperSeq': {
      // 河湾民调〔2026〕12号: the last number of it.
      const paperSeq = /(\d+)\D*$/.exec(cell.normalize('NFKC'))?.[1]
      return paperSeq === undefined ? undefined : { paperSeq: String(Number(paperSeq)) }
    }
    case 'result':
      return readResult(cell)
    default:
      return { [column]: cell }
  }
}

/** 不成 before 成, 未履行 before 履行. */
function readResult(cell: string): Partial<MonthLine> | undefined {
  if (/不成|未成|没有调成|失败|终止/.test(cell)) return { result: 'failed' }
  if (/未履行|未付|还要|待履行|履行中/.test(cell)) return { result: 'agreed' }
  if (/已履行|履行完|当场|付清/.test(cell)) return { result: 'performed' }
  // 成功 alone does not say whether it was performed: the clerk does.
  return undefined
}

function chosen(cell: string, choices: readonly Choice[]): string | undefined {
  const same = choices.find(({ label }) => label === cell)
  if (same) return same.value
  const near = choices.filter(({ label }) => label.startsWith(cell) || cell.startsWith(label))
  return near.length === 1 ? near[0]?.value : undefined
}
