import { join } from 'node:path'
import { dataFiles } from '../database/data-files.ts'
import { appliedMigrations, pendingMigrations } from '../database/migrate.ts'
import type { Migration } from '../database/migrations-folder.ts'
import { type Db, openSnapshot } from '../database/open-database.ts'
import { StorageProblem, storageProblemOf } from '../database/storage-problem.ts'
import { wipe } from '../keys/bytes.ts'
import { deriveSubkey } from '../keys/subkeys.ts'
import {
  knownSeries,
  type LastNumber,
  type NumberToDisable,
  numbersToDisable,
} from '../settings/last-numbers.ts'

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

export interface NumbersOut {
  /** The last ones on paper, as they were typed. */
  readonly typed: readonly LastNumber[]
  /** The last ones the room to be replaced has given. */
  readonly given: readonly NumberToDisable[]
}

/**
 * Everything that could refuse a restore is asked of the backup before a single file of the room is moved. Answers the numbers
 * that are out already, typed or known: of two for one series the higher counts.
 */
export function checkBackupDatabase(
  db: Db,
  migrations: readonly Migration[],
  { typed, given }: NumbersOut,
): readonly NumberToDisable[] {
  try {
    pendingMigrations(appliedMigrations(db), migrations)
    return [...numbersToDisable(db, typed), ...knownSeries(db, given)]
  } catch (error) {
    const problem = storageProblemOf(error)
    throw problem?.code === 'damaged' ? new StorageProblem('backup-damaged', problem.detail, error) : error
  }
}
