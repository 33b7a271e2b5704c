import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { resultOf } from '#backend/testing/result-of.ts'
import type { Id } from '#domain/values/brands.ts'
import { tempFolder } from '#test/support/hosts/temp-folder.ts'
import { clockFrom } from '#test/support/rooms/messages.ts'
import { openRaw } from '#test/support/rooms/open-raw.ts'
import { openRoomProcess, type RoomClient } from '#test/support/rooms/room-process.ts'
import {
  ADMIN,
  COMMITTEE_NAME,
  day,
  logIn,
  registration,
  setUpRoom,
} from '#test/support/rooms/set-up-room.ts'
import { snapshotOf } from './load/folder-snapshot.ts'

const at = { clockOffsetMs: clockFrom('2026-11-23T02:00:00.000Z') }
const TITLE = '王芳与李强排水纠纷'

async function newRoom() {
  const dataDir = join(tempFolder(), 'data')
  mkdirSync(dataDir)
  const room = await openRoomProcess({ dataDir, ...at })
  return { ...room, dataDir, ...(await setUpRoom(room.client)) }
}

/** Registered and accepted: a case with a number. */
async function numberedCase(client: RoomClient, committeeId: Id): Promise<string> {
  const { id, revision } = await client.cases.register(registration(committeeId, TITLE))
  await client.cases.accept({
    id,
    base: revision,
    on: day('2026-11-20'),
    onPaper: false,
    initiative: 'application',
  })
  return (await client.cases.get({ id })).record.number?.text ?? ''
}

async function backUp(client: RoomClient): Promise<string> {
  for await (const _ of await client.backup.run());
  return (await client.backup.status()).last?.dir ?? ''
}

const byPassword = { loginName: ADMIN.loginName, password: ADMIN.password }
const numbersUpTo = (seq: number) => [{ committeeName: COMMITTEE_NAME, year: 2026, seq }]

describe('restoring a backup', () => {
  it('starts a new epoch, retires the numbers in between, and keeps what it replaced', async () => {
    const { client, dataDir, committeeId, close } = await newRoom()
    expect(await numberedCase(client, committeeId)).toBe('红石民调〔2026〕1号')
    const dir = await backUp(client)
    const entriesThen = (await resultOf(client.audit.verify())).entries
    await numberedCase(client, committeeId)
    expect(await numberedCase(client, committeeId)).toBe('红石民调〔2026〕3号')

    const answer = await resultOf(client.backup.restore({ dir, ...byPassword, lastNumbers: numbersUpTo(3) }))
    expect(answer).toMatchObject({ ok: true, disabled: 2 })
    // Everybody logs in anew.
    await expect(client.cases.list({ view: 'all' })).rejects.toMatchObject({ code: 'LOCKED' })
    await logIn(client)
    expect((await client.cases.list({ view: 'all' })).total).toBe(1)
    const { rows, next } = await client.settings.numbers({ committeeId, year: 2026 })
    expect(rows.map(({ seq, state, reason }) => ({ seq, state, reason }))).toEqual([
      { seq: 1, state: 'used', reason: undefined },
      { seq: 2, state: 'disabled', reason: '停用（恢复备份）' },
      { seq: 3, state: 'disabled', reason: '停用（恢复备份）' },
    ])
    expect(next).toBe(4)
    expect(await numberedCase(client, committeeId)).toBe('红石民调〔2026〕4号')
    const verified = await resultOf(client.audit.verify())
    expect(verified.problems).toEqual([])
    expect(verified.entries).toBeGreaterThan(entriesThen)
    expect((await client.system.status()).warnings).toEqual([])
    await close()

    const raw = await openRaw(dataDir, byPassword)
    expect(raw.db.prepare('SELECT min(epoch) AS first, max(epoch) AS last FROM audit').get()).toEqual({
      first: 1,
      last: 2,
    })
    const restored = raw.db.prepare(`SELECT epoch, detail FROM audit WHERE action = 'backup.restore'`).all()
    expect(restored).toEqual([
      { epoch: 2, detail: expect.stringContaining(dir.split(/[/\\]/).at(-1) ?? '?') },
    ])
    raw.close()
    const [aside] = readdirSync(dataDir).filter((name) => name.startsWith('replaced-'))
    expect(readdirSync(join(dataDir, aside ?? ''))).toContain('room.db')
  }, 120_000)

  it('works on a bare machine with the backup and the recovery code', async () => {
    const first = await newRoom()
    await numberedCase(first.client, first.committeeId)
    const dir = await backUp(first.client)
    await first.close()
    const stick = join(tempFolder(), 'stick')
    cpSync(dir, stick, { recursive: true })

    const bare = await openRoomProcess({ dataDir: join(tempFolder(), 'data'), ...at })
    expect((await bare.client.system.status()).phase).toBe('empty')
    const { recoveryCode } = first
    await resultOf(bare.client.backup.restore({ dir: stick, recoveryCode, lastNumbers: numbersUpTo(5) }))
    const newPassword = '山后梨花二月白'
    await bare.client.accounts.recover({ recoveryCode, loginName: ADMIN.loginName, newPassword })
    expect((await bare.client.cases.list({ view: 'all' })).total).toBe(1)
    expect(await numberedCase(bare.client, first.committeeId)).toBe('红石民调〔2026〕6号')
    expect((await resultOf(bare.client.audit.verify())).problems).toEqual([])
    await bare.client.accounts.lock()
    await bare.client.accounts.unlock({ loginName: ADMIN.loginName, password: newPassword })
    await bare.close()
  }, 120_000)

  it('refuses a damaged generation, a wrong password and a wrong code with nothing touched', async () => {
    const { client, dataDir, committeeId, close } = await newRoom()
    await numberedCase(client, committeeId)
    const dir = await backUp(client)
    await client.accounts.lock()
    const stick = join(tempFolder(), 'stick')
    cpSync(dir, stick, { recursive: true })
    const database = join(stick, 'room.db')
    const bytes = readFileSync(database)
    const middle = Math.floor(bytes.length / 2)
    bytes[middle] = (bytes[middle] ?? 0) ^ 1
    writeFileSync(database, bytes)
    const before = snapshotOf(dataDir, ['keyring.json'])
    const refused = { lastNumbers: numbersUpTo(1) }

    await expect(
      resultOf(client.backup.restore({ dir: stick, ...byPassword, ...refused })),
    ).rejects.toMatchObject({
      code: 'STORAGE',
      message: expect.stringContaining('不能用来恢复。现有数据未被改动。'),
    })
    await expect(
      resultOf(
        client.backup.restore({ dir, loginName: ADMIN.loginName, password: '不是这一个密码', ...refused }),
      ),
    ).rejects.toMatchObject({ code: 'WRONG_PASSWORD' })
    await expect(
      resultOf(client.backup.restore({ dir, recoveryCode: '00000-00000-00000-00000-000000', ...refused })),
    ).rejects.toThrow()
    expect(snapshotOf(dataDir, ['keyring.json'])).toEqual(before)
    await close()
  }, 120_000)

  it('names the unknown committee before anything is replaced', async () => {
    const { client, dataDir, committeeId, close } = await newRoom()
    await numberedCase(client, committeeId)
    const dir = await backUp(client)
    await client.accounts.lock()
    const before = snapshotOf(dataDir, ['keyring.json'])
    const lastNumbers = [{ committeeName: '没有这个调委会', year: 2026, seq: 4 }]
    await expect(resultOf(client.backup.restore({ dir, ...byPassword, lastNumbers }))).rejects.toMatchObject({
      code: 'INVALID',
    })
    expect(snapshotOf(dataDir, ['keyring.json'])).toEqual(before)
    expect(existsSync(join(dataDir, 'room.db'))).toBe(true)
    await close()
  }, 120_000)
})
