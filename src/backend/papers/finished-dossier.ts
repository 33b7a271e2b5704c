import type { Id } from '#domain/values/brands.ts'
import type { OpenRoom } from '../desk/open-room.ts'
import { refusal } from '../refuse.ts'

interface Finished {
  readonly fileId: Id
  readonly caseId: Id
  readonly pdf: Uint8Array
}

/** One a room, in memory only: closing the room at a lock lets go of it. */
const finished = new WeakMap<OpenRoom, Finished>()

export function keepFinished(room: OpenRoom, dossier: Finished): void {
  finished.set(room, dossier)
}

/** Handed over once. */
export function takeFinished(room: OpenRoom, caseId: Id, fileId: Id): Uint8Array {
  const found = finished.get(room)
  if (found?.fileId !== fileId || found.caseId !== caseId)
    throw refusal('NOT_FOUND', {
      message: '这份整卷已经取走或者换成了新的。请再生成一次，卷内材料没有变动。',
    })
  finished.delete(room)
  return found.pdf
}
