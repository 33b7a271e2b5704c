import { type MessagePortMain, utilityProcess } from 'electron'
import type { BackendChild, ChildEvents } from './common/backend-supervisor.ts'
import type { MessageToBackend } from './serve-backend.ts'

export interface UtilityChild extends BackendChild {
  /** Gives the backend one end of a channel; the page gets the other. */
  connect(port: MessagePortMain): void
}

/** Forks the backend as a utility process: `child_process.fork` is off with the RunAsNode fuse. */
export function forkBackend(entry: string, events: ChildEvents): UtilityChild {
  const child = utilityProcess.fork(entry, [], { serviceName: 'backend', stdio: 'inherit' })
  child.on('message', (reply) => events.message(reply))
  child.on('exit', () => events.exit())

  function post(message: MessageToBackend, ports: MessagePortMain[] = []): void {
    child.postMessage(message, ports)
  }
  return {
    post: (message) => post(message),
    connect: (port) => post({ kind: 'port' }, [port]),
    kill: () => void child.kill(),
  }
}
