import { createServer, type Server } from 'node:http'
import { rendererAssets } from '../main/common/asset-manifest.ts'
import { superviseBackend } from '../main/common/backend-supervisor.ts'
import type { BackendState, HostConfig, LockReason } from '../main/common/hosted-backend.ts'
import { createOneTimeDocuments } from '../main/common/one-time-documents.ts'
import { forkBackend } from './fork-backend.ts'
import { refuse } from './guard.ts'
import { answer } from './routes.ts'
import { createRpcProxy } from './rpc-proxy.ts'
import { createSessionGate } from './session-gate.ts'
import { createStateEvents } from './state-events.ts'

export { dataFolder } from '../main/common/data-folder.ts'

export interface HostOptions {
  readonly config: HostConfig
  readonly rendererDir: string
  /** The backend process's file: `out/web/backend-process.js`, or a test's own. */
  readonly backendEntry: string
  /** 0 or nothing: any free port. */
  readonly port?: number | undefined
  readonly maxBodyBytes?: number | undefined
  /** How long after the last page has gone the session ends. */
  readonly desertedAfterMs?: number | undefined
}

export interface Host {
  readonly origin: string
  readonly state: BackendState
  /** An address that lets one browser in, once. */
  createEntryUrl(): string
  onState(listener: (state: BackendState) => void): void
  lock(reason: LockReason): void
  /** The backend process's id, for those who test its death. */
  backendPid(): number | undefined
  /** Flushes and ends the backend process, then the server. */
  close(): Promise<void>
}

/** Larger than any scan; a package for the county comes in through it too. */
const MAX_BODY_BYTES = 512 * 1024 * 1024
/** A closed tab can't count its idle time any more: nobody may come to an open session an hour later. */
const DESERTED_AFTER_MS = 60_000

/** Serves the built renderer and the backend on 127.0.0.1 to whoever holds the one-time address. */
export async function startHost(options: HostOptions): Promise<Host> {
  const server = createServer()
  const port = await listen(server, options.port ?? 0)
  const authority = `127.0.0.1:${port}`
  const maxBodyBytes = options.maxBodyBytes ?? MAX_BODY_BYTES
  const gate = createSessionGate(port)
  const listeners: ((state: BackendState) => void)[] = []

  const events = createStateEvents({
    current: () => backend.state,
    deserted: {
      afterMs: options.desertedAfterMs ?? DESERTED_AFTER_MS,
      tell: () => backend.lock('deserted'),
    },
  })
  const proxy = createRpcProxy(() => backend.child, maxBodyBytes)
  const backend = superviseBackend({
    config: options.config,
    fork: (childEvents) => {
      const child = forkBackend(options.backendEntry, childEvents)
      proxy.attach(child)
      return child
    },
    forkJobs: (childEvents) => forkBackend(options.backendEntry, childEvents),
    onState: (state) => {
      events.announce({ kind: 'state', state })
      for (const listener of listeners) listener(state)
    },
    onLocked: (reason) => events.announce({ kind: 'locked', reason }),
    onClosing: (step) => events.announce({ kind: 'closing', ...step }),
  })

  const manifest = rendererAssets(options.rendererDir, options.config.resourcesDir)
  const documents = createOneTimeDocuments()
  const routes = {
    refuse: (request: Parameters<typeof refuse>[0]) => refuse(request, { authority, gate, maxBodyBytes }),
    ...{ authority, gate, proxy, events, manifest, documents, maxBodyBytes },
  }
  server.on('request', (request, response) => answer(routes, request, response))

  return {
    origin: `http://${authority}`,
    get state() {
      return backend.state
    },
    createEntryUrl: () => `http://${authority}${gate.createEntryPath()}`,
    onState: (listener) => void listeners.push(listener),
    lock: (reason) => backend.lock(reason),
    backendPid: () => backend.child?.pid,
    async close() {
      await backend.stop()
      events.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      if (address && typeof address === 'object') resolve(address.port)
      else reject(new Error('no port'))
    })
  })
}
