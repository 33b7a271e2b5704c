import type { FactDefinition, Scope, Terms } from './types.ts'
import { SCOPES, scopeOfFact } from './types.ts'

/** What is wrong with a condition, and where: `of.1.value`. */
export interface Problem {
  readonly path: string
  readonly sentence: string
}

/** One walk over one condition: what it is checked against and what it has found so far. */
export interface Walk {
  readonly terms: Terms
  readonly problems: Problem[]
  nodes: number
}

export interface Place {
  readonly scope: Scope
  readonly path: string
  readonly depth: number
}

export type JsonObject = Readonly<Record<string, unknown>>

export function isObject(json: unknown): json is JsonObject {
  return typeof json === 'object' && json !== null && !Array.isArray(json)
}

/** Notes a problem; answers `undefined`, which is what the part that has it parses to. */
export function refuse(walk: Walk, path: string, sentence: string): undefined {
  walk.problems.push({ path, sentence })
  return undefined
}

export function inside(path: string, key: string | number): string {
  return path === '' ? String(key) : `${path}.${key}`
}

/** The fact named, if the dictionary has it and it belongs to this scope. */
export function parseFact<F extends string>(
  json: unknown,
  place: Pick<Place, 'scope' | 'path'>,
  walk: Walk,
): { readonly name: F; readonly definition: FactDefinition } | undefined {
  const { facts } = walk.terms
  if (!isFactName<F>(json, facts))
    return refuse(walk, place.path, `没有“${String(json)}”这项事实，请重新选择。`)
  const definition = facts[json]
  if (!definition) return refuse(walk, place.path, `没有“${json}”这项事实，请重新选择。`)
  if (scopeOfFact(json) === place.scope) return { name: json, definition }
  const sentence = `“${definition.label}”不是${SCOPES[place.scope].name}的事实，不能在这里使用。`
  return refuse(walk, place.path, sentence)
}

/** Own keys only: `constructor` is no fact. */
function isFactName<F extends string>(json: unknown, facts: Terms['facts']): json is F {
  return typeof json === 'string' && Object.hasOwn(facts, json)
}
