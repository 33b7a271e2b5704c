import type {
  BackendState,
  ClosingStep,
  ControlMessage,
  ControlReply,
  HostConfig,
  LockReason,
} from './hosted-backend.ts'

import { createJobProcesses } from './job-processes.ts'

/** A forked backend process, whichever host forked it. */
export interface BackendChild {
  post(message: ControlMessage): void
  kill(): void
}

export interface ChildEvents {
  readonly message: (reply: ControlReply) => void
  readonly exit: () => void
}

export interface Supervisor<Child extends BackendChild> {
  /** The child that answers calls now; undefined while starting, restarting or gone. */
  readonly child: Child | undefined
  readonly state: BackendState
  lock(reason: LockReason): void
  /** Locks, flushes and ends the child; kills it when that takes longer than `timeoutMs`. */
  stop(timeoutMs?: number): Promise<void>
}

export interface SupervisorOptions<Child extends BackendChild> {
  readonly config: HostConfig
  readonly fork: (events: ChildEvents) => Child
  /** Forks the same program for long work; it answers no calls of a page. */
  readonly forkJobs: (events: ChildEvents) => BackendChild
  readonly onState: (state: BackendState) => void
  readonly onLocked?: (reason: LockReason) => void
  /** The child is being stopped and has something to finish first. */
  readonly onClosing?: (step: ClosingStep) => void
}

/** A draft is flushed within 250 ms and a checkpoint takes seconds at most; more than this is a hang. */
const STOP_TIMEOUT_MS = 30_000
/** A backup at quitting may take its time while it shows that it goes on: the clerk can skip it. */
const LONGEST_CLOSING_MS = 30 * 60_000

/** Keeps one backend process alive: a death is announced and mended once; a second one, or a refusal to open, is final. */
export function superviseBackend<Child extends BackendChild>(
  options: SupervisorOptions<Child>,
): Supervisor<Child> {
  let child: Child | undefined
  let restarts = 0
  let stopped: (() => void) | undefined
  let stillClosing: (() => void) | undefined
  let refused: Pick<Extract<ControlReply, { kind: 'failed' }>, 'code' | 'sentence'> | undefined
  let state: BackendState = { state: 'starting' }

  const jobs = createJobProcesses({
    config: options.config,
    fork: options.forkJobs,
    tell: (message) => child?.post(message),
  })

  function announce(next: BackendState): void {
    state = next
    options.onState(next)
  }

  function onExit(): void {
    child = undefined
    jobs.endAll()
    if (stopped) {
      announce({ state: 'gone', code: 'STOPPED' })
      stopped()
    } else if (refused !== undefined) announce({ state: 'gone', ...refused })
    else if (restarts >= 1) announce({ state: 'gone', code: 'BACKEND_DIED_TWICE' })
    else {
      restarts += 1
      announce({ state: 'restarting' })
      start()
    }
  }

  function onMessage(reply: ControlReply): void {
    if (reply.kind === 'ready') announce({ state: 'ready' })
    else if (reply.kind === 'locked') options.onLocked?.(reply.reason)
    else if (reply.kind === 'closing') {
      stillClosing?.()
      options.onClosing?.({ step: reply.step, done: reply.done, total: reply.total })
    } else if (reply.kind === 'job-open' || reply.kind === 'job-send' || reply.kind === 'job-close') {
      jobs.receive(reply)
    } else if (reply.kind === 'failed') {
      const { code, sentence } = reply
      refused = sentence === undefined ? { code } : { code, sentence }
      child?.kill()
    }
  }

  function start(): void {
    child = options.fork({ message: onMessage, exit: onExit })
    child.post({ kind: 'start', config: options.config })
  }

  start()
  return {
    get child() {
      return state.state === 'ready' ? child : undefined
    },
    get state() {
      return state
    },
    lock: (reason) => child?.post({ kind: 'lock', reason }),
    stop(timeoutMs = STOP_TIMEOUT_MS) {
      const running = child
      if (!running) return Promise.resolve()
      return new Promise((resolve) => {
        let timer = setTimeout(() => running.kill(), timeoutMs)
        stillClosing = () => {
          clearTimeout(timer)
          timer = setTimeout(() => running.kill(), LONGEST_CLOSING_MS)
          stillClosing = undefined
        }
        stopped = () => {
          clearTimeout(timer)
          resolve()
        }
        running.post({ kind: 'close' })
      })
    },
  }
}
