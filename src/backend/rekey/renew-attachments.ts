import { endRenewal, isRenewalDue } from '../attachments/store/attachment-secrets.ts'
import type { AttachmentRef } from '../attachments/store/attachment-store.ts'
import type { Desk } from '../desk/desk.ts'
import type { OpenRoom } from '../desk/open-room.ts'

export interface RenewWatch {
  readonly progress?: ((done: number, total: number) => void) | undefined
  /** Asked before each file: false leaves the rest for the next log-in. */
  readonly goOn?: (() => boolean) | undefined
}

/**
 * Encrypts every attachment the room names to the identity made with its new key. Answers whether all are done; what is missing
 * or damaged is told by backup and verification, and waits for nobody here.
 */
export async function renewAttachments(
  room: Pick<OpenRoom, 'db' | 'attachments'>,
  { progress, goOn }: RenewWatch = {},
): Promise<boolean> {
  const refs = room.db
    .prepare<[], AttachmentRef>('SELECT DISTINCT file AS name, sha256 FROM attachments ORDER BY file')
    .all()
  for (const [index, ref] of refs.entries()) {
    if (goOn?.() === false) return false
    progress?.(index, refs.length)
    await room.attachments.renew(ref)
  }
  if (goOn?.() === false) return false
  endRenewal(room.db)
  progress?.(refs.length, refs.length)
  return true
}

/** After a log-in, and before the day's backup: goes on where a change of keys was cut off. A failure stops nobody's work. */
export async function renewAttachmentsIfDue(desk: Desk): Promise<void> {
  const { room } = desk
  if (!isRenewalDue(room.db)) return
  try {
    // In turn with the backups: none of them may read a file that is being replaced.
    await desk.inTurn(() => renewAttachments(room, { goOn: () => desk.roomOrNone === room }))
  } catch (error) {
    if (desk.roomOrNone === room) desk.incidents.note('renew-attachments', error)
  }
}
