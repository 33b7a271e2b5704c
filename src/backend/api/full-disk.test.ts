import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { nodeFs, type StoreFs } from '../database/durable-files.ts'
import { StorageProblem } from '../database/storage-problem.ts'
import { openTestRoom, type TestRoom } from '../testing/test-room.ts'
import { buildRouter } from './router.ts'

let room: TestRoom
beforeEach(async () => {
  room = await openTestRoom()
})
afterEach(() => room.dispose())

it.each([
  ['the data disk is full: the ballast goes, and the clerk is told to try again', 1, '再保存一次'],
  ['another disk is full: it stays', 1e9, ''],
])('%s', async (_, free, said) => {
  const ballast = join(room.desk.config.dataDir, 'ballast.bin')
  writeFileSync(ballast, 'x')
  const statfs = (async () => ({ bavail: free, bsize: 1 })) as unknown as StoreFs['statfs']
  Object.assign(room.desk.config.testing ?? {}, { fs: { ...nodeFs, statfs } })
  vi.spyOn(room.desk.room.drafts, 'put').mockRejectedValue(new StorageProblem('disk-full'))
  const put = createRouterClient(buildRouter(room.desk)).drafts.put({ key: 'k', form: 'f', json: '{}' })
  await expect(put).rejects.toMatchObject({ code: 'STORAGE', message: expect.stringContaining(said) })
  expect(existsSync(ballast)).toBe(said === '')
})
