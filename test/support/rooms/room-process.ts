import { fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '#contract/index.ts'
import { type FromRoom, packed, type RoomConfig, type SentError, type ToRoom, unpacked } from './messages.ts'

export type RoomClient = ContractRouterClient<Contract>

export interface RoomProcess {
  readonly client: RoomClient
  readonly pid: number
  /** What the process wrote to its two outputs. */
  output(): string
  /** SIGKILL; resolves when it is gone. Calls not answered by then reject. */
  kill(): Promise<void>
  /** As the host ends it: drafts flushed, head written, files closed. */
  close(): Promise<void>
}

/** What the backend answered instead of a result. */
export class RoomError extends Error {
  readonly code: string
  readonly data: unknown

  constructor({ name, code, message, data }: SentError) {
    super(message)
    this.name = name
    this.code = code
    this.data = data
  }
}

const ROOT = join(import.meta.dirname, '..', '..', '..')

/** The Node the product is tested on, also where the shell's own is older. */
export function nodeBinary(): string {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  const own = join(ROOT, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  return existsSync(own) ? own : process.execPath
}

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

/** Starts a backend process on a room's folder; throws what `createBackend` threw. */
export async function openRoomProcess(config: RoomConfig, env: NodeJS.ProcessEnv = {}): Promise<RoomProcess> {
  const child = fork(join(import.meta.dirname, 'room-child.ts'), [], {
    execPath: nodeBinary(),
    execArgv: ['--disable-warning=ExperimentalWarning'],
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, ...env },
  })
  const chunks: Buffer[] = []
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk))
  child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk))
  const output = () => Buffer.concat(chunks).toString('utf8')
  const waiting = new Map<number, Waiting>()
  const opening = Promise.withResolvers<void>()
  const gone = Promise.withResolvers<void>()
  let calls = 0

  child.on('message', (message: FromRoom) => {
    if (message.kind === 'opened') opening.resolve()
    else if (message.kind === 'refused') opening.reject(new RoomError(message.error))
    else {
      const call = waiting.get(message.call)
      waiting.delete(message.call)
      if (message.kind === 'failed') call?.reject(new RoomError(message.error))
      else call?.resolve(message.stream ? streamOf(message.output) : unpacked(message.output))
    }
  })
  child.on('exit', (code, signal) => {
    const error = new Error(`the backend process ended (${code ?? signal}) ${output()}`)
    opening.reject(error)
    for (const call of waiting.values()) call.reject(error)
    waiting.clear()
    gone.resolve()
  })

  const post = (message: ToRoom) => {
    // A child just killed may still look connected; its 'exit' rejects the call. Without a callback Node throws the failed write.
    if (child.connected) child.send(message, () => {})
  }
  const request = async (path: readonly string[], input: unknown): Promise<unknown> => {
    const call = ++calls
    const { promise, resolve, reject } = Promise.withResolvers<unknown>()
    waiting.set(call, { resolve, reject })
    const body = await packed(input)
    if (!child.connected) reject(new Error('the backend process is gone'))
    post({ kind: 'call', call, path, input: body })
    return promise
  }

  post({ kind: 'open', config })
  try {
    await opening.promise
  } catch (error) {
    child.kill('SIGKILL')
    await gone.promise
    throw error
  }
  return {
    client: clientOf(request, []) as RoomClient,
    pid: child.pid ?? 0,
    output,
    kill: () => {
      child.kill('SIGKILL')
      return gone.promise
    },
    close: () => {
      post({ kind: 'close' })
      return gone.promise
    },
  }
}

function clientOf(
  request: (path: readonly string[], input: unknown) => Promise<unknown>,
  path: readonly string[],
): unknown {
  return new Proxy(() => undefined, {
    get: (_, key) =>
      typeof key === 'string' && key !== 'then' ? clientOf(request, [...path, key]) : undefined,
    apply: (_, __, [input]: unknown[]) => request(path, input),
  })
}

async function* streamOf(events: unknown) {
  for (const event of Array.isArray(events) ? events : []) yield unpacked(event)
}
