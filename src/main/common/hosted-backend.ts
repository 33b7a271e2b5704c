import type { AnyRouter } from '@orpc/server'

/**
 * Why a host locks the workbench. Idle time is none of them: the page counts it by the room's own setting, and covers instead of
 * locking during a session. `deserted`: in a browser the last page has gone, and nobody counts. `session-end`: the machine is going down, nothing may be begun; at `quit` there is time for a backup.
 */
export type LockReason = 'suspend' | 'screen-lock' | 'deserted' | 'session-end' | 'quit'

/** What is still being done before the program can end. */
export interface ClosingStep {
  readonly step: string
  readonly done: number
  readonly total: number
}

/** What either host hands the backend. Structurally the same as `BackendConfig`, so that hosts need not load it. */
export interface HostConfig {
  readonly dataDir: string
  readonly resourcesDir: string
  readonly role: 'main' | 'jobs'
  readonly demo?: boolean
}

/** The part of the backend a host touches. */
export interface HostedBackend {
  readonly router: AnyRouter
  lock(reason: LockReason, report?: (step: ClosingStep) => void): Promise<void>
  close(): Promise<void>
}

/** How a backend gets a second process for long work. The host only carries what the two say. */
export interface JobsHost {
  open(events: { readonly said: (data: unknown) => void; readonly ended: () => void }): {
    send(data: unknown): void
    close(): void
  }
}

export type CreateBackend = (config: HostConfig, jobs: JobsHost) => Promise<HostedBackend>

/** The jobs role of the same program: says hello through `send`, and answers what it is told. */
export type ServeJobs = (send: (data: unknown) => void) => (data: unknown) => void

/** Host to backend process. `start` comes first; `close` is answered by `closed` and the end of the process. */
export type ControlMessage =
  | { readonly kind: 'start'; readonly config: HostConfig }
  | { readonly kind: 'lock'; readonly reason: LockReason }
  | { readonly kind: 'close' }
  /** To a jobs process. */
  | { readonly kind: 'job'; readonly data: unknown }
  /** To the backend that opened it. */
  | { readonly kind: 'job-said'; readonly id: number; readonly data: unknown }
  | { readonly kind: 'job-ended'; readonly id: number }

/** Backend process to host. `failed` is an orderly refusal to open (newer file, data in use): starting again can't help. */
export type ControlReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly code: string; readonly sentence?: string | undefined }
  | { readonly kind: 'locked'; readonly reason: LockReason }
  | ({ readonly kind: 'closing' } & ClosingStep)
  | { readonly kind: 'closed' }
  | { readonly kind: 'job-open'; readonly id: number }
  | { readonly kind: 'job-send'; readonly id: number; readonly data: unknown }
  | { readonly kind: 'job-close'; readonly id: number }
  /** From a jobs process. */
  | { readonly kind: 'job-said'; readonly data: unknown }

/** What every screen is told about the backend process. */
export type BackendState =
  | { readonly state: 'starting' }
  | { readonly state: 'ready' }
  | { readonly state: 'restarting' }
  | { readonly state: 'gone'; readonly code: string; readonly sentence?: string | undefined }

/** What a host tells its screens. */
export type HostNotice =
  | { readonly kind: 'state'; readonly state: BackendState }
  | { readonly kind: 'locked'; readonly reason: LockReason }
  | ({ readonly kind: 'closing' } & ClosingStep)

/** Code of a call that was under way, or made, while no backend process could answer it. */
export const BACKEND_LOST = 'BACKEND_LOST'
