import type { z } from 'zod'
import type { Rules } from '#domain/rules/rules.ts'

export type Cell = string | number | null
export type Row = Readonly<Record<string, Cell>>

/** The rows one record projects into one table: all rows of that table whose `owner` column holds the record's id. */
export interface ProjectedTable {
  readonly table: string
  readonly owner: string
  readonly rows: readonly Row[]
  /** Columns the database fills itself, e.g. a rowid kept for the search index. */
  readonly own?: readonly string[] | undefined
}

/** What rows are made from besides the version: the room, and the rules in force there. */
export interface RowsIn {
  readonly room: string
  readonly rules: Rules
}

/**
 * A kind of record: its schema and the relational rows that mirror its newest version. Rows are a pure function of the
 * version and of the rules kept in the same file, so a migration rebuilds them, verification compares them, and a change of a
 * rule rewrites those it is about.
 */
export interface RecordKind<T> {
  readonly name: string
  readonly title: string
  readonly schemaVersion: number
  /** `upcasts[0]` turns shape 1 into shape 2, and so on: as many as `schemaVersion` is above 1. A change of the schema that old texts don't fit adds one. */
  readonly upcasts?: readonly ((data: unknown) => unknown)[] | undefined
  readonly schema: z.ZodType<T>
  readonly rows: (id: string, data: T, within: RowsIn) => readonly ProjectedTable[]
  /** Text for the Chinese search index, where the kind has one. */
  readonly searchText?: ((data: T) => string) | undefined
}
