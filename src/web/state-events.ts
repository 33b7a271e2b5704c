import type { ServerResponse } from 'node:http'
import { SAFE_HEADERS } from '../main/common/content-security-policy.ts'
import type { BackendState, HostNotice } from '../main/common/hosted-backend.ts'

export interface StateEvents {
  /** Keeps the response open and tells it every change, the present state first. */
  subscribe(response: ServerResponse): void
  announce(notice: HostNotice): void
  close(): void
}

/** Server-sent events: what the screens are told about the backend process. */
export function createStateEvents(current: () => BackendState): StateEvents {
  const open = new Set<ServerResponse>()
  return {
    subscribe(response) {
      response.writeHead(200, {
        ...SAFE_HEADERS,
        'Content-Type': 'text/event-stream',
        'Cache-Control': 'no-store',
      })
      response.write(line({ kind: 'state', state: current() }))
      open.add(response)
      response.on('close', () => open.delete(response))
    },
    announce(notice) {
      for (const response of open) response.write(line(notice))
    },
    close() {
      for (const response of open) response.end()
    },
  }
}

function line(notice: HostNotice): string {
  return `data: ${JSON.stringify(notice)}\n\n`
}
