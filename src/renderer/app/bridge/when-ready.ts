import { backendLost } from './backend-lost.ts'
import type { Connection } from './connection.ts'

/** Resolves as soon as the backend answers; rejects when it never will, or when the caller gives up. */
export function whenReady(connection: Connection, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      const { state } = connection.getState()
      if (state !== 'ready' && state !== 'gone' && !signal?.aborted) return
      end()
      signal?.removeEventListener('abort', settle)
      if (signal?.aborted) reject(signal.reason)
      else if (state === 'ready') resolve()
      else reject(backendLost('gone'))
    }
    const end = connection.subscribe(settle)
    signal?.addEventListener('abort', settle)
    settle()
  })
}
