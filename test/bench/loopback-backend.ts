import { createRouterClient } from '@orpc/server'
import { createBackend } from '#backend/index.ts'
import type { RoomClient } from '#test/support/rooms/room-process.ts'
import { serveBackend } from '../../src/web/serve-backend.ts'
import { DOCUMENT_THREAD } from './bench-room.ts'
import { echoOf } from './round-trip.bench.ts'

type Answer = Awaited<ReturnType<RoomClient['cases']['list']>>

/** The real backend behind the real host, with one procedure more that answers the same page unasked. */
serveBackend(async (config) => {
  const backend = await createBackend({ ...config, documentThread: DOCUMENT_THREAD })
  const client = createRouterClient(backend.router) as unknown as RoomClient
  let kept: Answer | undefined
  const router = {
    ...backend.router,
    bench: {
      ...echoOf(() => {
        if (!kept) throw new Error('nothing kept yet')
        return kept
      }),
      keep: (await import('@orpc/server')).os.handler(async () => {
        kept = await client.cases.list({ view: 'all' })
      }),
    },
  }
  return { ...backend, router }
})
