import type Database from 'better-sqlite3'
import { StorageProblem } from './storage-problem.ts'

interface Expected {
  readonly name: string
  readonly set?: string | undefined
  readonly expect: string | number
  /** Changes the file, so a read-only connection reads it only. */
  readonly writes?: boolean | undefined
}

export const busyTimeoutMs = 5000
export const pageSize = 4096

/**
 * Every setting the program relies on, set and read back on every open (architecture.md, Data): a binding built with
 * other defaults, or one pragma that silently did nothing, must be noticed before a row is written. The binding's own
 * default for WAL is NORMAL, which loses acknowledged commits on a power cut.
 */
export function expectedPragmas(cacheKib: number): readonly Expected[] {
  return [
    { name: 'cipher', expect: 'chacha20' },
    { name: 'page_size', expect: pageSize },
    { name: 'journal_mode', set: 'WAL', expect: 'wal', writes: true },
    { name: 'synchronous', set: 'FULL', expect: 2 },
    { name: 'foreign_keys', set: 'ON', expect: 1 },
    { name: 'secure_delete', set: 'ON', expect: 1 },
    { name: 'temp_store', set: 'MEMORY', expect: 2 },
    { name: 'trusted_schema', set: 'OFF', expect: 0 },
    { name: 'cell_size_check', set: 'ON', expect: 1 },
    { name: 'busy_timeout', set: String(busyTimeoutMs), expect: busyTimeoutMs },
    { name: 'cache_size', set: String(-cacheKib), expect: -cacheKib },
    { name: 'recursive_triggers', set: 'ON', expect: 1 },
    { name: 'writable_schema', set: 'OFF', expect: 0 },
    { name: 'query_only', set: 'OFF', expect: 0 },
  ]
}

export function applyPragmas(db: Database.Database, cacheKib: number): void {
  for (const { name, set, writes } of expectedPragmas(cacheKib)) {
    if (set !== undefined && !(writes === true && db.readonly)) db.pragma(`${name} = ${set}`)
  }
  const wrong = wrongPragmas(db, cacheKib)
  if (wrong.length > 0) throw new StorageProblem('pragma-refused', wrong.join('; '))
}

/** What reads back differently from the table, as `name=value (expected …)`. */
export function wrongPragmas(db: Database.Database, cacheKib: number): readonly string[] {
  return expectedPragmas(cacheKib).flatMap(({ name, expect }) => {
    const value: unknown = db.pragma(name, { simple: true })
    return value === expect ? [] : [`${name}=${String(value)} (expected ${expect})`]
  })
}
