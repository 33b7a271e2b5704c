import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRouterClient } from '@orpc/server'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildRouter } from '../api/router.ts'
import { newRecoveryCode } from '../keys/recovery-code.ts'
import { accountKind, roomKind } from '../records/kinds/people.ts'
import { readAll, readRecord } from '../records/work.ts'
import { resultOf } from '../testing/result-of.ts'
import { openTestRoom, TEST_COMMITTEES, TEST_PASSWORD, type TestRoom } from '../testing/test-room.ts'
import { createRoom } from './set-up.ts'

const clientOf = (room: TestRoom) => createRouterClient(buildRouter(room.desk))
let room: TestRoom
let screen: ReturnType<typeof clientOf>
beforeEach(async () => {
  room = await openTestRoom()
  screen = clientOf(room)
})
afterEach(() => room.dispose())

const ADMIN = { loginName: '张敏', password: TEST_PASSWORD }
const NEW_PASSWORD = '门前石榴红似火'
const SET_UP = {
  room: { town: '红石镇', name: '另一间' },
  committees: [...TEST_COMMITTEES],
  admin: { loginName: '李四', displayName: '李四', password: TEST_PASSWORD },
  practice: false,
}
const actions = () =>
  room.desk.room.db.prepare<[], string>('SELECT action FROM audit ORDER BY sequence').pluck().all()

describe('half a room', () => {
  it.each(['keyring', 'database'] as const)('a missing %s is told and never set up over', async (part) => {
    await room.desk.lock()
    room.desk.forgetKeyring()
    renameSync(room.desk.files[part], `${room.desk.files[part]}.away`)
    const status = await screen.system.status()
    expect(status).toMatchObject({ phase: 'locked', roomName: '红石镇人民调解室' })
    expect(status.warnings.map((one) => one.code)).toEqual([`${part}-missing`])
    await expect(screen.accounts.setUp(SET_UP)).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    await expect(createRoom(room.desk, SET_UP, newRecoveryCode())).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    })
    await expect(screen.accounts.unlock(ADMIN)).rejects.toMatchObject({ code: 'STORAGE' })
  })

  it('only a set-up that was cut off is set aside, with everything it left', async () => {
    await room.desk.lock()
    room.desk.forgetKeyring()
    const { files, config } = room.desk
    rmSync(files.roomName)
    writeFileSync(files.unfinished, '')
    writeFileSync(`${files.database}-wal`, 'left')
    expect((await screen.system.status()).phase).toBe('empty')
    await createRoom(room.desk, SET_UP, newRecoveryCode())
    expect(existsSync(files.unfinished)).toBe(false)
    const aside = readdirSync(config.dataDir).filter((name) => name.includes('.unfinished-'))
    expect(aside.map((name) => name.split('.unfinished-')[0]).toSorted()).toEqual([
      'drafts.db',
      'keyring.json',
      'room.db',
      'room.db-wal',
    ])
  })
})

describe('accounts', () => {
  const account = (loginName: string) => ({ loginName, displayName: '某人', roles: ['reader' as const] })
  it.each([
    ['a weak password', '王五', '12345678', 'password'],
    ['a name in use', ' 张敏 ', TEST_PASSWORD, 'account.loginName'],
    ['the name of a disabled account', '赵六', TEST_PASSWORD, 'account.loginName'],
  ])('%s is refused before anything is written', async (_, loginName, password, path) => {
    const id = await room.addAccount('赵六', ['reader'])
    await screen.accounts.disable({ id, base: 1 })
    const before = [actions().length, readAll(room.desk.room.db, accountKind).length]
    await expect(screen.accounts.create({ account: account(loginName), password })).rejects.toMatchObject({
      code: 'INVALID',
      data: { fields: [{ path }] },
    })
    expect([actions().length, readAll(room.desk.room.db, accountKind).length]).toEqual(before)
  })

  it('saving without a mediator takes the link away', async () => {
    const id = await room.addAccount('周德', ['mediator'], room.addMediator('周德'))
    await screen.accounts.save({ id, base: 1, account: { displayName: '周德', roles: ['mediator'] } })
    expect(readRecord(room.desk.room.db, accountKind, id)?.data.mediatorId).toBeUndefined()
  })

  it('a password reset is in the audit although the desk was locked at once', async () => {
    const id = await room.addAccount('王五', ['reader'])
    // The keyring is busy, so the lock certainly comes in between.
    const keyring = await room.desk.requireKeyring()
    const busy = keyring.verifyPassword({ accountId: id, password: TEST_PASSWORD })
    const reset = screen.accounts.resetPassword({ id, newPassword: NEW_PASSWORD })
    while (!room.desk.room.db.prepare(`SELECT 1 FROM audit WHERE action = 'accounts.resetPassword'`).get())
      await new Promise(setImmediate)
    await Promise.all([room.desk.lock(), busy, reset])
    await screen.accounts.unlock({ loginName: '王五', password: NEW_PASSWORD })
    expect(actions()).toContain('accounts.resetPassword')
  })

  it('a password whose check a lock overtakes stays as it was', async () => {
    const change = screen.accounts.changePassword({ oldPassword: TEST_PASSWORD, newPassword: NEW_PASSWORD })
    const refused = expect(change).rejects.toMatchObject({ code: 'LOCKED' })
    await Promise.resolve()
    await room.desk.lock()
    await refused
    await screen.accounts.unlock(ADMIN)
    expect(actions()).not.toContain('accounts.changePassword')
  })
})

describe('a lock while a secret is looked at', () => {
  it('turns the log-in away that was under way', async () => {
    await room.desk.lock()
    const keyring = await room.desk.requireKeyring()
    const look = keyring.unlockWithPassword.bind(keyring)
    vi.spyOn(keyring, 'unlockWithPassword').mockImplementation(async (loginName, password) => {
      const unlocked = await look(loginName, password)
      await room.desk.lock()
      return unlocked
    })
    await expect(screen.accounts.unlock(ADMIN)).rejects.toMatchObject({ code: 'LOCKED' })
    expect(room.desk.phase).toBe('locked')
    expect(room.desk.roomOrNone).toBeUndefined()
  })

  it('a quick PIN asked for before is not kept', async () => {
    const asked = screen.accounts.setPin({ pin: '2580', password: TEST_PASSWORD })
    const refused = expect(asked).rejects.toMatchObject({ code: 'LOCKED' })
    await room.desk.lock()
    await refused
    expect(room.desk.pins.has(room.adminId)).toBe(false)
  })
})

describe('another log-in while a secret is looked at', () => {
  const waits: readonly (readonly [string, () => Promise<unknown>])[] = [
    [
      'a login name',
      () =>
        screen.accounts.renameLogin({
          id: room.adminId,
          base: 1,
          loginName: '张敏敏',
          password: TEST_PASSWORD,
        }),
    ],
    ['a new recovery code', () => screen.accounts.proposeRecoveryCode({ password: TEST_PASSWORD })],
    [
      'a password',
      () => screen.accounts.changePassword({ oldPassword: TEST_PASSWORD, newPassword: NEW_PASSWORD }),
    ],
  ]
  it.each(waits)('%s asked for by the one before is not given', async (_, ask) => {
    const other = await room.addAccount('王五', ['reader'])
    const keyring = await room.desk.requireKeyring()
    const verify = keyring.verifyPassword.bind(keyring)
    vi.spyOn(keyring, 'verifyPassword').mockImplementation(async (given) => {
      await verify(given)
      await screen.accounts.unlock({ loginName: '王五', password: TEST_PASSWORD })
    })
    await expect(ask()).rejects.toMatchObject({ code: 'LOCKED' })
    expect(room.desk.session.accountId).toBe(other)
    expect(readRecord(room.desk.room.db, accountKind, room.adminId)?.data.loginName).toBe('张敏')
  })

  it('a new recovery code shown to the one before can’t be put in force by the next', async () => {
    const { recoveryCode, askGroups } = await screen.accounts.proposeRecoveryCode({ password: TEST_PASSWORD })
    await room.addAccount('李四', ['admin'])
    await screen.accounts.unlock({ loginName: '李四', password: TEST_PASSWORD })
    const groups = askGroups.map((group) => ({ group, text: recoveryCode.split('-')[group - 1] ?? '' }))
    await expect(screen.accounts.renewRecoveryCode({ groups })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('a doubtful date', () => {
  it.each([
    ['2026-11-23T01:56:00.000Z', false],
    ['2026-11-23T01:54:00.000Z', true],
    ['2026-11-20T02:00:00.000Z', true],
    ['2027-01-22T02:00:00.000Z', false],
    ['2027-02-01T02:00:00.000Z', true],
  ])('a clock set to %s while one works: in doubt %s', async (now, doubtful) => {
    const { revision, room: data } = await screen.settings.room()
    room.setNow(now)
    const saved = screen.settings.saveRoom({ base: revision, room: { ...data, name: '新名字' } })
    if (!doubtful) return expect(await saved).toBeDefined()
    await expect(saved).rejects.toMatchObject({ code: 'NEEDS_DATE' })
    expect((await screen.system.status()).warnings.map(({ code }) => code)).toEqual(['clock'])
  })

  it('is seen before an entry that is written all the same makes the wrong date look in order', async () => {
    room.setNow('2026-11-20T02:00:00.000Z')
    await resultOf(screen.backup.run())
    const { revision, room: data } = await screen.settings.room()
    await expect(screen.settings.saveRoom({ base: revision, room: data })).rejects.toMatchObject({
      code: 'NEEDS_DATE',
    })
  })

  it('stays in doubt over log-ins until it is confirmed, and nothing is written under it', async () => {
    await room.desk.lock()
    room.setNow('2026-03-01T02:00:00.000Z')
    await screen.accounts.unlock(ADMIN)
    await screen.accounts.unlock(ADMIN)
    expect(room.desk.dateDoubt).toBe(true)
    const { id, revision, room: data } = await screen.settings.room()
    await expect(screen.settings.saveRoom({ base: revision, room: data })).rejects.toMatchObject({
      code: 'NEEDS_DATE',
    })
    await screen.system.confirmDate({ today: room.desk.clock.today() })
    await screen.accounts.unlock(ADMIN)
    expect(room.desk.dateDoubt).toBe(false)
    await screen.settings.saveRoom({ base: revision, room: { ...data, name: '新名字' } })
    expect(readRecord(room.desk.room.db, roomKind, id)?.data.name).toBe('新名字')
    await room.desk.lock()
    expect((await screen.system.status()).roomName).toBe('新名字')
  })
})
