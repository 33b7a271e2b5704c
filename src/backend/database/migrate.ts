import { foreignKeyProblems, integrityProblems } from './integrity.ts'
import type { Migration } from './migrations-folder.ts'
import type { Db } from './open-database.ts'
import { rethrowStorage, StorageProblem, storageProblemOf } from './storage-problem.ts'

export interface MigrateOptions {
  /** UTC instant written beside each applied migration. */
  readonly now: string
  /** Makes the backup; asked only when there is something to apply to a database that already holds something. */
  readonly beforeMigrate?: ((pending: readonly Migration[]) => void | Promise<void>) | undefined
  /** Rebuilds the projections of a database that already held something, inside the same transaction. */
  readonly rebuild?: ((db: Db) => void) | undefined
}

interface Applied {
  readonly position: number
  readonly tag: string
  readonly hash: string
}

const appliedTable = `CREATE TABLE IF NOT EXISTS applied_migrations (
  position INTEGER PRIMARY KEY,
  tag TEXT NOT NULL UNIQUE,
  hash TEXT NOT NULL,
  applied_at TEXT NOT NULL
) STRICT`

/** What would break "all or nothing". Triggers hold BEGIN … END too, but don't start with it. */
const endsTransaction = /^(BEGIN|COMMIT|END|ROLLBACK|SAVEPOINT|RELEASE|VACUUM|ATTACH|DETACH)\b/i

/**
 * Brings the database to the program's version and answers the tags applied now. Our own runner, because drizzle's
 * switches foreign keys off inside its transaction, where that is a no-op, and a table rebuild then empties every
 * `ON DELETE CASCADE` child without a word (architecture.md, Data).
 */
export async function migrate(
  db: Db,
  migrations: readonly Migration[],
  options: MigrateOptions,
): Promise<readonly string[]> {
  const pending = pendingMigrations(appliedMigrations(db), migrations)
  if (pending.length === 0) return []
  const empty = isEmpty(db)
  if (!empty) await options.beforeMigrate?.(pending)
  withoutForeignKeys(db, () => {
    apply(db, migrations.length - pending.length, pending, options.now)
    if (!empty) options.rebuild?.(db)
    const problems = [...foreignKeyProblems(db), ...integrityProblems(db)]
    if (problems.length > 0) throw new StorageProblem('migration-failed', problems.join('; '))
  })
  return pending.map((migration) => migration.tag)
}

export function appliedMigrations(db: Db): readonly Applied[] {
  if (!hasTable(db, 'applied_migrations')) return []
  return db.prepare<[], Applied>('SELECT position, tag, hash FROM applied_migrations ORDER BY position').all()
}

/** Refuses a database this program doesn't understand: one that is newer, has a gap, or was migrated by other SQL. */
export function pendingMigrations(
  applied: readonly Applied[],
  migrations: readonly Migration[],
): readonly Migration[] {
  applied.forEach(({ position, tag, hash }, index) => {
    const known = migrations[index]
    if (position !== index) throw new StorageProblem('migration-gap', `position ${index}`)
    if (known === undefined) throw new StorageProblem('newer-database', tag)
    if (known.tag !== tag) throw new StorageProblem('migration-gap', `${tag} instead of ${known.tag}`)
    if (known.hash !== hash) throw new StorageProblem('migration-changed', tag)
  })
  return migrations.slice(applied.length)
}

function apply(db: Db, from: number, pending: readonly Migration[], now: string): void {
  db.exec(appliedTable)
  const record = db.prepare(
    'INSERT INTO applied_migrations (position, tag, hash, applied_at) VALUES (?, ?, ?, ?)',
  )
  pending.forEach((migration, index) => {
    for (const statement of statementsOf(migration.sql)) {
      if (endsTransaction.test(statement))
        throw new StorageProblem('migration-failed', `${migration.tag}: ${statement}`)
      db.exec(statement)
      if (!db.inTransaction)
        throw new StorageProblem('migration-failed', `${migration.tag} ended the transaction`)
    }
    record.run(from + index, migration.tag, migration.hash, now)
  })
}

/** `PRAGMA foreign_keys` does nothing inside a transaction, so it must come before; read back, because it never complains. */
function withoutForeignKeys(db: Db, work: () => void): void {
  setForeignKeys(db, false)
  try {
    db.transaction(work).exclusive()
  } catch (error) {
    throw failureOf(error)
  } finally {
    if (db.inTransaction) db.exec('ROLLBACK')
    setForeignKeys(db, true)
  }
}

function setForeignKeys(db: Db, on: boolean): void {
  db.pragma(`foreign_keys = ${on ? 'ON' : 'OFF'}`)
  const value: unknown = db.pragma('foreign_keys', { simple: true })
  if (value !== (on ? 1 : 0)) throw new StorageProblem('pragma-refused', 'foreign_keys')
}

function failureOf(error: unknown): StorageProblem {
  const known = storageProblemOf(error)
  if (known !== undefined) return known
  return new StorageProblem('migration-failed', error instanceof Error ? error.message : undefined, error)
}

export function statementsOf(sql: string): readonly string[] {
  return sql
    .split('--> statement-breakpoint')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '')
}

function hasTable(db: Db, name: string): boolean {
  try {
    return (
      db.prepare('SELECT 1 FROM sqlite_schema WHERE type = ? AND name = ?').get('table', name) !== undefined
    )
  } catch (error) {
    return rethrowStorage(error)
  }
}

function isEmpty(db: Db): boolean {
  return db.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined
}
