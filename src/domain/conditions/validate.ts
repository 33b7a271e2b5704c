import type { Condition, Counted, FactDefinition, Scope, Summed, Terms } from './types.ts'
import { childScopes, SCOPES } from './types.ts'
import { isOrderOp, parseComparison, parseFactCheck } from './validate-leaf.ts'
import { parseOperand, parseParameter, parseScalar } from './validate-operand.ts'
import {
  inside,
  isObject,
  type JsonObject,
  type Place,
  type Problem,
  parseFact,
  refuse,
  type Walk,
} from './validate-walk.ts'

/** Nobody reads a deeper or longer one, and SQLite's parser stops at a thousand levels. */
export const MAX_DEPTH = 8
export const MAX_NODES = 200

export type Parsed<F extends string> =
  | { readonly ok: true; readonly condition: Condition<F> }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/**
 * Reads a condition that came as JSON (a screen, a stick, an old version) against the dictionary: kinds, facts of the
 * right scope, types of values, limits. What comes out is built anew and holds nothing but the language's own keys.
 */
export function parseCondition<F extends string>(json: unknown, scope: Scope, terms: Terms): Parsed<F> {
  const walk: Walk = { terms, problems: [], nodes: 0 }
  const condition = parseNode<F>(json, { scope, path: '', depth: 1 }, walk)
  return condition && walk.problems.length === 0
    ? { ok: true, condition }
    : { ok: false, problems: walk.problems }
}

function parseNode<F extends string>(json: unknown, place: Place, walk: Walk): Condition<F> | undefined {
  walk.nodes += 1
  if (walk.nodes === MAX_NODES + 1) return refuse(walk, place.path, `条件超过${MAX_NODES}项，请拆成几条。`)
  if (walk.nodes > MAX_NODES) return undefined
  if (place.depth > MAX_DEPTH) return refuse(walk, place.path, `条件套了超过${MAX_DEPTH}层，请拆成几条。`)
  if (!isObject(json)) return refuse(walk, place.path, '这里缺一个条件。')
  const { kind } = json
  switch (kind) {
    case 'compare':
      return parseComparison<F>(json, place, walk)
    case 'is-known':
    case 'applies':
      return parseFactCheck<F>(kind, json, place, walk)
    case 'all':
    case 'any': {
      const of = parseParts<F>(json.of, place, walk)
      return of && { kind, of }
    }
    case 'not': {
      const of = parseNode<F>(json.of, below(place, 'of'), walk)
      return of && { kind, of }
    }
    case 'some':
    case 'every':
    case 'none':
    case 'count':
    case 'sum':
      return parseOver<F>(kind, json, place, walk)
    default:
      return refuse(walk, inside(place.path, 'kind'), `不认识“${String(kind)}”这种条件。`)
  }
}

function parseParts<F extends string>(
  json: unknown,
  place: Place,
  walk: Walk,
): readonly Condition<F>[] | undefined {
  if (!Array.isArray(json)) return refuse(walk, inside(place.path, 'of'), '这里缺一组条件。')
  const parts = json.map((part, index) => parseNode<F>(part, below(place, `of.${index}`), walk))
  const known = parts.filter((part) => part !== undefined)
  return known.length === parts.length ? known : undefined
}

function parseOver<F extends string>(
  kind: 'some' | 'every' | 'none' | 'count' | 'sum',
  json: JsonObject,
  place: Place,
  walk: Walk,
): Condition<F> | undefined {
  const over = childScopes(place.scope).find((scope) => scope === json.over)
  if (!over) {
    const sentence = `${SCOPES[place.scope].name}之下没有“${String(json.over)}”可以列举。`
    return refuse(walk, inside(place.path, 'over'), sentence)
  }
  const narrowed =
    json.where === undefined
      ? { over }
      : { over, where: parseNode<F>(json.where, { ...below(place, 'where'), scope: over }, walk) }
  switch (kind) {
    case 'count':
      return parseCounted<F>(narrowed, json, place, walk)
    case 'sum':
      return parseSummed<F>(narrowed, json, place, walk)
    default: {
      const is = parseNode<F>(json.is, { ...below(place, 'is'), scope: over }, walk)
      return is && { kind, ...narrowed, is }
    }
  }
}

type Narrowed<F extends string> = Pick<Counted<F>, 'over' | 'where'>

function parseCounted<F extends string>(
  narrowed: Narrowed<F>,
  json: JsonObject,
  place: Place,
  walk: Walk,
): Counted<F> | undefined {
  const path = inside(place.path, 'value')
  const number: FactDefinition = {
    type: 'count',
    label: `${SCOPES[narrowed.over].name}数`,
    source: 'derived',
  }
  const { op } = json
  const value = isObject(json.value)
    ? parseParameter(json.value, number, path, walk)
    : parseScalar(json.value, number, path, walk)
  if (!isOrderOp(op))
    return refuse(walk, inside(place.path, 'op'), `“${number.label}”不能用“${String(op)}”比较。`)
  if (value === undefined || typeof value === 'boolean' || typeof value === 'string') return undefined
  return { kind: 'count', ...narrowed, op, value }
}

function parseSummed<F extends string>(
  narrowed: Narrowed<F>,
  json: JsonObject,
  place: Place,
  walk: Walk,
): Summed<F> | undefined {
  const fact = parseFact<F>(json.fact, { scope: narrowed.over, path: inside(place.path, 'fact') }, walk)
  if (!fact) return undefined
  const { name, definition } = fact
  if (definition.type !== 'money' && definition.type !== 'count') {
    return refuse(walk, inside(place.path, 'fact'), `“${definition.label}”不是金额或个数，不能合计。`)
  }
  const { op } = json
  if (!isOrderOp(op))
    return refuse(walk, inside(place.path, 'op'), `“${definition.label}”的合计不能用“${String(op)}”比较。`)
  const value = parseOperand<F>(json.value, definition, { ...place, path: inside(place.path, 'value') }, walk)
  return value === undefined ? undefined : { kind: 'sum', ...narrowed, fact: name, op, value }
}

function below(place: Place, key: string): Place {
  return { ...place, path: inside(place.path, key), depth: place.depth + 1 }
}
