import type { Role } from '#domain/people/roles.ts'
import type { Id } from '#domain/values/brands.ts'
import type { Desk } from '../desk/desk.ts'
import { wipe } from '../keys/bytes.ts'
import { KeyProblem } from '../keys/key-problem.ts'
import type { Keyring } from '../keys/keyring.ts'
import { checkPassword } from '../keys/password-rules.ts'
import { enteredBefore } from '../records/entered-before.ts'
import { accountKind } from '../records/kinds/people.ts'
import { readRecord, runWork } from '../records/work.ts'
import { refusal } from '../refuse.ts'
import { freeLoginName } from './credentials.ts'

export interface NewAccountInput {
  readonly account: {
    readonly loginName: string
    readonly displayName: string
    readonly roles: Role[]
    readonly mediatorId?: Id | undefined
  }
  readonly password: string
  /** The form's own id for the account to be. */
  readonly id?: Id | undefined
}

export async function createAccount(desk: Desk, input: NewAccountInput) {
  const { presence } = desk
  const keyring = await desk.requireKeyring()
  desk.refuseAbsent(presence)
  const { room } = desk
  const frame = desk.frame()
  const id = input.id ?? frame.newId()
  const loginName = freeLoginName(room.db, input.account.loginName, id)
  checkPassword(input.password, loginName)
  const data = { ...input.account, loginName, disabled: false }
  const before = enteredBefore(frame, accountKind, { id, data })
  if (before && readRecord(room.db, accountKind, id)?.data.disabled) throw refusal('NOT_ALLOWED')
  const key = Buffer.from(room.dataKey)
  try {
    // The database first, then the keyring; opening repairs a difference (architecture.md, Keys and locks).
    const revision =
      before?.revision ?? runWork(frame, 'accounts.create', (work) => work.save(accountKind, id, data))
    const login = keyring.logins().find((one) => one.accountId === id)
    if (login === undefined)
      await keyring.addAccount(key, { accountId: id, loginName, password: input.password })
    // A repaired keyring has the name without a password; one that stands is not changed from here.
    else if (login.needsPassword) await keyring.setPassword(key, { accountId: id, password: input.password })
    else await refuseOtherPassword(keyring, id, input.password)
    return { id, revision }
  } finally {
    wipe(key)
  }
}

/** The account was made the first time, and with it the password: another one typed now must not be handed out as its. */
async function refuseOtherPassword(keyring: Keyring, accountId: Id, password: string): Promise<void> {
  try {
    await keyring.verifyPassword({ accountId, password })
  } catch (error) {
    if (!(error instanceof KeyProblem) || error.code !== 'wrong-password') throw error
    throw refusal('NOT_ALLOWED', {
      message:
        '这个账户上次已经建好，没有再建一个；这次填的密码没有用上，仍是上次填的那个。忘了的，请到账户里给它重设密码。',
    })
  }
}
