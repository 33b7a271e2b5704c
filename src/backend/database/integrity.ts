import { existsSync, rmSync } from 'node:fs'
import { type Db, openSnapshot } from './open-database.ts'
import { rethrowStorage, StorageProblem, storageProblemOf } from './storage-problem.ts'

/** Problems SQLite finds in the file, at most `limit`; empty when it is whole. A page that won't decrypt is one of them. */
export function integrityProblems(db: Db, limit = 20): readonly string[] {
  try {
    const rows = db.prepare<[], { integrity_check: string }>(`PRAGMA integrity_check(${limit})`).all()
    return rows.map((row) => row.integrity_check).filter((line) => line !== 'ok')
  } catch (error) {
    const problem = storageProblemOf(error)
    if (problem?.code === 'damaged' || problem?.code === 'wrong-key-or-damaged')
      return [problem.detail ?? problem.code]
    throw problem ?? error
  }
}

/** Children whose parent is gone, as `table -> parent: count`. */
export function foreignKeyProblems(db: Db): readonly string[] {
  const rows = db.prepare<[], { table: string; parent: string }>('PRAGMA foreign_key_check').all()
  const counts = new Map<string, number>()
  for (const { table, parent } of rows) {
    counts.set(`${table} -> ${parent}`, (counts.get(`${table} -> ${parent}`) ?? 0) + 1)
  }
  return [...counts].map(([pair, count]) => `${pair}: ${count}`)
}

/** Ordinary tables that aren't STRICT. Virtual tables and what belongs to them can't be. */
export function looseTables(db: Db): readonly string[] {
  return db
    .prepare<[], { name: string }>(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`,
    )
    .all()
    .map((row) => row.name)
}

/** Upper bound of a snapshot's size. */
export function databaseBytes(db: Db): number {
  return Number(db.pragma('page_count', { simple: true })) * Number(db.pragma('page_size', { simple: true }))
}

/**
 * One consistent copy, still encrypted under the same key, while others read and write. `db.backup()` fails on encrypted
 * files; `serialize()` and `ATTACH … KEY ''` would give plain text. A failure leaves no half file behind.
 */
export function vacuumInto(db: Db, file: string): void {
  if (existsSync(file)) throw new Error('a snapshot never overwrites a file')
  try {
    db.prepare('VACUUM INTO ?').run(file)
  } catch (error) {
    rmSync(file, { force: true })
    rethrowStorage(error)
  }
}

/** Reads a snapshot through and answers what `read` finds in it; throws StorageProblem when it isn't whole. */
export function readSnapshot<T>(file: string, key: Uint8Array, read: (snapshot: Db) => T): T {
  const snapshot = openSnapshot(file, key)
  try {
    const problems = integrityProblems(snapshot)
    if (problems.length > 0) throw new StorageProblem('damaged', problems.join('; '))
    return read(snapshot)
  } finally {
    snapshot.close()
  }
}
