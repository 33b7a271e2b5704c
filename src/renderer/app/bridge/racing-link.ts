import { type ClientLink, type ClientOptions, ORPCError } from '@orpc/client'
import { backendLost, isBackendLost } from './backend-lost.ts'

/** One life of the backend process: how to call it, and the signal that it has ended. */
export interface Transport {
  readonly link: ClientLink<Record<never, never>>
  readonly ended: AbortSignal
}

/** Answers the transport of the present life; waits while there is none; rejects when there never will be. */
export type TransportSource = (signal: AbortSignal | undefined) => Promise<Transport>

/**
 * A call made on a closed port is never answered and never fails, so every call, and every step of a stream, runs against
 * the end of its transport. Nothing is tried twice by itself: a command may have been carried out.
 */
export function createRacingLink(source: TransportSource): ClientLink<Record<never, never>> {
  return {
    async call(path, input, options: ClientOptions<Record<never, never>>) {
      const { link, ended } = await source(options.signal)
      const result = await race(() => link.call(path, input, options), ended, options.signal)
      return isAsyncIterator(result) ? raceEachStep(result, ended) : result
    },
  }
}

function race<T>(run: () => Promise<T>, ended: AbortSignal, aborted?: AbortSignal): Promise<T> {
  if (ended.aborted) return Promise.reject(backendLost())
  return new Promise<T>((resolve, reject) => {
    const lose = () => reject(backendLost())
    ended.addEventListener('abort', lose, { once: true })
    run()
      .then(resolve, (error: unknown) => reject(asKnownError(error, aborted)))
      .finally(() => ended.removeEventListener('abort', lose))
  })
}

/** An error of the catalogue stays; the caller's own abort stays; a broken pipe is the loss of the backend. */
function asKnownError(error: unknown, aborted: AbortSignal | undefined): unknown {
  if (aborted?.aborted) return error
  if (isBackendLost(error)) return backendLost()
  return error instanceof ORPCError ? error : backendLost()
}

function isAsyncIterator(value: unknown): value is AsyncIterator<unknown, unknown, unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value && 'next' in value
}

function raceEachStep(inner: AsyncIterator<unknown, unknown, unknown>, ended: AbortSignal) {
  const stop = async (): Promise<IteratorResult<unknown, unknown>> => {
    // On a dead transport `return` would wait for an acknowledgement that can't come.
    if (!ended.aborted) await inner.return?.()
    return { done: true, value: undefined }
  }
  const outer: AsyncIterableIterator<unknown, unknown, unknown> = {
    next: () => race(() => inner.next(), ended),
    return: stop,
    throw: async (error: unknown) => {
      await stop()
      throw error
    },
    [Symbol.asyncIterator]: () => outer,
  }
  return outer
}
