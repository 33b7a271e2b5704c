/** One leaf that differs between two versions of a record. */
export interface Difference {
  /** Keys from the record down; an element of a list that has an id stands as `Element`. */
  readonly path: readonly Step[]
  readonly before: unknown
  readonly after: unknown
}

export type Step = string | Element

/** An element of a list of objects, known again by its id in both versions. */
export interface Element {
  readonly index: number
  readonly value: Readonly<Record<string, unknown>>
}

/** What tells the elements of a list apart, in the order tried. */
const IDENTITIES = ['id', 'mediatorId', 'paperKind', 'code'] as const

/**
 * The leaves that differ. Lists of objects are compared by identity, so that taking one out does not change all that
 * follow; an element that came or went is one difference with the whole of it on one side.
 */
export function differences(
  before: unknown,
  after: unknown,
  path: readonly Step[] = [],
): readonly Difference[] {
  if (same(before, after)) return []
  if (isObject(before) && isObject(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    return keys.flatMap((key) => differences(before[key], after[key], [...path, key]))
  }
  if (isObjectList(before) || isObjectList(after)) return listDifferences(asList(before), asList(after), path)
  return [{ path, before, after }]
}

function listDifferences(
  before: readonly unknown[],
  after: readonly unknown[],
  path: readonly Step[],
): readonly Difference[] {
  const left = keyed(before)
  const right = keyed(after)
  const keys = [...new Set([...left.keys(), ...right.keys()])]
  const found = keys.flatMap((key) => {
    const was = left.get(key)
    const is = right.get(key)
    const element = is ?? was
    if (!element) return []
    const here = [...path, element]
    return was && is
      ? differences(was.value, is.value, here)
      : [{ path: here, before: was?.value, after: is?.value }]
  })
  if (found.length > 0) return found
  return [{ path, before: undefined, after: '顺序有调整' }]
}

function keyed(list: readonly unknown[]): ReadonlyMap<string, Element> {
  return new Map(
    list.flatMap((value, index): [string, Element][] => {
      if (!isObject(value)) return []
      const identity = IDENTITIES.find((name) => typeof value[name] === 'string')
      return [[identity ? `${identity} ${String(value[identity])}` : `at ${index}`, { index, value }]]
    }),
  )
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

function isObjectList(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(isObject)
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
