import type { Id } from '#domain/values/brands.ts'
import { allowedPaths } from '../api/permissions.ts'
import type { Guarded } from '../api/procedures.ts'
import { newId } from '../desk/clock.ts'
import type { Desk, Session } from '../desk/desk.ts'
import { accountKind } from '../records/kinds/people.ts'
import { readAll, readRecord, runWork } from '../records/work.ts'
import { refusal } from '../refuse.ts'
import { enterRoom, openWithKeys, sessionOf } from './open-session.ts'
import { proposeSetUp } from './set-up.ts'

export function accountHandlers(os: Guarded['accounts'], desk: Desk) {
  const actorOf = (session: Session) => ({
    ...session,
    roles: [...session.roles],
    hasPin: desk.pins.has(session.accountId),
    allowed: allowedPaths(session.roles),
  })
  return {
    setUp: os.setUp.handler(({ input }) => proposeSetUp(desk, input)),
    confirmRecoveryCode: os.confirmRecoveryCode.handler(async ({ input }) => {
      if (!desk.pendingSetUp)
        throw refusal('NOT_FOUND', { message: '设立还没有开始，或者程序重新启动过。请从第一步重新填写。' })
      await desk.pendingSetUp.confirm(input.groups)
      return { ok: true as const }
    }),
    unlock: os.unlock.handler(async ({ input }) => {
      const keyring = await desk.requireKeyring()
      const unlocked = await keyring.unlockWithPassword(input.loginName, input.password)
      await desk.lock()
      const room = await openWithKeys(desk, keyring, unlocked)
      return actorOf(await enterRoom(desk, keyring, room, unlocked.accountId as Id))
    }),
    unlockWithPin: os.unlockWithPin.handler(async ({ input }) => {
      const keyring = await desk.requireKeyring()
      const login = keyring.logins().find((one) => one.loginName === input.loginName)
      if (!login) throw refusal('WRONG_PASSWORD', { data: { waitSeconds: 0 } })
      const key = await desk.pins.open(login.accountId, input.pin).catch(async (error: unknown) => {
        await keyring.noteFailedAttempt(login.accountId)
        throw error
      })
      await desk.lock()
      const room = await openWithKeys(desk, keyring, {
        accountId: login.accountId,
        candidates: [{ generation: 'current', key }],
      })
      return actorOf(await enterRoom(desk, keyring, room, login.accountId as Id))
    }),
    recover: os.recover.handler(async ({ input }) => {
      const keyring = await desk.requireKeyring()
      const unlocked = await keyring.unlockWithRecoveryCode(input.recoveryCode)
      await desk.lock()
      const room = await openWithKeys(desk, keyring, unlocked)
      const stored = readAll(room.db, accountKind).find(
        (one) => one.data.loginName === input.loginName && !one.data.disabled,
      )
      if (!stored) {
        room.close()
        throw refusal('NOT_FOUND', { message: '没有这个登录名的账户。恢复码是对的，请核对登录名。' })
      }
      await keyring.setPassword(room.dataKey, { accountId: stored.id, password: input.newPassword })
      desk.pins.forget(stored.id)
      runWork(desk.frameOf(room, stored.id), 'accounts.recover', () => undefined)
      return actorOf(await enterRoom(desk, keyring, room, stored.id))
    }),
    setPin: os.setPin.handler(async ({ input }) => {
      await desk.pins.set(desk.session.accountId, desk.room.dataKey, input.pin)
      return { ok: true as const }
    }),
    lock: os.lock.handler(async () => {
      await desk.lock()
      return { ok: true as const }
    }),
    me: os.me.handler(() => actorOf(desk.session)),
    changePassword: os.changePassword.handler(async ({ input }) => {
      const keyring = await desk.requireKeyring()
      const { accountId } = desk.session
      await keyring.changePassword(accountId, input.oldPassword, input.newPassword)
      desk.pins.forget(accountId)
      runWork(desk.frame(), 'accounts.changePassword', () => undefined)
      return { ok: true as const }
    }),
    list: os.list.handler(() => {
      const last = desk.room.db.prepare<[string], { at: string | null }>(
        `SELECT max(at) AS at FROM audit WHERE action = 'accounts.unlock' AND actor_id = ?`,
      )
      return readAll(desk.room.db, accountKind).map(({ id, revision, data }) => ({
        id,
        revision,
        account: data,
        lastUnlockAt: last.get(id)?.at ?? undefined,
      }))
    }),
    create: os.create.handler(async ({ input }) => {
      const keyring = await desk.requireKeyring()
      const { room } = desk
      const id = newId()
      const frame = desk.frame()
      // The database first, then the keyring; opening repairs a difference (architecture.md, Keys and locks).
      const revision = runWork(frame, 'accounts.create', (work) =>
        work.save(accountKind, id, { ...input.account, disabled: false }),
      )
      await keyring.addAccount(room.dataKey, {
        accountId: id,
        loginName: input.account.loginName,
        password: input.password,
      })
      return { id, revision }
    }),
    save: os.save.handler(({ input }) => {
      const stored = requireAccount(desk, input.id)
      const data = { ...stored.data, ...input.account }
      refuseLastAdmin(desk, input.id, data.roles.includes('admin'))
      const revision = runWork(desk.frame(), 'accounts.save', (work) =>
        work.save(accountKind, input.id, data, { base: input.base }),
      )
      if (input.id === desk.session.accountId) desk.renew(sessionOf(input.id, data))
      return { id: input.id, revision }
    }),
    resetPassword: os.resetPassword.handler(async ({ input }) => {
      const keyring = await desk.requireKeyring()
      requireAccount(desk, input.id)
      await keyring.setPassword(desk.room.dataKey, { accountId: input.id, password: input.newPassword })
      desk.pins.forget(input.id)
      runWork(desk.frame(), 'accounts.resetPassword', (work) => work.note('account', input.id))
      return { ok: true as const }
    }),
    disable: os.disable.handler(async ({ input }) => {
      const keyring = await desk.requireKeyring()
      const stored = requireAccount(desk, input.id)
      if (input.id === desk.session.accountId)
        throw refusal('NOT_ALLOWED', { message: '不能停用正在使用的账户。请换另一位管理员办理。' })
      refuseLastAdmin(desk, input.id, false)
      const revision = runWork(desk.frame(), 'accounts.disable', (work) =>
        work.save(accountKind, input.id, { ...stored.data, disabled: true }, { base: input.base }),
      )
      await keyring.removeAccount(input.id)
      desk.pins.forget(input.id)
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
