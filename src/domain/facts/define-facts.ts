import type { FactDefinition, FactOrigin, Scope } from '../conditions/types.ts'
import type { BusinessDate, Fen } from '../values/brands.ts'

/** Facts of one scope, named `<scope>.<fact>`: the name says where a fact may be asked. */
export type FactsOf<S extends Scope> = Readonly<Record<`${S}.${string}`, FactDefinition>>

export function defineFacts<S extends Scope, const D extends FactsOf<S>>(_scope: S, facts: D): D {
  return facts
}

interface ValueOf {
  readonly boolean: boolean
  readonly number: number
  readonly count: number
  readonly money: Fen
  readonly date: BusinessDate
  readonly text: string
  readonly code: string
  readonly codes: readonly string[]
}
export type ValueOfFact<D extends FactDefinition> = ValueOf[D['type']]

// Short forms, so that a dictionary reads as one line a fact.
export function yesNo(label: string, no: string, source: FactOrigin = 'stored') {
  return { type: 'boolean', label, no, source } as const
}
export function count(label: string, unit: string, source: FactOrigin = 'derived') {
  return { type: 'count', label, unit, source } as const
}
export function money(label: string, source: FactOrigin = 'stored') {
  return { type: 'money', label, source } as const
}
export function date(label: string, source: FactOrigin = 'stored') {
  return { type: 'date', label, source } as const
}
export function code<const N extends string>(label: string, dictionary: N, source: FactOrigin = 'stored') {
  return { type: 'code', label, dictionary, source } as const
}
export function codes<const N extends string>(label: string, dictionary: N, source: FactOrigin = 'stored') {
  return { type: 'codes', label, dictionary, source } as const
}
