import { randomBytes } from 'node:crypto'

export interface OneTimeDocuments {
  /** Keeps the bytes until they are fetched once, or for a minute; answers the id that fetches them. */
  put(bytes: Uint8Array): string
  take(id: string): Uint8Array | undefined
}

const KEPT_MS = 60_000

/** A paper on its way to the printer: in memory only, fetched once, never a file. */
export function createOneTimeDocuments(keptMs: number = KEPT_MS): OneTimeDocuments {
  const kept = new Map<string, Uint8Array>()
  return {
    put(bytes) {
      const id = randomBytes(24).toString('base64url')
      kept.set(id, bytes)
      setTimeout(() => kept.delete(id), keptMs).unref()
      return id
    },
    take(id) {
      const bytes = kept.get(id)
      kept.delete(id)
      return bytes
    },
  }
}
