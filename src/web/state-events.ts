import type { ServerResponse } from 'node:http'
import { SAFE_HEADERS } from '../main/common/content-security-policy.ts'
import type { BackendState, HostNotice } from '../main/common/hosted-backend.ts'

export interface StateEvents {
  /** Keeps the response open and tells it every change, the present state first. */
  subscribe(response: ServerResponse): void
  announce(notice: HostNotice): void
  close(): void
}

export interface StateEventsOptions {
  readonly current: () => BackendState
  /** The last page has been away for `afterMs`: a reload or a moment without a line is not it. */
  readonly deserted: { readonly afterMs: number; readonly tell: () => void }
}

/** Server-sent events: what the screens are told about the backend process, and how the host knows that one is there. */
export function createStateEvents({ current, deserted }: StateEventsOptions): StateEvents {
  const open = new Set<ServerResponse>()
  let leaving: ReturnType<typeof setTimeout> | undefined

  function leave(response: ServerResponse): void {
    open.delete(response)
    if (open.size > 0) return
    clearTimeout(leaving)
    leaving = setTimeout(deserted.tell, deserted.afterMs)
    leaving.unref()
  }

  return {
    subscribe(response) {
      response.writeHead(200, {
        ...SAFE_HEADERS,
        'Content-Type': 'text/event-stream',
        'Cache-Control': 'no-store',
      })
      response.write(line({ kind: 'state', state: current() }))
      open.add(response)
      clearTimeout(leaving)
      response.on('close', () => leave(response))
    },
    announce(notice) {
      for (const response of open) response.write(line(notice))
    },
    close() {
      clearTimeout(leaving)
      for (const response of open) response.end()
    },
  }
}

function line(notice: HostNotice): string {
  return `data: ${JSON.stringify(notice)}\n\n`
}
