import { createHash } from 'node:crypto'
import * as promises from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { errorCode, StorageProblem } from './storage-problem.ts'

/** The file system as the storage code sees it; tests put a full disk or a virus scanner in its place. */
export type StoreFs = Pick<
  typeof promises,
  | 'open'
  | 'rename'
  | 'unlink'
  | 'mkdir'
  | 'readdir'
  | 'stat'
  | 'rm'
  | 'link'
  | 'utimes'
  | 'statfs'
  | 'readFile'
>

export const nodeFs: StoreFs = promises

export interface FileDigest {
  /** Bytes. */
  readonly size: number
  readonly sha256: string
}

const chunkBytes = 1024 * 1024
const lockWaitsMs: readonly number[] = [20, 60, 150, 400, 800]
const lockCodes: ReadonlySet<string | undefined> = new Set(['EBUSY', 'EPERM', 'EACCES', 'ETXTBSY'])

/**
 * A virus scanner holds a fresh file for a moment: try again, then say so. To be used where writing into the folder has
 * already worked, so that a refusal means a lock and not a missing permission.
 */
export async function patiently<T>(
  act: () => Promise<T>,
  waits: readonly number[] = lockWaitsMs,
): Promise<T> {
  for (const pause of waits) {
    try {
      return await act()
    } catch (error) {
      if (!lockCodes.has(errorCode(error))) throw error
    }
    await wait(pause)
  }
  return act().catch((error: unknown) => {
    throw lockCodes.has(errorCode(error)) ? new StorageProblem('file-locked', errorCode(error), error) : error
  })
}

export async function syncFile(fs: StoreFs, path: string): Promise<void> {
  const handle = await fs.open(path, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Makes names durable. Windows can't open a folder and journals names itself; some stick formats answer EINVAL. */
export async function syncFolder(fs: StoreFs, path: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await fs.open(path, 'r')
  try {
    await handle.sync()
  } catch (error) {
    if (errorCode(error) !== 'EINVAL' && errorCode(error) !== 'ENOTSUP') throw error
  } finally {
    await handle.close()
  }
}

export async function sizeOf(fs: StoreFs, path: string): Promise<number | undefined> {
  try {
    return (await fs.stat(path)).size
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw error
  }
}

/** Writes to `<path>.part`, then puts it in place in one step: readers see the old or the new, never half. */
export async function writeDurable(fs: StoreFs, path: string, bytes: Uint8Array): Promise<void> {
  const part = `${path}.part`
  try {
    const handle = await fs.open(part, 'w')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await patiently(() => fs.rename(part, path))
  } catch (error) {
    await fs.rm(part, { force: true })
    throw error
  }
  await syncFolder(fs, dirname(path))
}

export async function* chunksOf(fs: StoreFs, path: string): AsyncGenerator<Uint8Array> {
  const handle = await fs.open(path, 'r')
  try {
    for (;;) {
      const { bytesRead, buffer } = await handle.read(new Uint8Array(chunkBytes), 0, chunkBytes)
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await handle.close()
  }
}

export async function digestOf(fs: StoreFs, path: string): Promise<FileDigest> {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of chunksOf(fs, path)) {
    hash.update(chunk)
    size += chunk.byteLength
  }
  return { size, sha256: hash.digest('hex') }
}

/** Copies to a new file, fsynced, and answers the digest of what was read. A failure leaves no half file. */
export async function copyDurable(fs: StoreFs, from: string, to: string): Promise<FileDigest> {
  const hash = createHash('sha256')
  let size = 0
  const target = await fs.open(to, 'wx')
  try {
    for await (const chunk of chunksOf(fs, from)) {
      hash.update(chunk)
      size += chunk.byteLength
      await target.writeFile(chunk)
    }
    await target.sync()
  } catch (error) {
    await target.close()
    await fs.rm(to, { force: true })
    throw error
  }
  await target.close()
  return { size, sha256: hash.digest('hex') }
}

/** Free bytes for an ordinary user on the volume of an existing folder. */
export async function freeBytes(fs: StoreFs, folder: string): Promise<number> {
  const { bavail, bsize } = await fs.statfs(folder)
  return bavail * bsize
}
