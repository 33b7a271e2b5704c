import type { Scope } from '#domain/conditions/types.ts'

/**
 * Where SQL finds a fact, as expressions over the aliases of its scope's row.
 * `value`: NULL is unknown. Booleans are 0 and 1, money fen, dates `YYYY-MM-DD`, sets of codes a JSON array.
 * `applies`: 0 or 1, never NULL; left out where the fact always applies.
 * Either may name `@today`.
 */
export interface FactSource {
  readonly value: string
  readonly applies?: string | undefined
}

/** The rows of a child scope: `FROM from WHERE on`, with the parent's aliases in sight. */
export interface ListSource {
  readonly from: string
  readonly on: string
  /** Over the parent's row: 0 or 1, never NULL; 0 where nobody has written the list down. Left out: always known. */
  readonly known?: string | undefined
}

/**
 * The fact→SQL map. The real one `satisfies FactSources<FactName>`. Lists are keyed parent → child. Facts that
 * statistics ask of many cases should read a narrow, materialised table: a subquery over children costs forty times as much.
 */
export interface FactSources<F extends string> {
  readonly facts: Readonly<Record<F, FactSource>>
  readonly lists: Readonly<Partial<Record<Scope, Readonly<Partial<Record<Scope, ListSource>>>>>>
}
