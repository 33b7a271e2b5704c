/** What the windows of one browser tell each other: they share one session of the room. */
export type WindowNotice =
  /** Locked, unlocked, or another account: ask where things stand. */
  | { readonly kind: 'session' }
  /** Somebody is at work here: idle time begins anew everywhere. */
  | { readonly kind: 'touched' }
  /** About to lock: is a session being recorded anywhere? */
  | { readonly kind: 'is-held' }
  | { readonly kind: 'held' }

/** The part of a `BroadcastChannel` this needs; it never hears itself. */
export interface WindowChannel {
  postMessage(notice: WindowNotice): void
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void
}

export interface Windows {
  tell(notice: WindowNotice): void
  /** Answers the function that ends the listening. */
  hear(listener: (notice: WindowNotice) => void): () => void
  /** Whether another window holds the session open. One that has ended or is frozen by the browser doesn't answer. */
  isHeldElsewhere(): Promise<boolean>
}

/** Far more than windows on one machine need to answer. */
const ANSWER_WITHIN_MS = 300

const KINDS: ReadonlySet<unknown> = new Set<WindowNotice['kind']>(['session', 'touched', 'is-held', 'held'])

/** Without a channel (the desktop program has one window) nobody is told and nobody answers. */
export function createWindows(channel: WindowChannel | undefined): Windows {
  const listeners = new Set<(notice: WindowNotice) => void>()
  channel?.addEventListener('message', ({ data }) => {
    if (isNotice(data)) for (const listener of listeners) listener(data)
  })

  function hear(listener: (notice: WindowNotice) => void): () => void {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  }

  return {
    tell: (notice) => channel?.postMessage(notice),
    hear,
    isHeldElsewhere() {
      if (channel === undefined) return Promise.resolve(false)
      return new Promise((resolve) => {
        const timer = setTimeout(() => settle(false), ANSWER_WITHIN_MS)
        const leave = hear(({ kind }) => kind === 'held' && settle(true))
        function settle(held: boolean): void {
          clearTimeout(timer)
          leave()
          resolve(held)
        }
        channel.postMessage({ kind: 'is-held' })
      })
    },
  }
}

function isNotice(data: unknown): data is WindowNotice {
  return typeof data === 'object' && data !== null && 'kind' in data && KINDS.has(data.kind)
}
