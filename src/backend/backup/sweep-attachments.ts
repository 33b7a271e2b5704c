import { dirname } from 'node:path'
import { sweepOrphans } from '../attachments/store/sweep-orphans.ts'
import { dataFiles } from '../database/data-files.ts'
import type { Db } from '../database/open-database.ts'
import type { Desk } from '../desk/desk.ts'
import { headProblem } from '../desk/head.ts'
import type { OpenRoom } from '../desk/open-room.ts'
import { attachmentNames } from './attachment-names.ts'
import { listGenerations } from './files/generations.ts'
import { backupPlaces, isPlaceThere, roomSettings } from './run-backup.ts'

/**
 * After a backup: uploads whose form was never saved, and writes cut off half-way. A file that a generation names stays; where
 * a place can't be looked into, or a restore set a room aside that may name more, nothing goes. Where an older file has been put
 * in the room's place, the lost one may come back: nothing goes that was there before it was accepted.
 */
export async function sweepAttachments(desk: Desk, room: OpenRoom): Promise<readonly string[]> {
  const places = backupPlaces(desk, roomSettings(room))
  if (!places.every(isPlaceThere)) return []
  if (headProblem(room.db, (await desk.requireKeyring()).head)) return []
  const inFolder = await desk.fs.readdir(dirname(desk.files.database))
  if (inFolder.some((name) => name.startsWith('replaced-'))) return []
  const generations = (await Promise.all(places.map((place) => listGenerations(desk.fs, place)))).flat()
  const kept = generations.flatMap(({ manifest }) => manifest?.files.map(({ path }) => path) ?? [])
  const prefix = `${dataFiles.attachments}/`
  // Closed meanwhile, the database names nothing any more, and everything would look like an orphan.
  if (desk.roomOrNone !== room) return []
  return sweepOrphans({
    dir: desk.files.attachments,
    referenced: new Set([
      ...attachmentNames(room.db),
      ...kept.filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length)),
    ]),
    now: desk.clock.now(),
    notBefore: acceptedAt(room.db),
    fs: desk.fs,
  })
}

/** When an older file was last accepted in the room's place. */
function acceptedAt(db: Db): string | undefined {
  return db
    .prepare<[], string>(
      `SELECT at FROM audit WHERE action = 'audit.acceptOlderFile' ORDER BY sequence DESC LIMIT 1`,
    )
    .pluck()
    .get()
}
