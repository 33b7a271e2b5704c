import { ORPCError } from '@orpc/server'
import type { Id } from '#domain/values/brands.ts'
import { prepared } from '../database/prepared.ts'
import type { Desk } from '../desk/desk.ts'
import type { OpenRoom } from '../desk/open-room.ts'
import type { Keyring } from '../keys/keyring.ts'
import { accountKind } from '../records/kinds/people.ts'
import { readAll, runWork, type Work, type WorkFrame } from '../records/work.ts'
import { disableUpTo } from '../settings/numbers.ts'
import { forgetUnrecorded, readUnrecorded, type UnrecordedRestore } from './files/restore-journal.ts'

/**
 * Right after a restore, and again at every log-in: whatever restore the room's audit doesn't name yet starts its epoch, gets
 * its entry and retires its numbers. Cut off anywhere, it is done again; the entry tells what is done already.
 */
export async function recordRestores(desk: Desk, keyring: Keyring, room: OpenRoom): Promise<Recorded> {
  const { dataDir } = desk.config
  const unrecorded = await readUnrecorded(desk.fs, dataDir)
  if (unrecorded.length === 0) return { generations: [], disabled: 0 }
  let disabled = 0
  for (const restore of unrecorded) {
    if (keyring.epoch < restore.epoch) await keyring.startEpoch(restore.epoch)
    disabled += recordOne(desk.frameOf(room, actorOf(room, restore)), restore)
  }
  await forgetUnrecorded(desk.fs, dataDir)
  return { generations: unrecorded.map(({ generation }) => generation), disabled }
}

export interface Recorded {
  readonly generations: readonly string[]
  readonly disabled: number
}

function recordOne(frame: WorkFrame, { restore, generation, numbers }: UnrecordedRestore): number {
  const known = prepared(
    frame.db,
    `SELECT 1 FROM audit WHERE action = 'backup.restore' AND json_extract(detail, '$.restore') = ?`,
  ).get(restore)
  if (known !== undefined) return 0
  return runWork(frame, 'backup.restore', (work) => {
    work.note('generation', generation)
    work.note('restore', restore)
    const disabled = numbers.reduce((count, number) => count + retire(work, number), 0)
    if (disabled > 0) work.note('disabled', disabled)
    return disabled
  })
}

/** Nobody may be kept out because a series clashes with another's: what can't be retired is left to the register's own checks. */
function retire(work: Work, { committeeId, year, seq }: UnrecordedRestore['numbers'][number]): number {
  try {
    return disableUpTo(work, { committeeId: committeeId as Id, year, reason: '停用（恢复备份）' }, seq)
  } catch (error) {
    if (error instanceof ORPCError && error.code === 'NOT_ALLOWED') return 0
    throw error
  }
}

/** With the recovery code nobody is named; the entry then stands under the first account in use. */
function actorOf(room: OpenRoom, { actorId }: UnrecordedRestore): Id {
  const accounts = readAll(room.db, accountKind)
  const named = accounts.find(({ id }) => id === actorId) ?? accounts.find(({ data }) => !data.disabled)
  return named?.id ?? (room.roomId as Id)
}
