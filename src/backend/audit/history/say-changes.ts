import { type Difference, differences, type Step } from './differences.ts'
import { fieldName, fieldOrder } from './field-names.ts'
import { isUnsaid, sayValue, type Words } from './say-value.ts'

export interface SaidChange {
  readonly field: string
  readonly before: string
  readonly after: string
}

/** What changed from one version to the next, field by field, in the order people read the record in. */
export function sayChanges(before: unknown, after: unknown, words: Words): readonly SaidChange[] {
  return differences(before, after)
    .filter((difference) => !difference.path.some((step) => typeof step === 'string' && isUnsaid(step)))
    .map((difference) => ({ difference, order: orderOf(difference) }))
    .sort((a, b) => a.order - b.order)
    .map(({ difference }) => said(difference, words))
}

function orderOf({ path: [top] }: Difference): number {
  return typeof top === 'string' ? fieldOrder(top) : 0
}

function said({ path, before, after }: Difference, words: Words): SaidChange {
  const keys = path.filter((step) => typeof step === 'string')
  const field = keys.at(-1) ?? ''
  const parent = keys.at(-2) ?? words.kind
  return {
    field: labelOf(path, words),
    before: sayValue(before, parent, field, words),
    after: sayValue(after, parent, field, words),
  }
}

/** 当事人“王芳”的电话. */
function labelOf(path: readonly Step[], words: Words): string {
  const parts = path.map((step, index) => {
    if (typeof step !== 'string') return elementName(step, previousKey(path, index), words)
    const name = fieldName(previousKey(path, index) || words.kind, step)
    return index === 0 ? name : `的${name}`
  })
  return parts.join('')
}

function previousKey(path: readonly Step[], index: number): string {
  return path.slice(0, index).findLast((step) => typeof step === 'string') ?? ''
}

const NAMING_FIELDS = ['name', 'type', 'what', 'paperKind', 'mediatorId', 'signerId', 'on', 'text'] as const

function elementName(element: Exclude<Step, string>, list: string, words: Words): string {
  const field = NAMING_FIELDS.find((name) => typeof element.value[name] === 'string')
  const name = field && sayValue(element.value[field], list, field, words)
  return name ? `“${name.length > 20 ? `${name.slice(0, 20)}…` : name}”` : `第 ${element.index + 1} 项`
}
