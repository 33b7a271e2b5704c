import type { Id } from '#domain/values/brands.ts'
import type { Db } from '../database/open-database.ts'
import { prepared } from '../database/prepared.ts'
import type { Desk } from '../desk/desk.ts'
import type { OpenRoom } from '../desk/open-room.ts'
import { wipe } from '../keys/bytes.ts'
import type { Keyring } from '../keys/keyring.ts'
import type { Unlocked } from '../keys/keyring-config.ts'
import { cleanLoginName, foldLoginName } from '../keys/login-name.ts'
import { checkPassword } from '../keys/password-rules.ts'
import { accountKind } from '../records/kinds/people.ts'
import { readAll, runWork } from '../records/work.ts'
import { invalid, refusal } from '../refuse.ts'
import { dropPin } from './kept-pins.ts'
import { openWithKeys } from './open-session.ts'

/** Opens the files for the next one at the desk, unless the desk was locked while the secret was looked at. */
export async function openNext(
  desk: Desk,
  keyring: Keyring,
  unlocked: Unlocked,
  count: number,
): Promise<OpenRoom> {
  try {
    desk.refuseLockedSince(count)
    await desk.leave()
    desk.refuseLockedSince(count)
  } catch (error) {
    wipe(...unlocked.candidates.map((one) => one.key))
    throw error
  }
  return openWithKeys(desk, keyring, unlocked)
}

/**
 * A new wrap for an account whose audit entry is already written. A lock while it is being made wipes the room's key, so
 * it works on a copy: half a change would be a password that opens nothing.
 */
export async function setPassword(
  desk: Desk,
  keyring: Keyring,
  credential: { readonly accountId: Id; readonly password: string },
): Promise<void> {
  const key = Buffer.from(desk.room.dataKey)
  dropPin(desk, desk.room.db, credential.accountId)
  await keyring.setPassword(key, credential).finally(() => wipe(key))
}

interface RecoverInput {
  readonly loginName: string
  readonly newPassword: string
}

/** After the recovery code: the named account gets its new password, and the audit says so before it holds. */
export async function recoverAccount(
  desk: Desk,
  keyring: Keyring,
  room: OpenRoom,
  { loginName, newPassword }: RecoverInput,
): Promise<Id> {
  const folded = foldLoginName(loginName)
  const stored = readAll(room.db, accountKind).find(
    (one) => !one.data.disabled && foldLoginName(one.data.loginName) === folded,
  )
  if (!stored) throw refusal('NOT_FOUND', { message: '没有这个登录名的账户。恢复码是对的，请核对登录名。' })
  checkPassword(newPassword, stored.data.loginName)
  runWork(desk.frameOf(room, stored.id), 'accounts.recover', () => undefined)
  await keyring.setPassword(room.dataKey, { accountId: stored.id, password: newPassword })
  dropPin(desk, room.db, stored.id)
  return stored.id
}

/**
 * A name once given stays its holder's, also after a renaming or when the account is disabled: the audit must name one person
 * by it.
 */
export function freeLoginName(db: Db, typed: string, holder?: Id): string {
  const loginName = cleanLoginName(typed)
  const folded = foldLoginName(loginName)
  const given = prepared(
    db,
    `SELECT DISTINCT v.id, json_extract(v.json, '$.loginName') AS name FROM records r JOIN record_versions v ON v.id = r.id WHERE r.kind = 'account'`,
  ).all() as { id: string; name: string }[]
  if (given.some((one) => one.id !== holder && foldLoginName(one.name) === folded))
    throw invalid(
      'account.loginName',
      '这个登录名已经有人用过（包括已停用的账户），没有改动。请换一个登录名。',
    )
  return loginName
}
