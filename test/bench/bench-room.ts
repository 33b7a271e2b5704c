import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { buildRouter } from '#backend/api/router.ts'
import { Desk } from '#backend/desk/desk.ts'
import { PRACTICE_PASSWORD } from '#backend/practice/set-up-practice.ts'
import type { RoomClient } from '#test/support/rooms/room-process.ts'

export const RESOURCES = join(import.meta.dirname, '..', '..', 'resources')
/** As the built hosts have it. */
export const DOCUMENT_THREAD = join(RESOURCES, '..', 'out', 'web', 'documents-thread.js')
export const LOGIN = { loginName: '赵敏', password: PRACTICE_PASSWORD } as const

/** A room at work in this process, so that a procedure and raw SQL share one connection, one cipher and one disk. */
export interface BenchRoom {
  readonly desk: Desk
  readonly client: RoomClient
  readonly dataDir: string
  dispose(): Promise<void>
}

export function newDesk(dataDir: string): Desk {
  return new Desk({ dataDir, resourcesDir: RESOURCES, role: 'main' })
}

export function clientOf(desk: Desk): RoomClient {
  return createRouterClient(buildRouter(desk)) as unknown as RoomClient
}

/** Opens a copy of a fixture: a benchmark that writes never touches the cached one. */
export async function openBenchRoom(fixture: string): Promise<BenchRoom> {
  const parent = mkdtempSync(join(tmpdir(), 'bench-'))
  const dataDir = join(parent, 'data')
  mkdirSync(dataDir)
  cpSync(fixture, dataDir, { recursive: true })
  const desk = newDesk(dataDir)
  const client = clientOf(desk)
  await client.accounts.unlock(LOGIN)
  return {
    ...{ desk, client, dataDir },
    dispose: async () => {
      await desk.close()
      rmSync(parent, { recursive: true, force: true })
    },
  }
}
