/** What the screen shows about the process that answers it. `gone` is final: the program has to be started again. */
export type ConnectionState =
  | { readonly state: 'starting' }
  | { readonly state: 'ready' }
  | { readonly state: 'restarting' }
  | { readonly state: 'gone'; readonly code: string; readonly sentence?: string | undefined }

/** What a host tells a screen: a change of the backend process, or that the host has just locked the workbench. */
export type HostNotice =
  | { readonly kind: 'state'; readonly state: ConnectionState }
  | { readonly kind: 'locked'; readonly reason: string }
  | ({ readonly kind: 'closing' } & ClosingStep)

/** What is still being done before the program ends. */
export interface ClosingStep {
  readonly step: string
  readonly done: number
  readonly total: number
}

export interface Connection {
  /** The same object until it changes: fit for `useSyncExternalStore`. */
  getState(): ConnectionState
  /** Undefined while the program isn't ending; the same object until it changes. */
  getClosing(): ClosingStep | undefined
  /** Answers the function that ends the subscription. */
  subscribe(listener: () => void): () => void
  /** Called when the host locked (Windows lock, suspend), so that the screen covers itself at once. */
  onLocked(listener: (reason: string) => void): () => void
}

export interface ConnectionControl extends Connection {
  receive(notice: HostNotice): void
}

export function createConnection(): ConnectionControl {
  let state: ConnectionState = { state: 'starting' }
  let closing: ClosingStep | undefined
  const listeners = new Set<() => void>()
  const lockListeners = new Set<(reason: string) => void>()
  return {
    getState: () => state,
    getClosing: () => closing,
    subscribe: (listener) => add(listeners, listener),
    onLocked: (listener) => add(lockListeners, listener),
    receive(notice) {
      if (notice.kind === 'locked') for (const listener of lockListeners) listener(notice.reason)
      else {
        if (notice.kind === 'closing') closing = notice
        else {
          state = notice.state
          closing = undefined
        }
        for (const listener of listeners) listener()
      }
    },
  }
}

function add<T>(set: Set<T>, listener: T): () => void {
  set.add(listener)
  return () => {
    set.delete(listener)
  }
}
