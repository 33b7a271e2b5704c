import type { BackendChild, ChildEvents } from './backend-supervisor.ts'
import type { ControlMessage, ControlReply, HostConfig } from './hosted-backend.ts'

/** A job keeps the key until it ends; beyond this it hangs (architecture.md, Keys and locks). */
const LONGEST_MS = 30 * 60_000

type FromBackend = Extract<ControlReply, { kind: 'job-open' | 'job-send' | 'job-close' }>

export interface JobProcesses {
  receive(message: FromBackend): void
  /** With the backend that asked for them they lose whoever waits for them. */
  endAll(): void
}

interface JobsOptions {
  readonly config: HostConfig
  readonly fork: (events: ChildEvents) => BackendChild
  /** To the backend that opened the job. */
  readonly tell: (message: ControlMessage) => void
  readonly longestMs?: number | undefined
}

/** Forks the same program a second time, role `jobs`, on the backend's request, and carries what the two say. */
export function createJobProcesses({ config, fork, tell, longestMs }: JobsOptions): JobProcesses {
  const running = new Map<number, BackendChild>()

  function open(id: number): void {
    const timer = setTimeout(() => running.get(id)?.kill(), longestMs ?? LONGEST_MS)
    const child = fork({
      message: (reply) => {
        if (reply.kind === 'job-said') tell({ kind: 'job-said', id, data: reply.data })
      },
      exit: () => {
        clearTimeout(timer)
        running.delete(id)
        tell({ kind: 'job-ended', id })
      },
    })
    running.set(id, child)
    child.post({ kind: 'start', config: { ...config, role: 'jobs' } })
  }

  return {
    receive(message) {
      if (message.kind === 'job-open') open(message.id)
      else if (message.kind === 'job-close') running.get(message.id)?.kill()
      else running.get(message.id)?.post({ kind: 'job', data: message.data })
    },
    endAll() {
      for (const child of running.values()) child.kill()
    },
  }
}
