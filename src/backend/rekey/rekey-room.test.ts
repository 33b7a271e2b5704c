import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildRouter } from '../api/router.ts'
import { opensWith } from '../attachments/store/age-content.ts'
import { isRenewalDue } from '../attachments/store/attachment-secrets.ts'
import { listGenerations } from '../backup/files/generations.ts'
import { finishInterrupted } from '../backup/interrupted.ts'
import { chunksOf, nodeFs, type StoreFs } from '../database/durable-files.ts'
import { openSnapshot } from '../database/open-database.ts'
import { Desk } from '../desk/desk.ts'
import { deriveSubkey } from '../keys/subkeys.ts'
import { attachmentKind } from '../records/kinds/papers.ts'
import { runWork } from '../records/work.ts'
import { resultOf } from '../testing/result-of.ts'
import { openTestRoom, TEST_PASSWORD, type TestRoom } from '../testing/test-room.ts'
import { renewAttachmentsIfDue } from './renew-attachments.ts'

const ADMIN = { loginName: '张敏', password: TEST_PASSWORD }
const OTHER = { loginName: '王五', password: TEST_PASSWORD }
const FILES = [
  ['room.db', 'database'],
  ['drafts.db', 'drafts'],
] as const
const SCAN = Buffer.from('调解协议书扫描件 王小明')
const screenOf = (desk: Desk) => createRouterClient(buildRouter(desk))

let room: TestRoom
let scan: { name: string; sha256: string }
let oldIdentity = ''
/** As a process, or a clerk, would keep it: what opened the room before. */
let oldCode = ''
beforeEach(async () => {
  room = await openTestRoom()
  const screen = screenOf(room.desk)
  await room.addAccount('王五', ['reader'])
  oldCode = await renewedCode(room.desk)
  scan = await keptScan(room.desk)
  oldIdentity = identityIn(room.desk)
  await screen.accounts.setPin({ pin: '2580', password: TEST_PASSWORD })
  await screen.drafts.put({ key: 'a', form: 'register', json: '{}' })
})
afterEach(() => room.dispose())

const typedFrom = (code: string, groups: readonly number[]) =>
  groups.map((group) => ({ group, text: code.split('-')[group - 1] ?? '' }))

async function proposed(desk: Desk) {
  const { recoveryCode, askGroups } = await screenOf(desk).accounts.proposeRecoveryCode({
    password: TEST_PASSWORD,
  })
  return { recoveryCode, groups: typedFrom(recoveryCode, askGroups) }
}

async function renewedCode(desk: Desk): Promise<string> {
  const { recoveryCode, groups } = await proposed(desk)
  await screenOf(desk).accounts.renewRecoveryCode({ groups })
  return recoveryCode
}

async function keptScan(desk: Desk) {
  const { name, sha256, size } = await desk.room.attachments.write(SCAN)
  const frame = desk.frame()
  const id = frame.newId()
  const data = {
    name: '扫描件',
    mediaType: 'image/png',
    size,
    pages: 1,
    file: name,
    sha256,
    addedAt: frame.at,
  }
  runWork(frame, 'attachments.add', (work) =>
    work.save(attachmentKind, id, { ...data, caseId: id, paperKind: 'other', role: 'scan' } as never),
  )
  return { name, sha256 }
}

const identityIn = (desk: Desk) => secretIn(desk, 'attachment-identity') ?? ''
const secretIn = (desk: Desk, name: string) =>
  desk.room.db.prepare<[string], string>('SELECT value FROM secrets WHERE name = ?').pluck().get(name)

async function rekey(desk: Desk) {
  const { recoveryCode, groups } = await proposed(desk)
  const result = await resultOf(screenOf(desk).accounts.rekey({ password: TEST_PASSWORD, groups }))
  return { recoveryCode, result }
}

const recovers = (desk: Desk, recoveryCode: string) =>
  screenOf(desk)
    .accounts.recover({ recoveryCode, loginName: '张敏', newPassword: TEST_PASSWORD })
    .then(
      () => true,
      () => false,
    )

/** A machine of its own with a copy of the room; `fs` may die on the way. */
function machine(name: string, fs: StoreFs = nodeFs): Desk {
  const dataDir = join(room.dir, name)
  if (!existsSync(dataDir)) cpSync(room.desk.config.dataDir, dataDir, { recursive: true })
  const { config } = room.desk
  return new Desk({ ...config, dataDir, testing: { ...config.testing, fs } })
}

describe('a change of keys', () => {
  it('leaves a room that only the new key opens, with everything in it', async () => {
    const old = Buffer.from(room.desk.room.dataKey)
    const { recoveryCode, result } = await rekey(room.desk)
    expect(result.sentence).toContain('密钥已更换')
    expect(room.desk.phase).toBe('locked')
    const screen = screenOf(room.desk)
    expect((await screen.system.status()).warnings.map((one) => one.code)).toEqual(['rekeyed'])
    expect((await screen.system.status()).pinReady).toEqual([])
    await expect(screen.accounts.unlock(OTHER)).rejects.toMatchObject({ code: 'WRONG_PASSWORD' })
    expect(await recovers(room.desk, oldCode)).toBe(false)
    expect(await recovers(room.desk, recoveryCode)).toBe(true)
    expect((await screen.accounts.me()).hasPin).toBe(false)
    for (const [file, purpose] of FILES) {
      const path = join(room.desk.config.dataDir, file)
      expect(() => openSnapshot(path, deriveSubkey(old, purpose)).close()).toThrow()
      openSnapshot(path, deriveSubkey(room.desk.room.dataKey, purpose)).close()
    }
    expect((await screen.drafts.list()).map(({ key }) => key)).toEqual(['a'])
    expect((await screen.audit.list({ action: 'accounts.rekey' })).entries).toHaveLength(1)
    expect(await resultOf(screen.audit.verify())).toMatchObject({ ok: true })
    expect(
      readdirSync(room.desk.config.dataDir).filter((name) => /replaced|staging|restore-journal/.test(name)),
    ).toEqual([])
  })

  it('closes the attachments to the identity of before, and reads them all', async () => {
    await rekey(room.desk)
    await screenOf(room.desk).accounts.unlock(ADMIN)
    const { attachments, db } = room.desk.room
    const file = join(room.desk.files.attachments, scan.name)
    expect(Buffer.from(await attachments.read(scan))).toEqual(SCAN)
    expect(await opensWith(chunksOf(nodeFs, file), oldIdentity)).toBe(false)
    expect(isRenewalDue(db)).toBe(false)
    const again = await attachments.write(SCAN)
    expect(again.name).not.toBe(scan.name)
  })

  it('gives the others their way in by a new password', async () => {
    await rekey(room.desk)
    const screen = screenOf(room.desk)
    await screen.accounts.unlock(ADMIN)
    const waiting = (await screen.accounts.list()).filter((one) => one.needsPassword)
    expect(waiting.map(({ account }) => account.loginName)).toEqual(['王五'])
    await screen.accounts.resetPassword({ id: waiting[0]?.id ?? room.adminId, newPassword: '门前石榴红似火' })
    await screen.accounts.lock()
    await screen.accounts.unlock({ ...OTHER, password: '门前石榴红似火' })
  })

  it('makes a backup before, which the words of that day restore; the next takes no file over from it', async () => {
    await rekey(room.desk)
    const screen = screenOf(room.desk)
    await screen.accounts.unlock(ADMIN)
    const before = (await screen.backup.status()).last
    expect((await screen.backup.status()).due).toBe(true)
    room.setNow('2026-11-23T03:00:00.000Z')
    await resultOf(screen.backup.run())
    const after = (await screen.backup.status()).last
    const [then, now] = [before, after].map((one) =>
      readFileSync(join(one?.dir ?? '', 'attachments', scan.name)),
    )
    expect(then?.equals(now ?? Buffer.alloc(0))).toBe(false)
    expect(await resultOf(screen.backup.rehearse({ dir: after?.dir ?? '' }))).toMatchObject({ ok: true })
    await resultOf(screen.backup.restore({ dir: before?.dir ?? '', ...ADMIN, lastNumbers: [] }))
    await screen.accounts.unlock(OTHER)
    expect(Buffer.from(await room.desk.room.attachments.read(scan))).toEqual(SCAN)
  })

  it('the second place gets one under the old key too; where it fails, the key is changed all the same', async () => {
    const stick = join(room.dir, 'stick')
    mkdirSync(stick)
    const screen = screenOf(room.desk)
    const { revision, room: data } = await screen.settings.room()
    await screen.settings.saveRoom({ base: revision, room: { ...data, secondBackupDir: stick } })
    await rekey(room.desk)
    const [kept] = await listGenerations(nodeFs, join(stick, '调解室备份'))
    expect(kept?.manifest?.reason).toBe('before-rekey')
    rmSync(stick, { recursive: true })
    mkdirSync(stick)
    writeFileSync(join(stick, '调解室备份'), '')
    await screen.accounts.unlock(ADMIN)
    await rekey(room.desk)
  })

  it('twice: files from before the first still open', async () => {
    const stay = join(room.dir, 'stay')
    const file = join(room.desk.files.attachments, scan.name)
    cpSync(file, stay)
    await rekey(room.desk)
    await screenOf(room.desk).accounts.unlock(ADMIN)
    await rekey(room.desk)
    await screenOf(room.desk).accounts.unlock(ADMIN)
    cpSync(stay, file)
    expect(Buffer.from(await room.desk.room.attachments.read(scan))).toEqual(SCAN)
  })

  it.each([
    ['a wrong password', { password: '不是这一句话' }, 'WRONG_PASSWORD'],
    ['a code not typed back', { groups: [] }, 'INVALID'],
  ])('%s changes nothing', async (_, wrong, code) => {
    const { groups } = await proposed(room.desk)
    const input = { password: TEST_PASSWORD, groups, ...wrong }
    await expect(resultOf(screenOf(room.desk).accounts.rekey(input))).rejects.toMatchObject({ code })
    expect(room.desk.phase).toBe('open')
    await screenOf(room.desk).accounts.unlock(OTHER)
  })

  it('stopped on the way, the old words open the room as before', async () => {
    const { groups } = await proposed(room.desk)
    const stop = new AbortController()
    const run = async () => {
      const input = { password: TEST_PASSWORD, groups }
      const events = await screenOf(room.desk).accounts.rekey(input, { signal: stop.signal })
      for await (const { step } of events) if (step === '换钥匙') stop.abort()
    }
    await expect(run()).rejects.toBeDefined()
    await expect.poll(() => room.desk.replacing).toBe(false)
    await screenOf(room.desk).accounts.unlock(OTHER)
    expect(identityIn(room.desk)).toBe(oldIdentity)
  })
})

describe('a change of keys cut off at any step', () => {
  it('leaves exactly one key, wholly old or wholly new', { timeout: 180_000 }, async () => {
    await room.desk.lock()
    const outcomes = { old: 0, new: 0 }
    for (let step = 1; ; step += 1) {
      const name = `m${step}`
      const left = { steps: Number.POSITIVE_INFINITY }
      const desk = machine(name, dyingAfter(left))
      await screenOf(desk).accounts.unlock(ADMIN)
      const { recoveryCode, groups } = await proposed(desk)
      // Counted from where the backup is done: its own cuts are its own test.
      const events = await screenOf(desk).accounts.rekey({ password: TEST_PASSWORD, groups })
      const died = await untilDeath(events, left, step)
      await desk.close()
      const found = await afterStart(name, recoveryCode)
      expect(found, `step ${step}`).toEqual(found.newCode ? NEW : OLD)
      outcomes[found.newCode ? 'new' : 'old'] += 1
      rmSync(join(room.dir, name), { recursive: true })
      if (!died) break
    }
    expect(outcomes.old).toBeGreaterThan(3)
    expect(outcomes.new).toBeGreaterThan(8)
  })
})

const OLD = {
  newCode: false,
  oldCode: true,
  other: true,
  entries: 0,
  draft: true,
  scan: true,
  verified: true,
  left: [],
}
const NEW = { ...OLD, newCode: true, oldCode: false, other: false, entries: 1 }

async function untilDeath(
  events: AsyncIterable<{ step: string }>,
  left: { steps: number },
  step: number,
): Promise<boolean> {
  try {
    for await (const event of events)
      if (event.step === '备份：核对' && left.steps === Number.POSITIVE_INFINITY) left.steps = step
    return false
  } catch {
    return true
  }
}

/** What stands in the room after the next start, and which words open it. */
async function afterStart(name: string, newCode: string) {
  const desk = machine(name)
  const screen = screenOf(desk)
  try {
    await finishInterrupted(desk)
    const other = await screen.accounts.unlock(OTHER).then(
      () => true,
      () => false,
    )
    const opened = { oldCode: await recovers(desk, oldCode), newCode: await recovers(desk, newCode) }
    await screen.accounts.unlock(ADMIN)
    await renewAttachmentsIfDue(desk)
    const { attachments } = desk.room
    return {
      ...opened,
      other,
      entries: (await screen.audit.list({ action: 'accounts.rekey' })).entries.length,
      draft: (await screen.drafts.list()).length === 1,
      scan:
        SCAN.equals(await attachments.read(scan)) &&
        (await opensWith(chunksOf(nodeFs, join(desk.files.attachments, scan.name)), identityIn(desk))),
      verified: (await resultOf(screen.audit.verify())).ok,
      left: readdirSync(desk.config.dataDir).filter((one) => /staging|restore-journal/.test(one)),
    }
  } finally {
    await desk.close()
  }
}

/** As a process that dies at its n-th file operation: that one and all later ones don't happen. */
function dyingAfter(left: { steps: number }): StoreFs {
  const alive =
    <A extends readonly unknown[], R>(act: (...args: A) => Promise<R>) =>
    (...args: A): Promise<R> =>
      left.steps-- > 0 ? act(...args) : Promise.reject(new Error('died'))
  return {
    ...nodeFs,
    open: alive(nodeFs.open),
    rename: alive(nodeFs.rename),
    rm: alive(nodeFs.rm),
    unlink: alive(nodeFs.unlink),
    mkdir: alive(nodeFs.mkdir) as unknown as StoreFs['mkdir'],
  }
}
