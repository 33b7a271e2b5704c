import type { PrintOffset } from '#documents/index.ts'
import type { Db } from '../database/open-database.ts'
import { roomKind } from '../records/kinds/people.ts'
import { readAll } from '../records/work.ts'
import type { AtDesk } from './at-desk.ts'

/**
 * A room has one PC and one printer, so its offset is a setting of the room: it is in the backup and in the history, and
 * whoever restores on another machine prints the test page once.
 */
export function printOffset(db: Db): PrintOffset {
  const [room] = readAll(db, roomKind)
  return room?.data.printOffset ?? { right: 0, down: 0 }
}

export function printCopy({ desk, room }: AtDesk, pdf: Uint8Array): Promise<Uint8Array> {
  return desk.documents.shiftedCopy(pdf, printOffset(room.db))
}
