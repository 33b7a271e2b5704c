import type { FactCheck, FactDefinition, FactType, Leaf, Operand, OrderOp, Scalar } from './types.ts'
import { ORDER_OPS } from './types.ts'
import { parseOperand, parseScalar } from './validate-operand.ts'
import { inside, type JsonObject, type Place, parseFact, refuse, type Walk } from './validate-walk.ts'

const EQUAL_OPS = ['=', '≠'] as const
const LIST_OPS = ['in', 'not-in'] as const

/** Which comparisons a type knows. Text and codes have no order. */
export const OPS_OF_TYPE = {
  boolean: EQUAL_OPS,
  number: [...ORDER_OPS, ...LIST_OPS, 'between'],
  count: [...ORDER_OPS, ...LIST_OPS, 'between'],
  money: [...ORDER_OPS, ...LIST_OPS, 'between'],
  date: [...ORDER_OPS, ...LIST_OPS, 'between'],
  text: [...EQUAL_OPS, ...LIST_OPS],
  code: [...EQUAL_OPS, ...LIST_OPS],
  codes: ['has', 'lacks'],
} as const satisfies Record<FactType, readonly string[]>

const MAX_LIST = 200

export function parseFactCheck<F extends string>(
  kind: FactCheck['kind'],
  json: JsonObject,
  place: Place,
  walk: Walk,
): Leaf<F> | undefined {
  const fact = parseFact<F>(json.fact, { scope: place.scope, path: inside(place.path, 'fact') }, walk)
  return fact && { kind, fact: fact.name }
}

export function parseComparison<F extends string>(
  json: JsonObject,
  place: Place,
  walk: Walk,
): Leaf<F> | undefined {
  const found = parseFact<F>(json.fact, { scope: place.scope, path: inside(place.path, 'fact') }, walk)
  if (!found) return undefined
  const { name: fact, definition } = found
  const { op } = json
  const known: readonly unknown[] = OPS_OF_TYPE[definition.type]
  if (!known.includes(op)) {
    return refuse(walk, inside(place.path, 'op'), `“${definition.label}”不能用“${String(op)}”比较。`)
  }
  const at = { ...place, path: inside(place.path, 'value') }
  if (op === 'in' || op === 'not-in') {
    const value = parseList(json.value, definition, at.path, walk)
    return value && { kind: 'compare', fact, op, value }
  }
  if (op === 'has' || op === 'lacks') {
    const value = parseScalar(json.value, definition, at.path, walk)
    return typeof value === 'string' ? { kind: 'compare', fact, op, value } : undefined
  }
  if (op === 'between') {
    const value = parseRange<F>(json.value, definition, at, walk)
    return value && { kind: 'compare', fact, op, value }
  }
  const value = parseOperand<F>(json.value, definition, at, walk)
  return value !== undefined && isOrderOp(op) ? { kind: 'compare', fact, op, value } : undefined
}

export function isOrderOp(op: unknown): op is OrderOp {
  const ops: readonly unknown[] = ORDER_OPS
  return ops.includes(op)
}

function parseList(
  json: unknown,
  definition: FactDefinition,
  path: string,
  walk: Walk,
): readonly Scalar[] | undefined {
  if (!Array.isArray(json) || json.length === 0 || json.length > MAX_LIST) {
    return refuse(walk, path, `“${definition.label}”至少要选一项，最多${MAX_LIST}项。`)
  }
  const values = json
    .map((item, index) => parseScalar(item, definition, inside(path, index), walk))
    .filter((value) => value !== undefined)
  return values.length === json.length ? values : undefined
}

function parseRange<F extends string>(
  json: unknown,
  definition: FactDefinition,
  place: Place,
  walk: Walk,
): readonly [Operand<F>, Operand<F>] | undefined {
  if (!Array.isArray(json) || json.length !== 2) {
    return refuse(walk, place.path, `“${definition.label}”的范围要有起、止两端。`)
  }
  const from = parseOperand<F>(json[0], definition, { ...place, path: inside(place.path, 0) }, walk)
  const to = parseOperand<F>(json[1], definition, { ...place, path: inside(place.path, 1) }, walk)
  return from !== undefined && to !== undefined ? [from, to] : undefined
}
