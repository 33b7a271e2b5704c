import { MessageChannel } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { os } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import { z } from 'zod'
import { buildRouter } from '#backend/api/router.ts'
import { caseRow } from '#contract/schemas/case-view.ts'
import type { RoomClient } from '#test/support/rooms/room-process.ts'
import type { BenchRoom } from './bench-room.ts'
import { launchLoopback } from './loopback.ts'
import { type Line, turnAbout } from './measure.ts'

const page = z.object({
  ...{
    rows: z.array(caseRow),
    next: z.string().optional(),
    total: z.number(),
    totalIsExact: z.boolean(),
    hidden: z.number(),
  },
})
type Page = z.output<typeof page>
export type EchoClient = RoomClient & { readonly bench: { echo(input?: undefined): Promise<Page> } }

/** The 50 rows answered without looking them up, through the same input and output checks. */
export function echoOf(answer: () => Page) {
  return { echo: os.input(z.undefined()).output(page).handler(answer) }
}

const goals = { peerName: '原样回答', ratioGoal: 2, p95Goal: 10 } as const

/** Screen to backend and back, 50 rows, on both transports. */
export async function benchRoundTrip(room: BenchRoom, fixture: string, size: number): Promise<Line[]> {
  const answer = await room.client.cases.list({ view: 'all' })
  const { port1, port2 } = new MessageChannel()
  const router = { ...buildRouter(room.desk), bench: echoOf(() => answer) }
  new RPCHandler(router).upgrade(port1)
  port1.start()
  port2.start()
  const port = createORPCClient(new RPCLink({ port: port2 })) as unknown as EchoClient
  const overPort = await turnAbout(
    () => port.cases.list({ view: 'all' }),
    () => port.bench.echo(),
    101,
    20,
  )
  port1.close()
  const loopback = await launchLoopback(fixture)
  try {
    const { client } = loopback
    const overFetch = await turnAbout(
      () => client.cases.list({ view: 'all' }),
      () => client.bench.echo(),
      101,
      20,
    )
    return [
      { what: '往返 50 行：MessagePort', size, ...overPort, ...goals },
      { what: '往返 50 行：127.0.0.1', size, ...overFetch, ...goals },
    ]
  } finally {
    await loopback.dispose()
  }
}
