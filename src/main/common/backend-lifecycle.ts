import type {
  ControlMessage,
  ControlReply,
  CreateBackend,
  HostedBackend,
  ServeJobs,
} from './hosted-backend.ts'
import { createJobChannels } from './job-channels.ts'

export interface Lifecycle {
  /** True when the message was one of ours. */
  handle(message: ControlMessage): boolean
  /** Locks, flushes and closes; safe to call twice. `session-end`: without the backup, there is nobody to wait for it. */
  close(reason: 'quit' | 'session-end'): Promise<void>
}

export interface LifecycleOptions {
  readonly create: CreateBackend
  /** Absent where a test's backend has no long work. */
  readonly serveJobs?: ServeJobs | undefined
  readonly reply: (reply: ControlReply) => void
  readonly onReady: (backend: HostedBackend) => void
  /** Ends the process; a test passes its own. */
  readonly exit: (code: number) => void
}

/** Start, lock and orderly end of a backend process: the same in both hosts. */
export function createLifecycle(options: LifecycleOptions): Lifecycle {
  const { create, serveJobs, reply, onReady, exit } = options
  const jobs = createJobChannels(reply)
  let doJob: ((data: unknown) => void) | undefined
  let starting: Promise<HostedBackend | undefined> | undefined
  let closing: Promise<void> | undefined

  function close(reason: 'quit' | 'session-end'): Promise<void> {
    closing ??= (async () => {
      const backend = await starting
      await backend?.lock(reason, (step) => reply({ kind: 'closing', ...step }))
      await backend?.close()
    })()
    return closing
  }

  async function start(config: Parameters<CreateBackend>[0]): Promise<HostedBackend | undefined> {
    try {
      const backend = await create(config, jobs)
      onReady(backend)
      reply({ kind: 'ready' })
      return backend
    } catch (error) {
      console.error(error)
      reply({ kind: 'failed', code: failureCode(error), sentence: failureSentence(error) })
      return undefined
    }
  }

  return {
    close,
    handle(message) {
      switch (message.kind) {
        case 'start':
          if (message.config.role === 'jobs') {
            doJob ??= serveJobs?.((data) => reply({ kind: 'job-said', data }))
            // A program without long work has nothing to wait for.
            if (!doJob) exit(0)
            return true
          }
          starting ??= start(message.config)
          return true
        case 'lock':
          void starting?.then(async (backend) => {
            await backend?.lock(message.reason)
            reply({ kind: 'locked', reason: message.reason })
          })
          return true
        case 'close':
          void close('quit').then(
            () => {
              reply({ kind: 'closed' })
              exit(0)
            },
            (error: unknown) => {
              console.error(error)
              exit(1)
            },
          )
          return true
        case 'job':
          doJob?.(message.data)
          return true
        case 'job-said':
        case 'job-ended':
          jobs.receive(message)
          return true
        default:
          return false
      }
    },
  }
}

function failureCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  return 'BACKEND_FAILED'
}

/** A refusal of the storage says itself, to the clerk, what happened and what to do; no other error's words are for the screen. */
function failureSentence(error: unknown): string | undefined {
  return error instanceof Error && error.name === 'StorageProblem' ? error.message : undefined
}
