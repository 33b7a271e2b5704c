import { rmSync } from 'node:fs'
import { createRouterClient } from '@orpc/server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { buildRouter } from '../api/router.ts'
import { nodeFs } from '../database/durable-files.ts'
import { type Backend, createBackend } from '../index.ts'
import { openTestRoom, TEST_PASSWORD } from '../testing/test-room.ts'
import type { ClosingStep } from './before-quit.ts'
import { listGenerations } from './files/generations.ts'

let backend: Backend
let folder = ''
let backups = ''
beforeEach(async () => {
  const room = await openTestRoom()
  await room.desk.close()
  folder = room.dir
  backups = room.desk.files.backups
  backend = await createBackend(room.desk.config)
  await screen().accounts.unlock({ loginName: '张敏', password: TEST_PASSWORD })
})
afterEach(async () => {
  await backend.close()
  rmSync(folder, { recursive: true })
})

const screen = () => createRouterClient(backend.router as ReturnType<typeof buildRouter>)
const made = async () => (await listGenerations(nodeFs, backups)).map(({ complete }) => complete)

describe('at quitting', () => {
  it('the day’s backup is made with its progress told, and the keys go afterwards', async () => {
    const steps: ClosingStep[] = []
    await backend.lock('quit', (step) => steps.push(step))
    expect(steps.map(({ step }) => step)).toEqual(expect.arrayContaining(['备份数据', '复制附件', '核对']))
    expect(await made()).toEqual([true])
    expect((await screen().system.status()).phase).toBe('locked')
  })

  it('skipped, it leaves nothing half made and no warning', async () => {
    const skipped = backend.lock('quit', () => void screen().backup.skip())
    await skipped
    expect(await made()).toEqual([])
    expect(await screen().system.status()).toMatchObject({ phase: 'locked', warnings: [] })
  })

  it('asked for twice, one is made', async () => {
    await Promise.all([backend.lock('quit'), backend.lock('quit')])
    expect(await made()).toEqual([true])
  })

  it('a backup that fails in an unforeseen way locks all the same', async () => {
    rmSync(`${folder}/data/keyring.json`)
    await backend.lock('quit')
    expect((await screen().system.status()).phase).toBe('locked')
  })
})

it.each(['session-end', 'suspend', 'screen-lock'] as const)(
  '%s locks at once, without a backup',
  async (reason) => {
    await backend.lock(reason)
    expect(await made()).toEqual([])
    expect((await screen().system.status()).phase).toBe('locked')
  },
)
