import { RPCHandler } from '@orpc/server/message-port'
import type { MessagePortMain } from 'electron'
import { createLifecycle } from './common/backend-lifecycle.ts'
import type { ControlMessage, CreateBackend, HostedBackend, ServeJobs } from './common/hosted-backend.ts'

/** Main to backend process: what either host may say, or a port to one page, carried beside the message. */
export type MessageToBackend = ControlMessage | { readonly kind: 'port' }

/** The whole backend process of Electron; the entry only says which backend. Calls come straight from the pages. */
export function serveBackend(create: CreateBackend, serveJobs?: ServeJobs): void {
  const parent = process.parentPort
  let handler: RPCHandler<Record<never, never>> | undefined

  const lifecycle = createLifecycle({
    create,
    serveJobs,
    reply: (reply) => parent.postMessage(reply),
    onReady: (backend: HostedBackend) => {
      handler = new RPCHandler(backend.router)
    },
    exit: (code) => process.exit(code),
  })

  function serve(port: MessagePortMain): void {
    handler?.upgrade(port, { context: {} })
    port.start()
  }

  parent.on('message', ({ data, ports }) => {
    const message: MessageToBackend = data
    if (message.kind === 'port') for (const port of ports) serve(port)
    else lifecycle.handle(message)
  })
}
