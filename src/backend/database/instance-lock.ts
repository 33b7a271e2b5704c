import { join } from 'node:path'
import Database from 'better-sqlite3'
import { refuseNetworkFolder } from './network-folder.ts'
import { errorCode, rethrowStorage, StorageProblem } from './storage-problem.ts'

export const lockFileName = 'instance.lock'

export interface InstanceLock {
  readonly release: () => void
}

/**
 * Keeps a second instance out of a data folder. A small database of its own, because exclusive locking on the main file
 * would shut out the jobs process. The operating system drops the lock with the process, so a kill leaves nothing behind.
 */
export function takeInstanceLock(dataDir: string): InstanceLock {
  refuseNetworkFolder(dataDir)
  const db = connect(join(dataDir, lockFileName))
  try {
    db.pragma('journal_mode = DELETE')
    db.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    db.close()
    if (errorCode(error)?.startsWith('SQLITE_BUSY'))
      throw new StorageProblem('already-running', undefined, error)
    return rethrowStorage(error)
  }
  return { release: () => db.close() }
}

function connect(file: string): Database.Database {
  try {
    return new Database(file, { timeout: 0 })
  } catch (error) {
    return rethrowStorage(error)
  }
}
