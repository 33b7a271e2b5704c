import type { Account } from '#contract/schemas/people.ts'
import type { Id } from '#domain/values/brands.ts'
import { checkHead } from '../audit/older-file.ts'
import { scheduleBackup } from '../backup/automatic.ts'
import { backupBeforeMigration } from '../backup/before-migration.ts'
import { recordRestores } from '../backup/record-restore.ts'
import { StorageProblem } from '../database/storage-problem.ts'
import type { Desk, Session } from '../desk/desk.ts'
import { type OpenRoom, openRoom } from '../desk/open-room.ts'
import { keepRoomName } from '../desk/room-name.ts'
import { wipe } from '../keys/bytes.ts'
import type { Keyring } from '../keys/keyring.ts'
import type { Unlocked } from '../keys/keyring-config.ts'
import { accountKind } from '../records/kinds/people.ts'
import { readAll, readRecord, runWork, type Stored } from '../records/work.ts'
import { refusal } from '../refuse.ts'
import { checkClock } from '../system/check-clock.ts'

/** After a password, a PIN or the recovery code: opens the files and starts the session of one account. */
export async function openWithKeys(desk: Desk, keyring: Keyring, unlocked: Unlocked): Promise<OpenRoom> {
  const { candidates } = unlocked
  let last: unknown
  for (const candidate of candidates) {
    try {
      const room = await openRoom({
        files: desk.files,
        dataKey: Buffer.from(candidate.key),
        roomId: keyring.roomId,
        migrations: desk.migrations,
        now: () => desk.clock.now(),
        weakDurability: desk.config.testing?.weakDurability,
        beforeMigrate: (db) => backupBeforeMigration(desk, db, Buffer.from(candidate.key)),
      })
      // A rekey cut off by a power failure: whichever key opens the database is right.
      if (keyring.rekeyPending) {
        if (candidate.generation === 'pending') await keyring.finishRekey(candidate.key)
        else await keyring.abandonRekey(candidate.key)
      }
      return room
    } catch (error) {
      last = error
      if (!(error instanceof StorageProblem && error.code === 'wrong-key-or-damaged')) throw error
    } finally {
      wipe(candidate.key)
    }
  }
  throw last ?? refusal('STORAGE')
}

export interface Entrant {
  readonly accountId: Id
  /** `desk.lockCount` from before the password was looked at. */
  readonly count: number
}

/** Starts the session, or closes the room again: nothing that was opened stays open behind a locked screen. */
export async function enterRoom(
  desk: Desk,
  keyring: Keyring,
  room: OpenRoom,
  entrant: Entrant,
): Promise<Session> {
  try {
    return await startSession(desk, keyring, room, entrant)
  } catch (error) {
    if (desk.roomOrNone !== room) room.close()
    throw error
  }
}

async function startSession(
  desk: Desk,
  keyring: Keyring,
  room: OpenRoom,
  { accountId, count }: Entrant,
): Promise<Session> {
  desk.refuseLockedSince(count)
  const stored = readRecord(room.db, accountKind, accountId)
  if (!stored || stored.data.disabled)
    throw refusal('NOT_ALLOWED', { message: '这个账户已停用，资料没有受影响。请找管理员。' })
  await keyring.reconcile(activeAccounts(readAll(room.db, accountKind)))
  desk.warnings.length = 0
  await tellRestores(desk, keyring, room)
  checkClock(desk, room.db)
  const frame = desk.frameOf(room, accountId)
  checkHead(desk, keyring, frame)
  await keyring.drainFailedAttempts((attempts) => {
    runWork(frame, 'accounts.failed', (work) => {
      work.note(
        'attempts',
        attempts.reduce((sum, attempt) => sum + attempt.count, 0),
      )
    })
  })
  // No wait between this and the session: a lock comes before, and is heeded, or after, and closes it.
  desk.refuseLockedSince(count)
  runWork(frame, 'accounts.unlock', () => undefined)
  keepRoomName(desk.files, room.db)
  const session = sessionOf(accountId, stored.data)
  desk.enter(room, session, count)
  scheduleBackup(desk)
  return session
}

/** A restore that a power cut kept out of the audit is recorded before anything else is written. */
async function tellRestores(desk: Desk, keyring: Keyring, room: OpenRoom): Promise<void> {
  const { generations, disabled } = await recordRestores(desk, keyring, room)
  if (generations.length === 0) return
  const numbers = disabled > 0 ? `，停用编号 ${disabled} 个` : ''
  desk.warnings.push({
    code: 'restore-recorded',
    sentence: `上次恢复备份中途中断，现在已经补做完：备份 ${generations.join('、')}${numbers}。被替换的文件都还留着。请核对最后几件案子的案号。`,
  })
}

export function sessionOf(accountId: Id, account: Account): Session {
  return {
    accountId,
    loginName: account.loginName,
    displayName: account.displayName,
    roles: account.roles,
    mediatorId: account.mediatorId,
  }
}

function activeAccounts(accounts: readonly Stored<Account>[]) {
  return accounts
    .filter((account) => !account.data.disabled)
    .map((account) => ({ accountId: account.id, loginName: account.data.loginName }))
}
