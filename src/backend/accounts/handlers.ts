import type { Id } from '#domain/values/brands.ts'
import { allowedPaths } from '../api/permissions.ts'
import type { Guarded } from '../api/procedures.ts'
import { eventsOf } from '../backup/progress-events.ts'
import type { Desk, Session } from '../desk/desk.ts'
import { checkPassword } from '../keys/password-rules.ts'
import { accountKind } from '../records/kinds/people.ts'
import { readAll, readRecord, runWork } from '../records/work.ts'
import { refusal } from '../refuse.ts'
import { type RekeyProgress, rekeyRoom } from '../rekey/rekey-room.ts'
import { createAccount } from './create-account.ts'
import { freeLoginName, openNext, recoverAccount, setPassword } from './credentials.ts'
import { armPin, dropPin, hasKeptPin, keepPin } from './kept-pins.ts'
import { enterRoom, sessionOf } from './open-session.ts'
import { proposeRecoveryCode, renewRecoveryCode } from './recovery-renewal.ts'
import { proposeSetUp } from './set-up.ts'

export function accountHandlers(os: Guarded['accounts'], desk: Desk) {
  const actorOf = (session: Session) => ({
    ...session,
    roles: [...session.roles],
    hasPin: hasKeptPin(desk.room.db, session.accountId),
    allowed: allowedPaths(session.roles),
  })
  return {
    setUp: os.setUp.handler(async ({ input }) => {
      const loading = warmUp(desk)
      const proposed = await proposeSetUp(desk, input)
      await loading
      return proposed
    }),
    confirmRecoveryCode: os.confirmRecoveryCode.handler(async ({ input }) => {
      if (!desk.pendingSetUp)
        throw refusal('NOT_FOUND', { message: '设立还没有开始，或者程序重新启动过。请从第一步重新填写。' })
      await desk.pendingSetUp.confirm(input.groups)
      return { ok: true as const }
    }),
    unlock: os.unlock.handler(async ({ input }) => {
      const count = desk.lockCount
      const keyring = await desk.requireKeyring()
      // The password is checked on another thread meanwhile.
      const loading = warmUp(desk)
      const unlocked = await keyring.unlockWithPassword(input.loginName, input.password)
      await loading
      const room = await openNext(desk, keyring, unlocked, count)
      const session = await enterRoom(desk, keyring, room, { accountId: unlocked.accountId as Id, count })
      armPin(desk, room, session.accountId)
      return actorOf(session)
    }),
    unlockWithPin: os.unlockWithPin.handler(async ({ input }) => {
      const count = desk.lockCount
      const keyring = await desk.requireKeyring()
      const login = keyring.logins().find((one) => one.loginName === input.loginName)
      if (!login) throw refusal('WRONG_PASSWORD', { data: { waitSeconds: 0 } })
      const key = await desk.pins.open(login.accountId, input.pin).catch(async (error: unknown) => {
        await keyring.noteFailedAttempt(login.accountId)
        throw error
      })
      const unlocked = {
        accountId: login.accountId,
        candidates: [{ generation: 'current' as const, key }],
      }
      const room = await openNext(desk, keyring, unlocked, count)
      return actorOf(await enterRoom(desk, keyring, room, { accountId: login.accountId as Id, count }))
    }),
    recover: os.recover.handler(async ({ input }) => {
      const count = desk.lockCount
      const keyring = await desk.requireKeyring()
      const unlocked = await keyring.unlockWithRecoveryCode(input.recoveryCode)
      const room = await openNext(desk, keyring, unlocked, count)
      const accountId = await recoverAccount(desk, keyring, room, input).catch((error: unknown) => {
        room.close()
        throw error
      })
      return actorOf(await enterRoom(desk, keyring, room, { accountId, count }))
    }),
    setPin: os.setPin.handler(async ({ input }) => {
      const { presence } = desk
      const { accountId } = desk.session
      await (await desk.requireKeyring()).verifyPassword({ accountId, password: input.password })
      const verifier = await desk.pins.verifier(input.pin)
      desk.refuseAbsent(presence)
      const { room } = desk
      runWork(desk.frame(), 'accounts.setPin', () => keepPin(room.db, accountId, verifier))
      armPin(desk, room, accountId)
      return { ok: true as const }
    }),
    lock: os.lock.handler(async () => {
      await desk.lock()
      return { ok: true as const }
    }),
    me: os.me.handler(() => actorOf(desk.session)),
    changePassword: os.changePassword.handler(async ({ input }) => {
      const { presence } = desk
      const { accountId, loginName } = desk.session
      const keyring = await desk.requireKeyring()
      checkPassword(input.newPassword, loginName)
      await keyring.verifyPassword({ accountId, password: input.oldPassword })
      desk.refuseAbsent(presence)
      runWork(desk.frame(), 'accounts.changePassword', () => undefined)
      await setPassword(desk, keyring, { accountId, password: input.newPassword })
      return { ok: true as const }
    }),
    list: os.list.handler(async () => {
      const logins = (await desk.requireKeyring()).logins()
      const waiting = new Set(logins.filter((one) => one.needsPassword).map((one) => one.accountId))
      const last = desk.room.db.prepare<[string], { at: string | null }>(
        `SELECT max(at) AS at FROM audit WHERE action = 'accounts.unlock' AND actor_id = ?`,
      )
      return readAll(desk.room.db, accountKind).map(({ id, revision, data }) => ({
        id,
        revision,
        account: data,
        lastUnlockAt: last.get(id)?.at ?? undefined,
        needsPassword: !data.disabled && waiting.has(id),
      }))
    }),
    create: os.create.handler(({ input }) => createAccount(desk, input)),
    save: os.save.handler(({ input }) => {
      const stored = requireAccount(desk, input.id)
      const { displayName, roles, mediatorId } = input.account
      // Named one by one: a link that was taken away is absent from the input, and must not stay.
      const data = { ...stored.data, displayName, roles, mediatorId }
      refuseLastAdmin(desk, input.id, data.roles.includes('admin'))
      const revision = runWork(desk.frame(), 'accounts.save', (work) =>
        work.save(accountKind, input.id, data, { base: input.base }),
      )
      if (input.id === desk.session.accountId) desk.renew(sessionOf(input.id, data))
      return { id: input.id, revision }
    }),
    resetPassword: os.resetPassword.handler(async ({ input }) => {
      const { presence } = desk
      const keyring = await desk.requireKeyring()
      desk.refuseAbsent(presence)
      const { data } = requireAccount(desk, input.id)
      if (data.disabled)
        throw refusal('NOT_ALLOWED', { message: '这个账户已停用，密码没有改动。请先新建账户。' })
      checkPassword(input.newPassword, data.loginName)
      runWork(desk.frame(), 'accounts.resetPassword', (work) => work.note('account', input.id))
      await setPassword(desk, keyring, { accountId: input.id, password: input.newPassword })
      return { ok: true as const }
    }),
    renameLogin: os.renameLogin.handler(async ({ input }) => {
      const { presence } = desk
      const { accountId } = desk.session
      const keyring = await desk.requireKeyring()
      await keyring.verifyPassword({ accountId, password: input.password })
      desk.refuseAbsent(presence)
      const stored = requireAccount(desk, input.id)
      if (stored.data.disabled)
        throw refusal('NOT_ALLOWED', { message: '这个账户已停用，登录名没有改动。停用的账户不再登录。' })
      const data = { ...stored.data, loginName: freeLoginName(desk.room.db, input.loginName, input.id) }
      // The database first, then the keyring; opening repairs a difference (architecture.md, Keys and locks).
      const revision = runWork(desk.frame(), 'accounts.renameLogin', (work) =>
        work.save(accountKind, input.id, data, { base: input.base }),
      )
      if (input.id === accountId) desk.renew(sessionOf(input.id, data))
      await keyring.renameLogin(input.id, data.loginName)
      return { id: input.id, revision }
    }),
    proposeRecoveryCode: os.proposeRecoveryCode.handler(({ input }) =>
      proposeRecoveryCode(desk, input.password),
    ),
    renewRecoveryCode: os.renewRecoveryCode.handler(({ input }) => renewRecoveryCode(desk, input.groups)),
    rekey: os.rekey.handler(async function* ({ input, signal }) {
      const events = eventsOf<RekeyProgress, { ok: true; sentence: string }>((progress) =>
        rekeyRoom(desk, input, { progress, signal }),
      )
      for await (const event of events) {
        if ('progress' in event) yield event.progress
        else yield { step: '完成', done: 1, total: 1, result: event.result }
      }
    }),
    disable: os.disable.handler(async ({ input }) => {
      const { presence } = desk
      const keyring = await desk.requireKeyring()
      desk.refuseAbsent(presence)
      const stored = requireAccount(desk, input.id)
      if (input.id === desk.session.accountId)
        throw refusal('NOT_ALLOWED', { message: '不能停用正在使用的账户。请换另一位管理员办理。' })
      refuseLastAdmin(desk, input.id, false)
      const revision = runWork(desk.frame(), 'accounts.disable', (work) =>
        work.save(accountKind, input.id, { ...stored.data, disabled: true }, { base: input.base }),
      )
      dropPin(desk, desk.room.db, input.id)
      await keyring.removeAccount(input.id)
      return { id: input.id, revision }
    }),
  }
}

function requireAccount(desk: Desk, id: Id) {
  const stored = readRecord(desk.room.db, accountKind, id)
  if (!stored) throw refusal('NOT_FOUND')
  return stored
}

/** Somebody must be left who can manage the room. */
function refuseLastAdmin(desk: Desk, id: Id, staysAdmin: boolean): void {
  if (staysAdmin) return
  const others = readAll(desk.room.db, accountKind).filter(
    (one) => one.id !== id && !one.data.disabled && one.data.roles.includes('admin'),
  )
  if (others.length === 0)
    throw refusal('NOT_ALLOWED', {
      message: '至少要有一位管理员，没有改动。请先给另一个账户加上管理员角色。',
    })
}

/** Loads what papers need while a password is checked; what goes wrong is told when a paper is really asked for. */
async function warmUp(desk: Desk): Promise<void> {
  await desk.documents.warmUp().catch(() => undefined)
}
