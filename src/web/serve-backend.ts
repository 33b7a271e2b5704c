import { createLifecycle } from '../main/common/backend-lifecycle.ts'
import type { CreateBackend, ServeJobs } from '../main/common/hosted-backend.ts'
import type { MessageToBackend, MessageToHost, RequestMessage } from './bridge-messages.ts'
import { createRequestServer } from './request-server.ts'

/** The whole backend process of the loopback host; the entry only says which backend. */
export function serveBackend(create: CreateBackend, serveJobs?: ServeJobs): void {
  let receive: ((message: RequestMessage) => void) | undefined

  const lifecycle = createLifecycle({
    create,
    serveJobs,
    reply: (reply) => void send(reply),
    onReady: (backend) => {
      receive = createRequestServer(backend, send)
    },
    exit: (code) => process.exit(code),
  })

  process.on('message', (message: MessageToBackend) => {
    switch (message.kind) {
      case 'start':
      case 'lock':
      case 'close':
      case 'job':
      case 'job-said':
      case 'job-ended':
        lifecycle.handle(message)
        return
      default:
        receive?.(message)
    }
  })
  // The host is gone, perhaps killed: keep what is there, then end. Nobody is left to answer.
  process.on('disconnect', () => {
    void lifecycle.close('session-end').finally(() => process.exit(0))
  })
  // Ctrl-C reaches the whole group; the host ends us in order.
  process.on('SIGINT', () => {})
}

/** Resolves when the pipe has taken the message, so that a long answer doesn't pile up in memory. */
function send(message: MessageToHost): Promise<void> {
  return new Promise((resolve) => {
    if (!process.connected) return resolve()
    process.send?.(message, undefined, undefined, () => resolve())
  })
}
