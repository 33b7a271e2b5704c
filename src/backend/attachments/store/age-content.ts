import { createHash, createHmac } from 'node:crypto'
import { Decrypter, Encrypter, identityToRecipient } from 'age-encryption'

export type Bytes = Iterable<Uint8Array> | AsyncIterable<Uint8Array>

export interface ContentDigest {
  /** HMAC-SHA256 under the room's name key: the name says nothing about the content to who lacks the key. */
  readonly name: string
  readonly sha256: string
  /** Bytes of the plain content. */
  readonly size: number
}

export interface Meter {
  readonly add: (chunk: Uint8Array) => void
  readonly digest: () => ContentDigest
}

export function contentMeter(nameKey: Uint8Array): Meter {
  const hmac = createHmac('sha256', nameKey)
  const hash = createHash('sha256')
  let size = 0
  return {
    add: (chunk) => {
      hmac.update(chunk)
      hash.update(chunk)
      size += chunk.byteLength
    },
    digest: () => ({ name: hmac.digest('hex'), sha256: hash.digest('hex'), size }),
  }
}

/** The age file of `plain`, chunk by chunk; `meter` sees the plain bytes on their way. */
export async function* encrypted(
  plain: Bytes,
  identity: string,
  meter: Pick<Meter, 'add'>,
): AsyncGenerator<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(await identityToRecipient(identity))
  yield* chunksOfStream(await encrypter.encrypt(streamOf(metered(plain, meter))))
}

/** Plain chunks; age authenticates each before it is given out, so nothing forged ever leaves. Whichever identity fits opens it. */
export async function* decrypted(
  cipher: Bytes,
  identities: readonly string[],
  meter: Pick<Meter, 'add'>,
): AsyncGenerator<Uint8Array> {
  const decrypter = new Decrypter()
  for (const identity of identities) decrypter.addIdentity(identity)
  yield* metered(chunksOfStream(await decrypter.decrypt(streamOf(cipher))), meter)
}

/** For who has no use for name and digest. */
export const NO_METER = { add: () => undefined } as const

/** Whether this one identity opens the file; the first chunk holds its head, and the file is closed after it. */
export async function opensWith(cipher: Bytes, identity: string): Promise<boolean> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  for await (const chunk of cipher) {
    try {
      await (await decrypter.decrypt(streamOf([chunk]))).cancel()
      return true
    } catch {
      return false
    }
  }
  return false
}

async function* metered(chunks: Bytes, meter: Pick<Meter, 'add'>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    meter.add(chunk)
    yield chunk
  }
}

export async function* chunksOfStream(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    // Who stops early closes the source too; after the end this does nothing.
    await reader.cancel()
  }
}

export function streamOf(chunks: Bytes): ReadableStream<Uint8Array> {
  const iterator = Symbol.asyncIterator in chunks ? chunks[Symbol.asyncIterator]() : chunks[Symbol.iterator]()
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { done, value } = await iterator.next()
      if (done === true) controller.close()
      else controller.enqueue(value)
    },
    cancel: async () => {
      await iterator.return?.()
    },
  })
}
