import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createRoom } from '#backend/accounts/set-up.ts'
import { newId } from '#backend/desk/clock.ts'
import { Desk } from '#backend/desk/desk.ts'
import { newRecoveryCode } from '#backend/keys/recovery-code.ts'
import { TEST_COMMITTEES } from '#backend/testing/test-room.ts'
import type { RoomClient } from '#test/support/rooms/room-process.ts'
import { ADMIN } from '#test/support/rooms/set-up-room.ts'
import type { BackendChild, ChildEvents } from '../../src/main/common/backend-supervisor.ts'
import { createJobProcesses } from '../../src/main/common/job-processes.ts'
import { browserBridge } from '../support/hosts/clients.ts'
import { tempFolder } from '../support/hosts/temp-folder.ts'
import { launchWebHost, untilState } from '../support/hosts/web-host.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const MEGABYTES = 160

/** A room whose snapshot takes long enough to be typed beside. */
async function largeRoom(): Promise<string> {
  const dataDir = join(tempFolder(), 'data')
  mkdirSync(dataDir)
  const desk = new Desk({ dataDir, resourcesDir: join(ROOT, 'resources'), role: 'main' })
  const set = { town: '红石镇', name: '红石镇人民调解室' }
  await createRoom(
    desk,
    { room: set, committees: TEST_COMMITTEES, admin: ADMIN, practice: false },
    newRecoveryCode(),
  )
  const fill = desk.room.db.prepare('INSERT INTO secrets (name, value) VALUES (?, hex(randomblob(524288)))')
  for (let n = 0; n < MEGABYTES; n += 1) fill.run(`bulk-${n}`)
  await desk.close()
  return dataDir
}

async function workAt(dataDir: string) {
  const launched = await launchWebHost({
    config: { dataDir, resourcesDir: join(ROOT, 'resources'), role: 'main' },
    backendEntry: join(ROOT, 'src', 'web', 'backend-process.ts'),
  })
  await untilState(launched.host, 'ready')
  const client = browserBridge(launched).client as unknown as RoomClient
  await client.accounts.unlock({ loginName: ADMIN.loginName, password: ADMIN.password })
  return { client, host: launched.host }
}

test('drafts are acknowledged in time while the snapshot of a large room is made and read through', async () => {
  const { client } = await workAt(await largeRoom())
  let step = ''
  const backup = (async () => {
    for await (const event of await client.backup.run()) step = event.step
  })()
  const waits: number[] = []
  while (step !== '完成') {
    const began = performance.now()
    await client.drafts.put({ key: 'k', form: 'f', json: '{}' })
    if (step === '备份数据') waits.push(performance.now() - began)
  }
  await backup
  const sorted = waits.toSorted((a, b) => a - b)
  // Made on the backend's own thread, no draft would be answered before the whole snapshot is there.
  expect(waits.length).toBeGreaterThan(5)
  expect(sorted[Math.floor(sorted.length * 0.9)]).toBeLessThan(250)
}, 120_000)

test('a stop ends the process in the middle of its statement, and nothing half made stays', async () => {
  const dataDir = await largeRoom()
  const { client } = await workAt(dataDir)
  const stop = new AbortController()
  const run = (async () => {
    for await (const { step } of await client.backup.run(undefined, { signal: stop.signal }))
      if (step === '备份数据') setTimeout(() => stop.abort(), 100)
  })()
  await expect(run).rejects.toThrow()
  const left = () => (existsSync(join(dataDir, 'backups')) ? readdirSync(join(dataDir, 'backups')) : [])
  for (let waited = 0; left().length > 0 && waited < 10_000; waited += 20)
    await new Promise((resolve) => setTimeout(resolve, 20))
  expect(left()).toEqual([])
  // The next one is made as if nothing had been.
  for await (const _ of await client.backup.run());
  expect((await client.backup.status()).last?.verified).toBe(true)
  rmSync(join(dataDir, 'backups'), { recursive: true })
}, 120_000)

test('a job that hangs is ended, and with its backend every job ends', async () => {
  const killed: string[] = []
  const told: unknown[] = []
  const fork = (events: ChildEvents): BackendChild => {
    const name = newId()
    return {
      post: () => undefined,
      kill: () => {
        killed.push(name)
        events.exit()
      },
    }
  }
  const config = { dataDir: '', resourcesDir: '', role: 'main' as const }
  const jobs = createJobProcesses({ config, fork, tell: (message) => told.push(message), longestMs: 30 })
  jobs.receive({ kind: 'job-open', id: 1 })
  while (killed.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  expect(told).toEqual([{ kind: 'job-ended', id: 1 }])
  jobs.receive({ kind: 'job-open', id: 2 })
  jobs.endAll()
  expect(killed).toHaveLength(2)
})
