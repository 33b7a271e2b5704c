import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { createBackend } from '#backend/index.ts'
import { type FromRoom, packed, type RoomConfig, type SentError, type ToRoom, unpacked } from './messages.ts'

/** Cheap on purpose: what is tried here is the disk, not the guessing of passwords. */
const CHEAP_SCRYPT = { N: 16, r: 8, p: 1 } as const

/** A backend in a process of its own, to be killed: answers each call as the contract's own client would get it. */
type Calls = Readonly<Record<string, Readonly<Record<string, (input: unknown) => Promise<unknown>>>>>
let calls: Calls = {}
let close = async (): Promise<void> => undefined

async function open(config: RoomConfig): Promise<void> {
  const { clockOffsetMs = 0, weakDurability, scrypt = CHEAP_SCRYPT, dataDir } = config
  const backend = await createBackend({
    dataDir,
    resourcesDir: config.resourcesDir ?? join(import.meta.dirname, '..', '..', '..', 'resources'),
    migrationsDir: config.migrationsDir ?? join(import.meta.dirname, '..', '..', '..', 'drizzle'),
    role: 'main',
    testing: { scrypt, weakDurability, now: () => new Date(Date.now() + clockOffsetMs) },
  })
  calls = createRouterClient(backend.router) as unknown as Calls
  close = () => backend.close()
}

async function answer({ call, path, input }: Extract<ToRoom, { kind: 'call' }>): Promise<void> {
  const [feature = '', procedure = ''] = path
  try {
    const output = await calls[feature]?.[procedure]?.(unpacked(input))
    if (isStream(output)) {
      const events: unknown[] = []
      for await (const event of output) events.push(await packed(event))
      send({ kind: 'answer', call, output: events, stream: true })
    } else send({ kind: 'answer', call, output: await packed(output) })
  } catch (error) {
    send({ kind: 'failed', call, error: sent(error) })
  }
}

function isStream(value: unknown): value is AsyncIterable<unknown> {
  return value !== null && typeof value === 'object' && Symbol.asyncIterator in value
}

function sent(error: unknown): SentError {
  const field = (name: string): unknown =>
    error !== null && typeof error === 'object' ? Reflect.get(error, name) : undefined
  return {
    name: error instanceof Error ? error.name : typeof error,
    code: String(field('code') ?? ''),
    message: error instanceof Error ? error.message : String(error),
    data: field('data'),
  }
}

function send(message: FromRoom): void {
  process.send?.(message)
}

process.on('message', (message: ToRoom) => {
  if (message.kind === 'call') void answer(message)
  else if (message.kind === 'close') void close().then(() => process.exit(0))
  else {
    open(message.config).then(
      () => send({ kind: 'opened' }),
      (error: unknown) => send({ kind: 'refused', error: sent(error) }),
    )
  }
})
process.on('disconnect', () => process.exit(0))
