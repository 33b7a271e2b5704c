import type { TemplateProblem } from './check-template.ts'
import { isRecord } from './interpret/scope.ts'
import type { Template } from './template.ts'

type Shaped =
  | { readonly ok: true; readonly template: Template }
  | { readonly ok: false; readonly problems: readonly TemplateProblem[] }

type Check = (value: unknown) => boolean

const text: Check = (value) => typeof value === 'string'
const number: Check = (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0
const maybe =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value)
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check)
const object =
  (shape: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isRecord(value) &&
    Object.keys(value).every((key) => key in shape) &&
    Object.entries(shape).every(([key, check]) => check(value[key]))
const oneOf =
  (...checks: readonly Check[]): Check =>
  (value) =>
    checks.some((check) => check(value))
const word =
  (...words: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && words.includes(value)

const align = word('left', 'center', 'right', 'justify')
const condition: Check = (value) => {
  if (!isRecord(value)) return false
  if (value.kind === 'all' || value.kind === 'any') return listOf(condition)(value.of)
  if (value.kind === 'not') return condition(value.of)
  if (value.kind === 'is-known') return text(value.fact)
  return value.kind === 'compare' && text(value.fact) && word('=', '≠', 'in', 'not-in')(value.op)
}

const blocks: Check = (value) => listOf(block)(value)
const rows: Check = (value) => listOf(row)(value)
const cells = listOf(
  object({
    label: maybe(text),
    field: maybe(text),
    text: maybe(text),
    blocks: maybe(blocks),
    cols: maybe(number),
    rows: maybe(number),
    align: maybe(align),
    size: maybe(number),
    bold: maybe((value) => typeof value === 'boolean'),
  }),
)
const row = oneOf(
  object({ cells, height: maybe(number) }),
  object({ group: rows }),
  object({ when: condition, rows, else: maybe(rows) }),
  object({ repeat: text, as: text, blank: maybe(number), rows }),
)
const signatureGroup = oneOf(
  object({ over: text, blank: listOf(text), hint: maybe(text) }),
  object({ label: text, names: maybe(text), hint: maybe(text) }),
)
const block = oneOf(
  object({
    block: word('title', 'subtitle', 'number', 'heading', 'prose', 'note', 'copies'),
    text,
    align: maybe(align),
    indent: maybe(number),
    size: maybe(number),
    bold: maybe((value) => typeof value === 'boolean'),
  }),
  object({ block: word('text'), field: text, lines: number, indent: maybe(number) }),
  object({
    block: word('table'),
    widths: listOf(number),
    header: maybe(cells),
    rows,
    border: maybe(word('grid', 'none')),
  }),
  object({ block: word('repeat'), over: text, as: text, blank: maybe(number), blocks }),
  object({ block: word('when'), if: condition, blocks, else: maybe(blocks) }),
  object({
    block: word('clauses'),
    over: text,
    numbering: word('arabic', 'chinese'),
    blank: number,
    lines: number,
  }),
  object({ block: word('record'), over: text, lines: number }),
  object({
    block: word('signatures'),
    groups: listOf(signatureGroup),
    seal: maybe(text),
    date: maybe(text),
    identity: maybe(text),
  }),
  object({ block: word('space'), lines: number }),
)
const page = object({
  top: number,
  right: number,
  bottom: number,
  left: number,
  bodySize: number,
  lineHeight: number,
  tableSize: number,
  tableLineHeight: number,
  pageSignature: maybe(text),
})

/** Whether JSON has a template's shape: the closed set of blocks, with no key that means nothing. */
export function templateShape(json: unknown): Shaped {
  if (!isRecord(json)) return refused('', '模板不是一个对象。')
  if (!isShallow(json, deepest)) return refused('', '模板套得太深。')
  const heads: Readonly<Record<string, Check>> = {
    id: text,
    title: text,
    version: number,
    effectiveFrom: text,
    source: text,
    page,
  }
  const wrong = Object.entries(heads).find(([key, check]) => !check(json[key]))
  if (wrong !== undefined) return refused(wrong[0], '这一项缺少或者格式不对。')
  if (!Array.isArray(json.blocks)) return refused('blocks', '模板没有内容。')
  const at = json.blocks.findIndex((each) => !block(each))
  if (at >= 0) return refused(`blocks[${at}]`, '不认识这种内容，或者它的写法不对。')
  return isTemplate(json) ? { ok: true, template: json } : refused('', '模板不是一个对象。')
}

/** A template may come from a stick: what is nested without end must not exhaust the stack. */
const deepest = 40

function isShallow(value: unknown, left: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  return left > 0 && Object.values(value).every((each) => isShallow(each, left - 1))
}

/** Every part has been looked at above. */
function isTemplate(json: object): json is Template {
  return 'blocks' in json
}

function refused(at: string, message: string): Shaped {
  return { ok: false, problems: [{ at, message }] }
}
