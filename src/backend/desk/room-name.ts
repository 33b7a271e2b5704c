import { readFileSync, writeFileSync } from 'node:fs'
import type { Db } from '../database/open-database.ts'
import { roomKind } from '../records/kinds/people.ts'
import { readAll } from '../records/work.ts'
import type { RoomFiles } from './files.ts'

/** The name over the log-in page, kept outside the encrypted database; it names an office, no person. */
export function keepRoomName(files: RoomFiles, db: Db): void {
  const roomName = readAll(db, roomKind)[0]?.data.name
  if (roomName === undefined || roomName === keptRoomName(files)) return
  writeFileSync(files.roomName, JSON.stringify({ roomName }))
}

/** A file that is missing or not ours only means that no name is shown. */
export function keptRoomName(files: RoomFiles): string | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(files.roomName, 'utf8'))
    if (typeof value !== 'object' || value === null || !('roomName' in value)) return undefined
    return typeof value.roomName === 'string' ? value.roomName : undefined
  } catch {
    return undefined
  }
}
