import type { IncomingMessage } from 'node:http'

export interface BodySink {
  /** `taken` is to be called when more may come. */
  readonly chunk: (chunk: Uint8Array, taken: () => void) => void
  readonly end: () => void
  readonly tooLarge: () => void
}

/** Reads a body piece by piece, each only after the last was taken, and stops at the limit whatever the header claimed. */
export function readLimited(request: IncomingMessage, maxBytes: number, sink: BodySink): void {
  let bytes = 0
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.length
    if (bytes > maxBytes) {
      request.removeAllListeners('data').removeAllListeners('end').resume()
      sink.tooLarge()
      return
    }
    request.pause()
    sink.chunk(chunk, () => request.resume())
  })
  request.on('end', () => sink.end())
}
