import { fork } from 'node:child_process'
import type { BackendChild, ChildEvents } from '../main/common/backend-supervisor.ts'
import type { ControlReply } from '../main/common/hosted-backend.ts'
import type { MessageToBackend, MessageToHost, ResponseMessage } from './bridge-messages.ts'

export interface WebBackendChild extends BackendChild {
  readonly pid: number | undefined
  send(message: MessageToBackend, sent?: () => void): void
  /** Hears every answer piece; called with undefined once, when the process has ended. */
  onResponse(listener: (message: ResponseMessage | undefined) => void): void
}

/** Forks the backend process beside the host. */
export function forkBackend(entry: string, events: ChildEvents): WebBackendChild {
  const child = fork(entry, [], { serialization: 'advanced', stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const listeners: ((message: ResponseMessage | undefined) => void)[] = []
  let ended = false

  child.on('message', (message: MessageToHost) => {
    if (isControlReply(message)) events.message(message)
    else for (const listener of listeners) listener(message)
  })
  child.on('error', (error) => console.error(error))
  // 'close' comes after 'exit' and after the last message in the pipe; a spawn that fails emits neither.
  child.on(child.pid === undefined ? 'error' : 'exit', end)

  function end(): void {
    if (ended) return
    ended = true
    for (const listener of listeners) listener(undefined)
    events.exit()
  }

  function send(message: MessageToBackend, sent?: () => void): void {
    // An error here means the process is ending: 'exit' tells everybody.
    if (child.connected) child.send(message, () => sent?.())
    else sent?.()
  }

  return {
    pid: child.pid,
    send,
    post: (message) => send(message),
    kill: () => void child.kill('SIGKILL'),
    onResponse: (listener) => void listeners.push(listener),
  }
}

const CONTROL_REPLIES: ReadonlySet<string> = new Set([
  'ready',
  'failed',
  'locked',
  'closing',
  'closed',
  'job-open',
  'job-send',
  'job-close',
  'job-said',
] satisfies ControlReply['kind'][])

function isControlReply(message: MessageToHost): message is ControlReply {
  return CONTROL_REPLIES.has(message.kind)
}
