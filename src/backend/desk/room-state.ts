import { existsSync, rmSync } from 'node:fs'
import { nodeFs, syncFolder } from '../database/durable-files.ts'
import type { RoomFiles } from './files.ts'

/**
 * What a data folder holds. `unfinished`: a set-up was cut off before its first records, so there is nothing to lose;
 * where only one of the two files is missing there may be everything to lose, and no set-up may be offered over it.
 */
export type RoomState = 'empty' | 'unfinished' | 'keyring-missing' | 'database-missing' | 'whole'

export function roomState(files: RoomFiles): RoomState {
  const [keyring, database] = [existsSync(files.keyring), existsSync(files.database)]
  if (!keyring && !database) return 'empty'
  if (isUnfinished(files, database)) return 'unfinished'
  if (!keyring) return 'keyring-missing'
  return database ? 'whole' : 'database-missing'
}

/** Two signs that must agree: `room.json` comes with the first records, so a marker that outlived them proves nothing. */
function isUnfinished(files: RoomFiles, database: boolean): boolean {
  if (existsSync(files.roomName)) return false
  if (existsSync(files.unfinished)) return true
  // A keyring alone: drafts and attachments are made as soon as a database has been opened once.
  return !database && !existsSync(files.drafts) && !existsSync(files.attachments)
}

/** The records are in the database: from now on nothing here may be set aside. */
export async function markFinished(files: RoomFiles, dataDir: string): Promise<void> {
  rmSync(files.unfinished, { force: true })
  await syncFolder(nodeFs, dataDir)
}

const SENTENCES = {
  'keyring-missing':
    '找不到密钥文件 keyring.json，资料库还在，没有被动过。请不要重新设立；请从备份恢复，或把备份里的 keyring.json 放回来。',
  'database-missing':
    '找不到资料库文件 room.db，程序没有新建空文件代替它。请不要重新设立；请检查文件是否被移动，找不回时从备份恢复。',
} as const

/** What the log-in page says about a folder of which half is missing. */
export function stateWarning(state: RoomState): { code: string; sentence: string } | undefined {
  if (state !== 'keyring-missing' && state !== 'database-missing') return undefined
  return { code: state, sentence: SENTENCES[state] }
}
