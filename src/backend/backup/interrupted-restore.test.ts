import { cpSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildRouter } from '../api/router.ts'
import { nodeFs, type StoreFs } from '../database/durable-files.ts'
import { Desk } from '../desk/desk.ts'
import { resultOf } from '../testing/result-of.ts'
import { openTestRoom, TEST_COMMITTEES, TEST_PASSWORD, type TestRoom } from '../testing/test-room.ts'
import { finishInterrupted } from './interrupted.ts'
import { restoreRoom } from './restore.ts'

let room: TestRoom
let stick = ''
beforeEach(async () => {
  room = await openTestRoom()
  const screen = screenOf(room.desk)
  for await (const _ of await screen.backup.run());
  stick = join(room.dir, 'stick')
  cpSync((await screen.backup.status()).last?.dir ?? '', stick, { recursive: true })
  await room.desk.lock()
})
afterEach(() => room.dispose())

const screenOf = (desk: Desk) => createRouterClient(buildRouter(desk))
const ADMIN = { loginName: '张敏', password: TEST_PASSWORD }
const INPUT = {
  ...ADMIN,
  lastNumbers: [{ committeeName: TEST_COMMITTEES[0]?.name ?? '', year: 2026, seq: 3 }],
}

/** A machine of its own with a copy of the room; `fs` may die on the way. */
function machine(name: string, fs: StoreFs = nodeFs): Desk {
  const dataDir = join(room.dir, name)
  if (!existsSync(dataDir)) cpSync(room.desk.config.dataDir, dataDir, { recursive: true })
  const { config } = room.desk
  return new Desk({ ...config, dataDir, testing: { ...config.testing, fs } })
}

/** What stands in the room after the next start and log-in. */
async function afterStart(name: string) {
  const desk = machine(name)
  try {
    await finishInterrupted(desk)
    await screenOf(desk).accounts.unlock(ADMIN)
    const db = desk.room.db
    const scalar = (sql: string) => db.prepare<[], number>(sql).pluck().get()
    return {
      epoch: (await desk.requireKeyring()).epoch,
      entries: scalar(`SELECT count(*) FROM audit WHERE action = 'backup.restore'`),
      entryEpoch: scalar(`SELECT epoch FROM audit WHERE action = 'backup.restore'`),
      disabled: scalar(`SELECT count(*) FROM numbers WHERE state = 'disabled'`),
      left: existsSync(join(desk.config.dataDir, 'restore-unrecorded.json')),
      verified: (await resultOf(screenOf(desk).audit.verify())).ok,
    }
  } finally {
    await desk.close()
  }
}

const BEFORE = { epoch: 1, entries: 0, entryEpoch: undefined, disabled: 0, left: false, verified: true }
const AFTER = { epoch: 2, entries: 1, entryEpoch: 2, disabled: 3, left: false, verified: true }

describe('a restore cut off at any step', () => {
  it('is wholly done or not at all after the next log-in: epoch, entry and numbers included', {
    timeout: 120_000,
  }, async () => {
    const outcomes = { before: 0, after: 0 }
    for (let step = 1; ; step += 1) {
      const name = `m${step}`
      const desk = machine(name, dyingAfter(step))
      const died = await restoreRoom(desk, { dir: stick, ...INPUT }).then(
        () => false,
        () => true,
      )
      await desk.close()
      const found = await afterStart(name)
      const outcome = found.entries === 0 ? 'before' : 'after'
      expect(found, `step ${step}`).toEqual(outcome === 'before' ? BEFORE : AFTER)
      outcomes[outcome] += 1
      rmSync(join(room.dir, name), { recursive: true })
      if (!died) break
    }
    expect(outcomes.before).toBeGreaterThan(3)
    expect(outcomes.after).toBeGreaterThan(10)
  })

  it('is recorded once where the power fails between its entry and the end of its note', async () => {
    const desk = machine('twice', {
      ...nodeFs,
      rm: (async (path: string, options: object) => {
        if (String(path).includes('unrecorded')) throw new Error('died')
        await nodeFs.rm(path, options)
      }) as StoreFs['rm'],
    })
    await expect(restoreRoom(desk, { dir: stick, ...INPUT })).rejects.toThrow('died')
    await desk.close()
    expect(await afterStart('twice')).toEqual(AFTER)
  })
})

describe('epochs', () => {
  it('no two restores share one, also when the backup is older than the last restore', async () => {
    const desk = machine('again')
    const epochs: number[] = []
    for (let n = 0; n < 3; n += 1) {
      await restoreRoom(desk, { dir: stick, ...INPUT })
      epochs.push((await desk.requireKeyring()).epoch)
    }
    await desk.close()
    expect(epochs).toEqual([2, 3, 4])
  })
})

/** As a process that dies at its n-th file operation: that one and all later ones don't happen. */
function dyingAfter(steps: number): StoreFs {
  let left = steps
  const alive =
    <A extends readonly unknown[], R>(act: (...args: A) => Promise<R>) =>
    (...args: A): Promise<R> =>
      left-- > 0 ? act(...args) : Promise.reject(new Error('died'))
  return {
    ...nodeFs,
    open: alive(nodeFs.open),
    rename: alive(nodeFs.rename),
    rm: alive(nodeFs.rm),
    unlink: alive(nodeFs.unlink),
    mkdir: alive(nodeFs.mkdir) as unknown as StoreFs['mkdir'],
  }
}
