import { join } from 'node:path'
import type { Id } from '#domain/values/brands.ts'
import { dataFiles } from '../database/data-files.ts'
import { type Db, openDatabase } from '../database/open-database.ts'
import { StorageProblem } from '../database/storage-problem.ts'
import type { Desk } from '../desk/desk.ts'
import { wipe } from '../keys/bytes.ts'
import { KeyProblem } from '../keys/key-problem.ts'
import { Keyring } from '../keys/keyring.ts'
import type { KeyCandidate, Unlocked } from '../keys/keyring-config.ts'
import { Lockout } from '../keys/lockout.ts'
import { foldLoginName } from '../keys/login-name.ts'
import { deriveSubkey } from '../keys/subkeys.ts'
import { accountKind } from '../records/kinds/people.ts'
import { readRecord } from '../records/work.ts'
import { invalid, refusal } from '../refuse.ts'
import { givenNumbers, type NumberToDisable } from '../settings/last-numbers.ts'
import { isDamage, openBackupDatabase } from './backup-database.ts'

export interface Credentials {
  readonly loginName?: string | undefined
  readonly password?: string | undefined
  readonly recoveryCode?: string | undefined
}

export interface Proof {
  /** undefined: the recovery code opened it. */
  readonly accountId: Id | undefined
  /** The data key of the backup; the caller wipes it. */
  readonly key: Buffer
  /** The last numbers the room to be replaced has given, as far as it can be read: none of them may be given again. */
  readonly given: readonly NumberToDisable[]
}

/** A keyring inside a backup: opened to prove who asks, never written. */
export function openBackupKeyring(desk: Desk, dir: string): Promise<Keyring> {
  return Keyring.open({ ...desk.keyringConfig(join(dir, dataFiles.keyring)), readOnly: true })
}

/**
 * The keyring of the room on this machine, while there is one that can be read: then only its people may replace it.
 * A machine without a room, or one whose keyring is lost or damaged, has only what the backup brings.
 */
export async function liveKeyring(desk: Desk): Promise<Keyring | undefined> {
  if (desk.state !== 'whole') return undefined
  try {
    return await desk.keyring()
  } catch (error) {
    if (error instanceof KeyProblem && error.code === 'keyring-damaged') return undefined
    throw error
  }
}

export async function proveRestore(desk: Desk, dir: string, credentials: Credentials): Promise<Proof> {
  const backup = await openBackupKeyring(desk, dir)
  const live = await liveKeyring(desk)
  return live ? proveOverRoom({ desk, live, backup, dir }, credentials) : proveBare(desk, dir, credentials)
}

interface Ways {
  readonly desk: Desk
  readonly live: Keyring
  readonly backup: Keyring
  readonly dir: string
}

async function proveOverRoom({ desk, live, backup, dir }: Ways, credentials: Credentials): Promise<Proof> {
  if (live.roomId !== backup.roomId)
    throw refusal('NOT_ALLOWED', {
      message: '这份备份是另一间调解室的，没有恢复，现有数据没有改动。请选择本室的备份。',
    })
  const unlocked = await unlock(live, credentials)
  try {
    const room = askLive(desk, unlocked)
    if (room?.admin === false) throw notAdmin()
    const key = keyThatOpens(dir, unlocked.candidates) ?? (await olderKey(backup, dir, credentials))
    // The room's own database is too damaged to ask: the backup knows who was its administrator.
    if (room === undefined && unlocked.accountId !== null) requireBackupAdmin(dir, key, unlocked.accountId)
    return { accountId: (unlocked.accountId ?? undefined) as Id | undefined, key, given: room?.given ?? [] }
  } finally {
    wipeAll(unlocked)
  }
}

/** The key was changed since the backup was made: the same words must then open the backup's own keyring. */
async function olderKey(backup: Keyring, dir: string, credentials: Credentials): Promise<Buffer> {
  const unlocked = await unlock(backup, credentials)
  try {
    const key = keyThatOpens(dir, unlocked.candidates)
    if (!key) throw new StorageProblem('wrong-key-or-damaged')
    return key
  } finally {
    wipeAll(unlocked)
  }
}

/** Guesses at backups are counted per room and name, whichever of its generations is tried; while the program runs. */
const guesses = new WeakMap<Desk, { lockout: Lockout; keyrings: Map<string, Keyring> }>()

function guessesOf(desk: Desk) {
  const known = guesses.get(desk)
  if (known) return known
  const { monotonic } = desk.keyringConfig()
  const made = { lockout: new Lockout([], monotonic), keyrings: new Map<string, Keyring>() }
  guesses.set(desk, made)
  return made
}

async function proveBare(desk: Desk, dir: string, credentials: Credentials): Promise<Proof> {
  const { lockout, keyrings } = guessesOf(desk)
  // Opened once: a wait written in the backup must run down, not start again with every try.
  const backup = keyrings.get(dir) ?? (await openBackupKeyring(desk, dir))
  keyrings.set(dir, backup)
  const who = `${backup.roomId}:${foldLoginName(credentials.loginName ?? '')}`
  if (!credentials.recoveryCode) {
    lockout.refuseWhileWaiting(who)
    lockout.countAttempt(who)
  }
  const unlocked = await unlock(backup, credentials)
  try {
    lockout.clear(who)
    const key = keyThatOpens(dir, unlocked.candidates)
    if (!key) throw new StorageProblem('wrong-key-or-damaged')
    if (unlocked.accountId !== null) requireBackupAdmin(dir, key, unlocked.accountId)
    keyrings.delete(dir)
    return { accountId: (unlocked.accountId ?? undefined) as Id | undefined, key, given: [] }
  } finally {
    wipeAll(unlocked)
  }
}

function unlock(keyring: Keyring, { loginName, password, recoveryCode }: Credentials): Promise<Unlocked> {
  if (recoveryCode) return keyring.unlockWithRecoveryCode(recoveryCode)
  if (loginName && password) return keyring.unlockWithPassword(loginName, password)
  throw invalid('password', '请输入管理员的登录名和密码，或者恢复码。')
}

/** A copy of the first key that opens the generation's database. */
function keyThatOpens(dir: string, candidates: readonly KeyCandidate[]): Buffer | undefined {
  for (const { key } of candidates) {
    try {
      openBackupDatabase(dir, key).close()
      return Buffer.from(key)
    } catch (error) {
      if (!(error instanceof StorageProblem && error.code === 'wrong-key-or-damaged')) throw error
    }
  }
  return undefined
}

interface LiveRoom {
  /** Whether whoever asks is an administrator now; the recovery code is as good. */
  readonly admin: boolean
  readonly given: readonly NumberToDisable[]
}

/** What the room on this machine tells; undefined where its database can't be opened any more. */
function askLive(desk: Desk, { accountId, candidates }: Unlocked): LiveRoom | undefined {
  const ask = (db: Db) => ({ admin: accountId === null || isAdmin(db, accountId), given: givenNumbers(db) })
  if (desk.sessionOrNone) return ask(desk.room.db)
  for (const { key } of candidates) {
    const database = deriveSubkey(key, 'database')
    try {
      const db = openDatabase({ file: desk.files.database, key: database })
      try {
        return ask(db)
      } finally {
        db.close()
      }
    } catch (error) {
      if (!isDamage(error)) throw error
    } finally {
      wipe(database)
    }
  }
  return undefined
}

function requireBackupAdmin(dir: string, key: Buffer, accountId: string): void {
  const db = openBackupDatabase(dir, key)
  try {
    if (!isAdmin(db, accountId)) throw notAdmin()
  } catch (error) {
    wipe(key)
    throw error
  } finally {
    db.close()
  }
}

function isAdmin(db: Db, accountId: string): boolean {
  const account = readRecord(db, accountKind, accountId)?.data
  return account !== undefined && !account.disabled && account.roles.includes('admin')
}

function notAdmin() {
  return refusal('NOT_ALLOWED', {
    message: '只有管理员能从备份恢复，现有数据没有改动。请用管理员的密码，或者恢复码。',
  })
}

function wipeAll({ candidates }: Unlocked): void {
  wipe(...candidates.map(({ key }) => key))
}
