import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import {
  chunksOf,
  nodeFs,
  patiently,
  type StoreFs,
  sizeOf,
  syncFolder,
} from '../../database/durable-files.ts'
import { rethrowStorage, StorageProblem, storageProblemOf } from '../../database/storage-problem.ts'
import {
  type ContentDigest,
  chunksOfStream,
  contentMeter,
  decrypted,
  encrypted,
  NO_METER,
  opensWith,
  streamOf,
} from './age-content.ts'

export interface AttachmentStoreOptions {
  /** Must exist. */
  readonly dir: string
  readonly nameKey: Uint8Array
  /** `AGE-SECRET-KEY-1…`, kept in the database. */
  readonly identity: string
  /** Identities from before the room's keys were changed: they open what is older, nothing new is encrypted to them. */
  readonly before?: readonly string[] | undefined
  readonly fs?: StoreFs | undefined
}

export interface WrittenAttachment extends ContentDigest {
  /** The same content was there already; nothing was written. */
  readonly existed: boolean
}

export interface AttachmentRef {
  readonly name: string
  readonly sha256: string
}

export type Renewed = 'current' | 'renewed' | 'missing' | 'damaged'

export interface StoredFile {
  readonly name: string
  /** Bytes of the encrypted file. */
  readonly size: number
  readonly modifiedMs: number
}

const namePattern = /^[0-9a-f]{64}$/

/**
 * Files of one folder, each written once and never changed (architecture.md, Attachments). `write` has put file and
 * name on the disk when it answers, so the row that names it may commit.
 */
export class AttachmentStore {
  readonly #options: AttachmentStoreOptions
  readonly #fs: StoreFs
  #lastPlacing: Promise<unknown> = Promise.resolve()

  constructor(options: AttachmentStoreOptions) {
    this.#options = options
    this.#fs = options.fs ?? nodeFs
  }

  async write(content: Uint8Array | ReadableStream<Uint8Array>): Promise<WrittenAttachment> {
    const plain = content instanceof Uint8Array ? [content] : chunksOfStream(content)
    const part = join(this.#options.dir, `${randomUUID()}.part`)
    const meter = contentMeter(this.#options.nameKey)
    try {
      await this.#writePart(part, encrypted(plain, this.#options.identity, meter))
      const digest = meter.digest()
      return { ...digest, existed: await this.#inTurn(() => this.#place(part, digest.name)) }
    } catch (error) {
      await this.#fs.rm(part, { force: true })
      return rethrowStorage(error)
    }
  }

  async read(ref: AttachmentRef): Promise<Uint8Array> {
    const chunks: Uint8Array[] = []
    for await (const chunk of this.#verified(ref)) chunks.push(chunk)
    return Buffer.concat(chunks)
  }

  /** For what shouldn't be held in memory whole; a mismatch shows as an error before the end, never as a short file. */
  readStream(ref: AttachmentRef): ReadableStream<Uint8Array> {
    return streamOf(this.#verified(ref))
  }

  /**
   * After a change of keys: encrypts one file anew, to the present identity, under its own name. A cut leaves the old file or
   * the new one, and both open. What doesn't agree with its record is left as it is.
   */
  async renew({ name, sha256 }: AttachmentRef): Promise<Renewed> {
    const { dir, identity } = this.#options
    const path = join(dir, name)
    if (!namePattern.test(name) || (await sizeOf(this.#fs, path)) === undefined) return 'missing'
    if (await opensWith(chunksOf(this.#fs, path), identity)) return 'current'
    const part = join(dir, `${randomUUID()}.part`)
    try {
      await this.#writePart(part, encrypted(this.#verified({ name, sha256 }), identity, NO_METER))
      await this.#inTurn(() => patiently(() => this.#fs.rename(part, path)))
      await syncFolder(this.#fs, dir)
      return 'renewed'
    } catch (error) {
      await this.#fs.rm(part, { force: true })
      const problem = storageProblemOf(error)
      if (problem?.code === 'attachment-damaged') return 'damaged'
      throw problem ?? error
    }
  }

  get #identities(): readonly string[] {
    return [this.#options.identity, ...(this.#options.before ?? [])]
  }

  /** What lies in the folder, by name; unfinished writes are left out. */
  async listFiles(): Promise<readonly StoredFile[]> {
    const names = (await this.#fs.readdir(this.#options.dir)).filter((name) => namePattern.test(name)).sort()
    return Promise.all(
      names.map(async (name) => {
        const { size, mtimeMs } = await this.#fs.stat(join(this.#options.dir, name))
        return { name, size, modifiedMs: mtimeMs }
      }),
    )
  }

  async #writePart(part: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
    const handle = await this.#fs.open(part, 'wx')
    try {
      for await (const chunk of chunks) await handle.writeFile(chunk)
      await handle.sync()
    } finally {
      await handle.close()
    }
  }

  /** One at a time, so that two writers of the same content can't both find the name free. */
  #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const turn = this.#lastPlacing.then(act, act)
    this.#lastPlacing = turn.catch(() => undefined)
    return turn
  }

  async #place(part: string, name: string): Promise<boolean> {
    const { dir } = this.#options
    const path = join(dir, name)
    const there = (await sizeOf(this.#fs, path)) !== undefined
    if (there && (await this.#isIntact(name))) {
      // It may be an orphan about to be swept: being wanted again starts its thirty days anew.
      const now = new Date()
      await this.#fs.utimes(path, now, now)
      await this.#fs.rm(part, { force: true })
      return true
    }
    // A file that rotted on the disk is kept aside, not overwritten; the fresh copy heals it.
    if (there) await patiently(() => this.#fs.rename(path, join(dir, `${name}.damaged-${Date.now()}`)))
    await patiently(() => this.#fs.rename(part, path))
    await syncFolder(this.#fs, dir)
    return false
  }

  async #isIntact(name: string): Promise<boolean> {
    const meter = contentMeter(this.#options.nameKey)
    try {
      const plain = decrypted(chunksOf(this.#fs, join(this.#options.dir, name)), this.#identities, meter)
      for await (const _ of plain);
    } catch (error) {
      if (storageProblemOf(error) !== undefined) throw error
      return false
    }
    return meter.digest().name === name
  }

  async *#verified({ name, sha256 }: AttachmentRef): AsyncGenerator<Uint8Array> {
    if (!namePattern.test(name)) throw new StorageProblem('attachment-missing', 'not a name')
    const path = join(this.#options.dir, name)
    if ((await sizeOf(this.#fs, path)) === undefined) throw new StorageProblem('attachment-missing', name)
    const meter = contentMeter(this.#options.nameKey)
    try {
      yield* decrypted(chunksOf(this.#fs, path), this.#identities, meter)
    } catch (error) {
      throw storageProblemOf(error) ?? new StorageProblem('attachment-damaged', name, error)
    }
    // Not by the name: a file from before a change of keys keeps the one the records know, made with the key of that day.
    if (meter.digest().sha256 !== sha256) throw new StorageProblem('attachment-damaged', name)
  }
}
