import { copyFileSync } from 'node:fs'
import { createRouterClient } from '@orpc/server'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildRouter } from '../api/router.ts'
import { resultOf } from '../testing/result-of.ts'
import { openTestRoom, TEST_COMMITTEES, TEST_PASSWORD, type TestRoom } from '../testing/test-room.ts'

let room: TestRoom
beforeEach(async () => {
  room = await openTestRoom()
})
afterEach(() => room.dispose())

const ADMIN = { loginName: '张敏', password: TEST_PASSWORD }
const screenOf = () => createRouterClient(buildRouter(room.desk))
const warned = async () => (await screenOf().system.status()).warnings.map((one) => one.code)
const headSequence = async () => (await room.desk.requireKeyring()).head?.sequence ?? 0
const count = (action: string) =>
  room.desk.room.db
    .prepare<[string], number>('SELECT count(*) FROM audit WHERE action = ?')
    .pluck()
    .get(action)

/** Log-ins are entries too: each makes the chain one longer. */
async function logInAndLock(times: number): Promise<void> {
  for (let n = 0; n < times; n += 1) {
    await screenOf().accounts.unlock(ADMIN)
    await room.desk.lock()
  }
}

async function putYesterdayBack(): Promise<void> {
  await room.desk.lock()
  const yesterday = `${room.dir}/yesterday.db`
  copyFileSync(room.desk.files.database, yesterday)
  await logInAndLock(2)
  copyFileSync(yesterday, room.desk.files.database)
}

describe('yesterday’s file put back', () => {
  it('goes on being told however long it is worked on', async () => {
    await putYesterdayBack()
    const evidence = await headSequence()
    // Without the check the third log-in is past the head, and the lock after it wipes the evidence out.
    await logInAndLock(5)
    await screenOf().accounts.unlock(ADMIN)
    expect(await warned()).toEqual(['older-file'])
    expect(await headSequence()).toBe(evidence)
    expect(count('audit.olderFile')).toBe(1)
    for await (const _ of await screenOf().backup.run());
    expect(await headSequence()).toBe(evidence)
  })

  it('an administrator’s reason ends it: in the audit, in a new epoch, with the numbers on paper retired', async () => {
    await putYesterdayBack()
    await screenOf().accounts.unlock(ADMIN)
    const answer = await screenOf().audit.acceptOlderFile({
      reason: '主机换硬盘，只找回昨天的文件',
      lastNumbers: [{ committeeName: TEST_COMMITTEES[0]?.name ?? '', year: 2026, seq: 2 }],
    })
    expect(answer).toEqual({ ok: true, disabled: 2 })
    expect(await warned()).toEqual([])
    const entries = await screenOf().audit.list({ action: 'audit.acceptOlderFile' })
    expect(entries.entries.map((entry) => entry.sentence).join()).toContain('主机换硬盘')
    await logInAndLock(2)
    await screenOf().accounts.unlock(ADMIN)
    expect(await warned()).toEqual([])
    expect((await room.desk.requireKeyring()).head?.epoch).toBe(2)
    expect(await resultOf(screenOf().audit.verify())).toMatchObject({ ok: true })
  })

  it('is not accepted in the name of whoever logs in meanwhile', async () => {
    await room.addAccount('王五', ['reader'])
    await putYesterdayBack()
    await screenOf().accounts.unlock(ADMIN)
    const keyring = await room.desk.requireKeyring()
    const start = keyring.startEpoch.bind(keyring)
    vi.spyOn(keyring, 'startEpoch').mockImplementation(async (epoch) => {
      await start(epoch)
      await screenOf().accounts.unlock({ loginName: '王五', password: TEST_PASSWORD })
    })
    await expect(screenOf().audit.acceptOlderFile({ reason: '试', lastNumbers: [] })).rejects.toMatchObject({
      code: 'LOCKED',
    })
    expect(count('audit.acceptOlderFile')).toBe(0)
    expect(await warned()).toEqual(['older-file'])
  })

  it('nothing can be accepted where nothing older was found', async () => {
    await expect(screenOf().audit.acceptOlderFile({ reason: '试', lastNumbers: [] })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    expect((await room.desk.requireKeyring()).epoch).toBe(1)
  })
})
