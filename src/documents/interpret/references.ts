import { fieldLabel } from '#domain/papers/paper-fields.ts'
import { chineseDate, isBusinessDate } from '#domain/values/dates.ts'
import type { MissingField, Run } from '../model.ts'
import type { FieldValue, Scope } from './scope.ts'
import { paragraphsOf } from './text-lines.ts'

/** `{{path}}`, `{{path|date}}`, `{{path|8}}` (blank of eight characters), `{{path|=当事人}}` (words when missing). */
const reference = /\{\{([^{}|]+)((?:\|[^{}|]*)*)\}\}/g

/** U+FF3F joins into a line and, unlike underlined spaces, breaks between lines and survives in both formats. */
const lineCharacter = '＿'
const defaultBlank = 6

export interface Filling {
  readonly scope: Scope
  readonly missing: (field: MissingField) => void
}

/** The paths a text refers to; used to check a template before it is ever printed. */
export function referencedPaths(text: string): readonly string[] {
  return [...text.matchAll(reference)].map((match) => (match[1] ?? '').trim())
}

/** Fills a text's references; a missing fact becomes a blank run and is reported. */
export function fillText(text: string, filling: Filling, bold?: boolean): readonly Run[] {
  const runs: Run[] = []
  let last = 0
  for (const match of text.matchAll(reference)) {
    if (match.index > last) runs.push(run(text.slice(last, match.index), bold))
    const options = (match[2] ?? '').split('|').slice(1)
    runs.push(...fillReference((match[1] ?? '').trim(), options, { ...filling, bold }))
    last = match.index + match[0].length
  }
  if (last < text.length) runs.push(run(text.slice(last), bold))
  return runs
}

function fillReference(
  path: string,
  options: readonly string[],
  filling: Filling & { readonly bold?: boolean | undefined },
): readonly Run[] {
  const found = filling.scope.read(path)
  const text = formatValue(found.value)
  if (text !== undefined) return [run(paragraphsOf(text).join(' '), filling.bold)]
  const words = options.find((option) => option.startsWith('='))
  if (words !== undefined) return [run(words.slice(1), filling.bold)]
  filling.missing({ field: found.path, label: missingLabel(found) })
  if (options.includes('date')) return blankDate()
  const length = options.map(Number).find((option) => Number.isInteger(option) && option > 0)
  return [blank(length ?? defaultBlank)]
}

/** The words of a value as a paper prints it; undefined when there is nothing to print. */
export function formatValue(value: unknown): string | undefined {
  if (typeof value === 'string') {
    if (value.trim() === '') return undefined
    return isBusinessDate(value) ? chineseDate(value) : value
  }
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (Array.isArray(value)) {
    const parts = value.map(formatValue).filter((part) => part !== undefined)
    return parts.length === 0 ? undefined : parts.join('、')
  }
  return undefined
}

/** `彭建国：联系方式` for an item of a list, `案号` for a plain field. */
export function missingLabel(found: FieldValue): string {
  const label = fieldLabel(found.path) ?? found.path
  return found.owner === undefined ? label : `${found.owner}：${label}`
}

function run(text: string, bold: boolean | undefined): Run {
  return bold === true ? { text, bold } : { text }
}

function blank(length: number): Run {
  return { text: lineCharacter.repeat(length), blank: true }
}

export function blankDate(): readonly Run[] {
  return [blank(2), { text: '年' }, blank(1), { text: '月' }, blank(1), { text: '日' }]
}
