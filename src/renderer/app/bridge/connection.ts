/** What the screen shows about the process that answers it. `gone` is final: the program has to be started again. */
export type ConnectionState =
  | { readonly state: 'starting' }
  | { readonly state: 'ready' }
  | { readonly state: 'restarting' }
  | { readonly state: 'gone'; readonly code: string }

/** What a host tells a screen: a change of the backend process, or that the host has just locked the workbench. */
export type HostNotice =
  | { readonly kind: 'state'; readonly state: ConnectionState }
  | { readonly kind: 'locked'; readonly reason: string }

export interface Connection {
  /** The same object until it changes: fit for `useSyncExternalStore`. */
  getState(): ConnectionState
  /** Answers the function that ends the subscription. */
  subscribe(listener: () => void): () => void
  /** Called when the host locked (idle, Windows lock, suspend), so that the screen covers itself at once. */
  onLocked(listener: (reason: string) => void): () => void
}

export interface ConnectionControl extends Connection {
  receive(notice: HostNotice): void
}

export function createConnection(): ConnectionControl {
  let state: ConnectionState = { state: 'starting' }
  const listeners = new Set<() => void>()
  const lockListeners = new Set<(reason: string) => void>()
  return {
    getState: () => state,
    subscribe: (listener) => add(listeners, listener),
    onLocked: (listener) => add(lockListeners, listener),
    receive(notice) {
      if (notice.kind === 'locked') for (const listener of lockListeners) listener(notice.reason)
      else {
        state = notice.state
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
