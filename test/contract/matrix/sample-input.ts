import { z } from 'zod'

export const SOME_ID = '01938000-0000-7000-8000-0000000000aa'

/** Tried in this order at every leaf; the first its own schema takes is the sample. */
const TEXTS = [
  '试',
  SOME_ID,
  '2026-11-20',
  '09:30',
  '1357',
  '{prefix}{year}{seq}',
  '2026-11-20T02:00:00.000Z',
] as const
const NUMBERS = [1, 0, 2026, 2] as const

/** The least a schema accepts: required fields only, lists as short as allowed. Throws where it finds none. */
export function sampleOf(schema: unknown): unknown {
  const { def } = internals(schema)
  switch (def.type) {
    case 'object':
      return sampleObject(def.shape)
    case 'array':
      return sampleList(schema, def.element)
    case 'union':
      return sampleOf((def.options as unknown[])[0])
    case 'pipe':
      return leaf(schema, () => sampleOf(def.in))
    case 'optional':
    case 'nullable':
      return undefined
    case 'default':
      return undefined
    default:
      return leaf(schema, () => undefined)
  }
}

function sampleObject(shape: unknown): Record<string, unknown> {
  const fields = Object.entries(shape as Record<string, unknown>).map(
    ([key, field]) => [key, sampleOf(field)] as const,
  )
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined))
}

function sampleList(schema: unknown, element: unknown): unknown[] {
  if (accepts(schema, [])) return []
  const one = sampleOf(element)
  return accepts(schema, [one]) ? [one] : [one, one]
}

function leaf(schema: unknown, otherwise: () => unknown): unknown {
  const def = internals(schema).def
  const own =
    def.type === 'literal'
      ? (def.values as unknown[])
      : def.type === 'enum'
        ? Object.values(def.entries as object)
        : []
  const found = [...own, ...TEXTS, ...NUMBERS, true, new Blob(['%PDF-1.7'])].find((value) =>
    accepts(schema, value),
  )
  if (found !== undefined) return found
  const inner = otherwise()
  if (inner === undefined) throw new Error(`no sample for ${def.type}`)
  return inner
}

export function accepts(schema: unknown, value: unknown): boolean {
  return (schema as z.ZodType).safeParse(value).success
}

interface Def {
  readonly type: string
  readonly shape?: unknown
  readonly element?: unknown
  readonly options?: unknown
  readonly in?: unknown
  readonly values?: unknown
  readonly entries?: unknown
}

function internals(schema: unknown): { def: Def } {
  if (!(schema instanceof z.ZodType)) throw new TypeError('not a schema')
  return { def: schema._zod.def as unknown as Def }
}

/** The fields of an object schema with their own schemas; none for anything else. */
export function fieldsOf(schema: z.ZodType | undefined): readonly (readonly [string, z.ZodType])[] {
  if (!schema) return []
  const { def } = internals(schema)
  return def.type === 'object' ? Object.entries(def.shape as Record<string, z.ZodType>) : []
}
