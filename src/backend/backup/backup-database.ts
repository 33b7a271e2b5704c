import { join } from 'node:path'
import { dataFiles } from '../database/data-files.ts'
import { appliedMigrations, pendingMigrations } from '../database/migrate.ts'
import type { Migration } from '../database/migrations-folder.ts'
import { type Db, openSnapshot } from '../database/open-database.ts'
import { StorageProblem, storageProblemOf } from '../database/storage-problem.ts'
import { wipe } from '../keys/bytes.ts'
import { deriveSubkey } from '../keys/subkeys.ts'
import { type LastNumber, type NumberToDisable, numbersToDisable } from '../settings/last-numbers.ts'

/** The database inside a generation, where it lies; nothing in it is changed. */
export function openBackupDatabase(dir: string, key: Uint8Array): Db {
  const database = deriveSubkey(key, 'database')
  try {
    return openSnapshot(join(dir, dataFiles.database), database)
  } finally {
    wipe(database)
  }
}

const DAMAGE: ReadonlySet<string | undefined> = new Set(['wrong-key-or-damaged', 'damaged'])

export function isDamage(error: unknown): boolean {
  return DAMAGE.has(storageProblemOf(error)?.code)
}

/** Everything that could refuse a restore is asked of the backup before a single file of the room is moved. */
export function checkBackupDatabase(
  db: Db,
  migrations: readonly Migration[],
  lastNumbers: readonly LastNumber[],
): readonly NumberToDisable[] {
  try {
    pendingMigrations(appliedMigrations(db), migrations)
    return numbersToDisable(db, lastNumbers)
  } catch (error) {
    const problem = storageProblemOf(error)
    throw problem?.code === 'damaged' ? new StorageProblem('backup-damaged', problem.detail, error) : error
  }
}
