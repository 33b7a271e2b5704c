import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildRouter } from '../api/router.ts'
import { Desk } from '../desk/desk.ts'
import { resultOf } from '../testing/result-of.ts'
import { openTestRoom, TEST_PASSWORD, type TestRoom } from '../testing/test-room.ts'

let room: TestRoom
let other: TestRoom | undefined
let bare: Desk | undefined
beforeEach(async () => {
  room = await openTestRoom()
})
afterEach(async () => {
  await room.dispose()
  await other?.dispose()
  await bare?.close()
  other = undefined
  bare = undefined
})

const screenOf = (desk: Desk) => createRouterClient(buildRouter(desk))

async function backUp(of: TestRoom): Promise<string> {
  for await (const _ of await screenOf(of.desk).backup.run());
  const status = await screenOf(of.desk).backup.status()
  return status.last?.dir ?? ''
}

/** What stands in the audit of the room that is live now. */
async function epochAfterLogin(): Promise<unknown> {
  const keyring = await room.desk.requireKeyring()
  return keyring.epoch
}

const ADMIN = { loginName: '张敏', password: TEST_PASSWORD }
const NO_NUMBERS = { lastNumbers: [] }

describe('restoring over a room from the log-in page', () => {
  it('is for its present administrators', async () => {
    const readerId = await room.addAccount('读者', ['reader'])
    const leaverId = await room.addAccount('离任', ['admin'])
    const dir = await backUp(room)
    const screen = screenOf(room.desk)
    await screen.accounts.disable({ id: leaverId, base: 1 })
    await room.desk.lock()
    expect(readerId).not.toBe(leaverId)
    const tried = (loginName: string) =>
      resultOf(screen.backup.restore({ dir, loginName, password: TEST_PASSWORD, ...NO_NUMBERS }))
    await expect(tried('读者')).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    await expect(tried('离任')).rejects.toMatchObject({ code: 'WRONG_PASSWORD' })
    expect(await epochAfterLogin()).toBe(1)
    await expect(resultOf(screen.backup.restore({ dir, ...ADMIN, ...NO_NUMBERS }))).resolves.toMatchObject({
      ok: true,
    })
    expect(await epochAfterLogin()).toBe(2)
    await screen.accounts.unlock(ADMIN)
  })

  it('counts wrong passwords like the log-in does, and puts them into the audit', async () => {
    const dir = await backUp(room)
    await room.desk.lock()
    const screen = screenOf(room.desk)
    const wrong = () =>
      resultOf(screen.backup.restore({ dir, loginName: '张敏', password: '不是这一句话', ...NO_NUMBERS }))
    for (let n = 0; n < 5; n += 1) await expect(wrong()).rejects.toMatchObject({ code: 'WRONG_PASSWORD' })
    await expect(resultOf(screen.backup.restore({ dir, ...ADMIN, ...NO_NUMBERS }))).rejects.toMatchObject({
      code: 'WRONG_PASSWORD',
      data: { waitSeconds: 30 },
    })
    await expect(screen.accounts.unlock(ADMIN)).rejects.toMatchObject({ code: 'WRONG_PASSWORD' })
  })

  it('refuses the backup of another room', async () => {
    other = await openTestRoom()
    const dir = await backUp(other)
    await room.desk.lock()
    await expect(
      resultOf(screenOf(room.desk).backup.restore({ dir, ...ADMIN, ...NO_NUMBERS })),
    ).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    })
  })

  it.each([
    ['an unknown committee', '没有这个调委会', 3],
    ['far beyond the last', '红石镇人民调解委员会', 2001],
    ['beyond any register', '红石镇人民调解委员会', 20_001],
  ])('%s is refused before anything is replaced', async (_, committeeName, seq) => {
    const dir = await backUp(room)
    const lastNumbers = [{ committeeName, year: 2026, seq }]
    const restore = resultOf(screenOf(room.desk).backup.restore({ dir, ...ADMIN, lastNumbers }))
    await expect(restore).rejects.toMatchObject({ code: 'INVALID' })
    expect(room.desk.phase).toBe('open')
    expect(await epochAfterLogin()).toBe(1)
  })

  it('refuses a backup of a newer program before anything is replaced', async () => {
    room.desk.room.db
      .prepare('INSERT INTO applied_migrations VALUES (?, ?, ?, ?)')
      .run(room.desk.migrations.length, '9999_later', 'x', '2026-11-23T02:00:00.000Z')
    const dir = await backUp(room)
    await expect(
      resultOf(screenOf(room.desk).backup.restore({ dir, ...ADMIN, ...NO_NUMBERS })),
    ).rejects.toMatchObject({
      code: 'STORAGE',
      message: expect.stringContaining('更新版本'),
    })
    expect(room.desk.phase).toBe('open')
  })
})

describe('restoring on a bare machine', () => {
  it('wants an administrator of the backup and lets nobody guess', async () => {
    await room.addAccount('读者', ['reader'])
    const stick = join(room.dir, 'stick')
    cpSync(await backUp(room), stick, { recursive: true })
    bare = new Desk({ ...room.desk.config, dataDir: join(room.dir, 'bare') })
    const screen = screenOf(bare)
    const tried = (loginName: string, password: string) =>
      resultOf(screen.backup.restore({ dir: stick, loginName, password, ...NO_NUMBERS }))
    await expect(tried('读者', TEST_PASSWORD)).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    for (let n = 0; n < 5; n += 1)
      await expect(tried('读者', '不是这一句话')).rejects.toMatchObject({ code: 'WRONG_PASSWORD' })
    await expect(tried('读者', TEST_PASSWORD)).rejects.toMatchObject({ code: 'WRONG_PASSWORD' })
    expect(bare.phase).toBe('empty')
    await expect(tried('张敏', TEST_PASSWORD)).resolves.toMatchObject({ ok: true })
    expect((await screen.system.status()).roomName).toBe('红石镇人民调解室')
    await screen.accounts.unlock(ADMIN)
  })
})
