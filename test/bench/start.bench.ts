import { scryptSync } from 'node:crypto'
import { createRouterClient } from '@orpc/server'
import { createBackend } from '#backend/index.ts'
import { SCRYPT_COST } from '#backend/keys/index.ts'
import type { RoomClient } from '#test/support/rooms/room-process.ts'
import { type BenchRoom, DOCUMENT_THREAD, LOGIN, RESOURCES } from './bench-room.ts'
import { type Line, turnAbout } from './measure.ts'

const SAMPLES = 7

/** The backend's share of the start, and from an accepted password to the work list. */
export async function benchStart({ desk, dataDir }: BenchRoom, size: number): Promise<Line[]> {
  await desk.close()
  const files = { dataDir, resourcesDir: RESOURCES, documentThread: DOCUMENT_THREAD }
  const config = { ...files, role: 'main' } as const
  const started = await turnAbout(
    async () => {
      const backend = await createBackend(config)
      await (createRouterClient(backend.router) as unknown as RoomClient).system.status()
      await backend.close()
    },
    undefined,
    SAMPLES,
    1,
  )
  const backend = await createBackend(config)
  const client = createRouterClient(backend.router) as unknown as RoomClient
  const salt = new Uint8Array(32)
  const worked = await turnAbout(
    async () => {
      await client.accounts.unlock(LOGIN)
      await client.cases.today()
    },
    () => scryptSync(LOGIN.password, salt, 32, { ...SCRYPT_COST, maxmem: 256 * 1024 * 1024 }),
    SAMPLES,
    1,
  )
  await client.accounts.lock()
  await backend.close()
  return [
    {
      what: '（启动中打开文件夹的部分，进程已在）',
      size,
      ours: started.ours,
    },
    { what: '登录：密码通过到工作台', size, ...worked, peerName: '只算 scrypt', extraGoal: 500 },
  ]
}
