import { join } from 'node:path'
import { dataFiles } from '../database/data-files.ts'

/** The files of a room's folder. */
export function roomFiles(dataDir: string) {
  return {
    database: join(dataDir, dataFiles.database),
    drafts: join(dataDir, dataFiles.drafts),
    keyring: join(dataDir, dataFiles.keyring),
    attachments: join(dataDir, dataFiles.attachments),
    backups: join(dataDir, 'backups'),
    practice: join(dataDir, 'practice.json'),
    /** There while a practice room is being made: without its accounts it would be a room nobody can enter. */
    practiceUnfinished: join(dataDir, 'practice.unfinished'),
    roomName: join(dataDir, 'room.json'),
    secondPlace: join(dataDir, 'second-place.json'),
    /** There from before the keyring is made until the first records are in the database. */
    unfinished: join(dataDir, 'set-up.unfinished'),
    log: join(dataDir, 'incidents.log'),
  } as const
}

export type RoomFiles = ReturnType<typeof roomFiles>
