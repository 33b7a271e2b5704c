import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Room } from '#contract/schemas/people.ts'
import { nodeFs } from '../database/durable-files.ts'
import type { Desk } from '../desk/desk.ts'
import { auditHead } from '../desk/head.ts'
import type { OpenRoom } from '../desk/open-room.ts'
import { wipe } from '../keys/bytes.ts'
import { deriveSubkey } from '../keys/subkeys.ts'
import { roomKind } from '../records/kinds/people.ts'
import { readAll } from '../records/work.ts'
import { refusal } from '../refuse.ts'
import { keepLastThere } from './absent-place.ts'
import { attachmentNames } from './attachment-names.ts'
import { pruneGenerations } from './files/generations.ts'
import { type BackupResult, makeBackup } from './files/make-backup.ts'
import type { BackupReason } from './files/manifest.ts'
import type { BackupProgress } from './files/progress.ts'

/** Where the generations go: beside the data, and a second place when the room has named one that is there. */
export function backupPlaces(desk: Desk, room: Room | undefined): readonly string[] {
  const second = room?.secondBackupDir
  return [desk.files.backups, ...(second ? [join(second, '调解室备份')] : [])]
}

export function roomSettings(room: OpenRoom): Room | undefined {
  return readAll(room.db, roomKind)[0]?.data
}

export interface BackupWatch {
  readonly progress?: ((progress: BackupProgress) => void) | undefined
  readonly signal?: AbortSignal | undefined
}

export interface RunBackupOptions extends BackupWatch {
  readonly reason: BackupReason
  readonly target: string
}

const NO_HEAD = { epoch: 0, sequence: 0, hash: '' } as const

/**
 * One whole, verified generation in one place; old ones are pruned by the policy only after it stands. In turn with every
 * other: two at once would take each other's half generation for an old one.
 */
export function runBackup(desk: Desk, room: OpenRoom, options: RunBackupOptions): Promise<BackupResult> {
  return desk.inTurn(() => backupNow(desk, room, options))
}

/** For whoever has its turn already. Throws LOCKED where the room was closed while the backup waited: it has no key any more. */
export async function backupNow(
  desk: Desk,
  room: OpenRoom,
  options: RunBackupOptions,
): Promise<BackupResult> {
  if (desk.roomOrNone !== room) throw refusal('LOCKED')
  const database = deriveSubkey(room.dataKey, 'database')
  const drafts = deriveSubkey(room.dataKey, 'drafts')
  try {
    room.drafts.flush()
    const result = await makeBackup({
      database: { db: room.db, key: database },
      drafts: { db: room.drafts.database, key: drafts },
      keyringFile: desk.files.keyring,
      attachmentsDir: desk.files.attachments,
      target: options.target,
      reason: options.reason,
      now: desk.clock.now(),
      namesIn: attachmentNames,
      headOf: (snapshot) => auditHead(snapshot) ?? NO_HEAD,
      ballastDir: desk.config.dataDir,
      progress: options.progress,
      signal: options.signal,
      jobs: desk.jobs,
    })
    await pruneGenerations(nodeFs, options.target, room.roomId)
    if (options.target !== desk.files.backups) await keepLastThere(desk, options.target)
    return result
  } finally {
    wipe(database, drafts)
  }
}

/** The second place counts only while its disk or stick is there. */
export function isPlaceThere(target: string): boolean {
  return existsSync(join(target, '..'))
}
