import { RPCLink } from '@orpc/client/fetch'
import { isBackendLost } from './backend-lost.ts'
import type { ConnectionControl, HostNotice } from './connection.ts'
import type { TransportSource } from './racing-link.ts'
import { readNotices } from './read-notices.ts'
import { whenReady } from './when-ready.ts'

export interface FetchOptions {
  readonly origin: string
  readonly fetch: typeof globalThis.fetch
  /** Ends the watching; a page never does. */
  readonly signal?: AbortSignal | undefined
}

const RETRY_MS = 500

/** Loopback host: calls over fetch, changes of the backend process over one server-sent event stream. */
export function createFetchSource(options: FetchOptions, connection: ConnectionControl): TransportSource {
  const link = new RPCLink<Record<never, never>>({
    url: `${options.origin}/rpc`,
    fetch: (request, init) => options.fetch(request, init),
  })
  let ended = new AbortController()

  /** The host's refusal can overtake its notice: from here on calls wait for the next life, as after the notice. */
  async function call(...args: Parameters<typeof link.call>): Promise<unknown> {
    const life = ended
    try {
      return await link.call(...args)
    } catch (error) {
      if (isBackendLost(error) && life === ended) receive({ kind: 'state', state: { state: 'restarting' } })
      throw error
    }
  }

  function receive(notice: HostNotice): void {
    if (notice.kind === 'state') {
      ended.abort()
      ended = new AbortController()
    }
    connection.receive(notice)
  }

  void watch(options, receive)
  return async (signal) => {
    await whenReady(connection, signal)
    return { link: { call }, ended: ended.signal }
  }
}

/** The host itself may be started again on the same port: its page is then a stranger there (401) and says so. */
async function watch(options: FetchOptions, receive: (notice: HostNotice) => void): Promise<void> {
  while (!options.signal?.aborted) {
    const outcome = await readNotices(options, receive)
    if (options.signal?.aborted) return
    if (outcome === 'refused') {
      receive({ kind: 'state', state: { state: 'gone', code: 'HOST_REPLACED' } })
      return
    }
    receive({ kind: 'state', state: { state: 'restarting' } })
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
  }
}
