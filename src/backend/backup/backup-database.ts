import { join } from 'node:path'
import type { Id } from '#domain/values/brands.ts'
import { dataFiles } from '../database/data-files.ts'
import { appliedMigrations, pendingMigrations } from '../database/migrate.ts'
import type { Migration } from '../database/migrations-folder.ts'
import { type Db, openSnapshot } from '../database/open-database.ts'
import { StorageProblem, storageProblemOf } from '../database/storage-problem.ts'
import { wipe } from '../keys/bytes.ts'
import { deriveSubkey } from '../keys/subkeys.ts'
import { committeeKind } from '../records/kinds/people.ts'
import { readAll } from '../records/work.ts'
import { invalid } from '../refuse.ts'
import { nextSeq } from '../settings/numbers.ts'

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

export interface LastNumber {
  readonly committeeName: string
  readonly year: number
  readonly seq: number
}

export interface NumberToDisable {
  readonly committeeId: Id
  readonly year: number
  readonly seq: number
}

/** No town has used more in a year; a slip of the finger must not fill the register with thousands of 停用 numbers. */
const HIGHEST_SEQ = 20_000
const MOST_BEYOND = 2000

/** Everything that could refuse a restore is asked of the backup before a single file of the room is moved. */
export function checkBackupDatabase(
  db: Db,
  migrations: readonly Migration[],
  lastNumbers: readonly LastNumber[],
): readonly NumberToDisable[] {
  try {
    pendingMigrations(appliedMigrations(db), migrations)
    const committees = readAll(db, committeeKind)
    return lastNumbers.map(({ committeeName, year, seq }) => {
      const committee = committees.find((one) => one.data.name === committeeName)
      if (!committee)
        throw invalid('lastNumbers', `备份里没有“${committeeName}”，没有恢复。请核对调委会的名称。`)
      const last = nextSeq(db, committee.id, year) - 1
      if (seq > HIGHEST_SEQ || seq > last + MOST_BEYOND)
        throw invalid(
          'lastNumbers',
          `${committeeName} ${year} 年在备份里用到第 ${last} 号，填写的第 ${seq} 号相差太多，没有恢复。请照登记簿核对。`,
        )
      return { committeeId: committee.id, year, seq }
    })
  } catch (error) {
    const problem = storageProblemOf(error)
    throw problem?.code === 'damaged' ? new StorageProblem('backup-damaged', problem.detail, error) : error
  }
}
