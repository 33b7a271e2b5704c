import fc from 'fast-check'
import {
  type Answer,
  type FactDefinition,
  type FactReader,
  type FactScalar,
  type FactType,
  type Parameter,
  SCOPES,
  type Scope,
  type Terms,
} from '#domain/conditions/types.ts'

/** Draws one value; fast-check replays and shrinks what was drawn. */
export type Draw = <T>(arbitrary: fc.Arbitrary<T>) => T

/** The scopes of a random world: two levels of lists, and two lists beside each other. */
export const WORLD_LISTS = {
  room: ['case'],
  case: ['party', 'duty'],
  party: [],
  duty: [],
} as const satisfies Partial<Record<Scope, readonly Scope[]>>
export type WorldScope = keyof typeof WORLD_LISTS
export const WORLD_SCOPES = ['room', 'case', 'party', 'duty'] as const

/** What a row holds of a fact. An inapplicable one keeps a value underneath, which no reader may look at. */
export interface Cell {
  readonly kind: Answer<unknown>['kind']
  readonly value: FactScalar
}

export interface Thing {
  readonly scope: WorldScope
  readonly id: number
  readonly cells: Readonly<Record<string, Cell>>
  /** An unknown list keeps its rows too. */
  readonly lists: Readonly<Record<string, { readonly known: boolean; readonly things: readonly Thing[] }>>
}

const TYPES = [
  'boolean',
  'number',
  'count',
  'money',
  'date',
  'text',
  'code',
  'codes',
] as const satisfies readonly FactType[]

/** Beyond the BMP, private use, composed and decomposed, quotes, a NUL, SQL's own marks: all equal only to themselves. */
const RARE_TEXTS = [
  '',
  '王某',
  '𬍛',
  '㛃',
  '䶮𫖯',
  '𠅤',
  '\uE000',
  '\uFFFD',
  'é',
  'e\u0301',
  "'",
  '"',
  'a\u0000b',
  'a',
  'A',
  '%',
  '@p1',
  '1',
]
const CODES = { plain: '普通', 'a"b': '带引号', 𬭎: '生僻', '1': '数字样', "it's": '撇号' }
const DAYS = ['1999-12-31', '2024-02-29', '2026-01-31', '2026-02-28', '2026-03-01', '2026-11-23']

export function scalarFor(definition: FactDefinition): fc.Arbitrary<boolean | number | string> {
  switch (definition.type) {
    case 'boolean':
      return fc.boolean()
    case 'number':
      return fc.constantFrom(-1, 0, 0.1, 0.5, 1, 2, 1e15)
    case 'count':
      return fc.constantFrom(0, 1, 2, 3)
    case 'money':
      return fc.constantFrom(-100, 0, 1, 100, 10_000_000, 9_000_000_000_000)
    case 'date':
      return fc.constantFrom(...DAYS)
    case 'text':
      return fc.constantFrom(...RARE_TEXTS)
    case 'code':
    case 'codes':
      return fc.constantFrom(...Object.keys(CODES))
  }
}

export function drawTerms(draw: Draw): Terms {
  const facts: Record<string, FactDefinition> = {}
  for (const scope of WORLD_SCOPES) {
    const types = draw(fc.shuffledSubarray([...TYPES, ...TYPES], { minLength: 4 }))
    types.forEach((type, index) => {
      facts[`${scope}.f${index}`] = define(type, index)
    })
  }
  const parameters: Record<string, Parameter> = {}
  for (const type of TYPES) {
    const definition = define(type, 0)
    const value = draw(fc.option(scalarFor(definition), { freq: 3, nil: undefined }))
    parameters[`p-${type}`] = { type, label: `参数${type}`, value }
  }
  return { facts, parameters, codes: { codes: CODES } }
}

export function factsOf(terms: Terms, scope: Scope): readonly string[] {
  return Object.keys(terms.facts).filter((name) => name.startsWith(`${scope}.`))
}

export function drawThings(
  draw: Draw,
  scope: WorldScope,
  size: fc.Arbitrary<number>,
  terms: Terms,
): readonly Thing[] {
  let next = 1
  const drawThing = (of: WorldScope): Thing => {
    const id = next++
    const cells = factsOf(terms, of).map((name) => [name, drawCell(draw, terms.facts[name])] as const)
    const lists = WORLD_LISTS[of].map((child) => {
      const things = Array.from({ length: draw(fc.nat(3)) }, () => drawThing(child))
      return [child, { known: draw(fc.nat(7)) > 0, things }] as const
    })
    return { scope: of, id, cells: Object.fromEntries(cells), lists: Object.fromEntries(lists) }
  }
  return Array.from({ length: draw(size) }, () => drawThing(scope))
}

export function readThing(thing: Thing): FactReader {
  return read(thing, false)
}

/** The same thing once everything unknown has been found out. */
export function readSettled(thing: Thing): FactReader {
  return read(thing, true)
}

function read(thing: Thing, settled: boolean): FactReader {
  return {
    label: `${SCOPES[thing.scope].name}${thing.id}`,
    fact(name) {
      const cell = thing.cells[name]
      if (!cell) throw new Error(`no cell ${name}`)
      if (cell.kind === 'not-applicable') return { kind: 'not-applicable' }
      if (cell.kind === 'unknown' && !settled) return { kind: 'unknown', missing: name }
      return { kind: 'value', value: cell.value }
    },
    children(scope) {
      const list = thing.lists[scope]
      if (list && (list.known || settled)) return list.things.map((inner) => read(inner, settled))
      return { kind: 'unknown', missing: `${scope}的名单` }
    },
  }
}

export function define(type: FactType, index: number): FactDefinition {
  const base = { label: `事实${index}`, source: 'stored' } as const
  if (type === 'boolean') return { ...base, type, no: `非事实${index}` }
  if (type === 'code' || type === 'codes') return { ...base, type, dictionary: 'codes' }
  return { ...base, type }
}

function drawCell(draw: Draw, definition: FactDefinition | undefined): Cell {
  if (!definition) throw new Error('no such fact')
  const kind = draw(fc.constantFrom(...(['value', 'value', 'value', 'unknown', 'not-applicable'] as const)))
  const value =
    definition.type === 'codes' ? draw(fc.subarray(Object.keys(CODES))) : draw(scalarFor(definition))
  return { kind, value }
}
