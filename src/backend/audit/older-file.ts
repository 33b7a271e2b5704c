import { prepared } from '../database/prepared.ts'
import type { Desk } from '../desk/desk.ts'
import { auditHead, headProblem, OLDER_FILE } from '../desk/head.ts'
import type { Keyring } from '../keys/keyring.ts'
import { runNote, runWork, type WorkFrame } from '../records/work.ts'
import { refusal } from '../refuse.ts'
import { type LastNumber, numbersToDisable } from '../settings/last-numbers.ts'
import { disableUpTo } from '../settings/numbers.ts'

const FOUND = 'audit.olderFile'

/** At log-in: warns of an older file, and writes once per lost head that it was found. The head itself stays (`keepHead`). */
export function checkHead(desk: Desk, keyring: Keyring, frame: WorkFrame): void {
  const problem = headProblem(frame.db, keyring.head)
  if (!problem || !keyring.head) return
  desk.warnings.push({ code: OLDER_FILE, sentence: problem })
  const { epoch, sequence } = keyring.head
  const known = prepared(
    frame.db,
    `SELECT 1 FROM audit WHERE action = ? AND json_extract(detail, '$.lostEpoch') = ? AND json_extract(detail, '$.lostSequence') = ?`,
  ).get(FOUND, epoch, sequence)
  if (known === undefined) runNote(frame, FOUND, { detail: { lostEpoch: epoch, lostSequence: sequence } })
}

export interface Acceptance {
  readonly reason: string
  readonly lastNumbers: readonly LastNumber[]
}

/**
 * An administrator says why the older file is to be worked with. It is a restore by hand, so it starts a new epoch and retires
 * the numbers that stand on paper already; the entry is written before the head moves on.
 */
export async function acceptOlderFile(desk: Desk, { reason, lastNumbers }: Acceptance) {
  const { presence } = desk
  const keyring = await desk.requireKeyring()
  desk.refuseAbsent(presence)
  const { db } = desk.room
  const lost = keyring.head
  if (!lost || !headProblem(db, lost))
    throw refusal('NOT_FOUND', { message: '现在没有发现旧文件，不需要说明，什么也没有改动。' })
  const numbers = numbersToDisable(db, lastNumbers)
  await keyring.startEpoch(keyring.epoch + 1)
  desk.refuseAbsent(presence)
  const disabled = runWork(desk.frame(), 'audit.acceptOlderFile', (work) => {
    work.note('why', reason)
    work.note('lostEpoch', lost.epoch)
    work.note('lostSequence', lost.sequence)
    const count = numbers.reduce(
      (sum, { committeeId, year, seq }) =>
        sum + disableUpTo(work, { committeeId, year, reason: '停用（旧文件）' }, seq),
      0,
    )
    if (count > 0) work.note('disabled', count)
    return count
  })
  const head = auditHead(desk.room.db)
  if (head) await keyring.acceptHead(head)
  desk.clearWarnings(OLDER_FILE)
  return { ok: true as const, disabled }
}
