import { open, rename, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'

/** The few calls a replacement needs, so that a test can make each of them fail. */
export type ReplaceFs = {
  readonly open: (path: string, flags: string, mode?: number) => Promise<ReplaceHandle>
  readonly rename: (from: string, to: string) => Promise<void>
  readonly unlink: (path: string) => Promise<void>
  readonly sleep: (ms: number) => Promise<void>
}

export type ReplaceHandle = {
  readonly writeFile: (text: string) => Promise<void>
  readonly sync: () => Promise<void>
  readonly close: () => Promise<void>
}

export const REAL_FS: ReplaceFs = {
  open,
  rename,
  unlink,
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
}

/** Antivirus and indexers hold a fresh file for some hundred milliseconds; together these are about three seconds. */
const RETRY_AFTER_MS = [10, 20, 40, 80, 160, 320, 640, 900, 900] as const
const HELD = ['EPERM', 'EBUSY', 'EACCES']

/**
 * Replaces a file so that a power cut leaves the old or the new content whole: `.part` written and fsynced, renamed over the
 * old file, folder fsynced. Rejects with the system's error; the old file is then untouched — but for an error of the last
 * step, where the new content is in place and merely may not survive a power cut.
 */
export async function replaceFile(path: string, text: string, fs: ReplaceFs = REAL_FS): Promise<void> {
  const part = `${path}.part`
  try {
    await writeWhole(part, text, fs)
    await whileHeld(() => fs.rename(part, path), fs)
  } catch (error) {
    // The first error is the one to report; a `.part` that can't be removed is overwritten by the next replacement.
    await fs.unlink(part).catch(() => undefined)
    throw error
  }
  await syncFolder(dirname(path), fs)
}

async function writeWhole(path: string, text: string, fs: ReplaceFs): Promise<void> {
  const file = await whileHeld(() => fs.open(path, 'w', 0o600), fs)
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Repeats what antivirus makes fail, and nothing else. */
async function whileHeld<T>(action: () => Promise<T>, fs: ReplaceFs): Promise<T> {
  for (const ms of RETRY_AFTER_MS) {
    try {
      return await action()
    } catch (error) {
      if (!HELD.includes(errorCode(error))) throw error
      await fs.sleep(ms)
    }
  }
  return await action()
}

/** Windows can't open a folder as a file; there the rename is journalled by NTFS itself. */
async function syncFolder(folder: string, fs: ReplaceFs): Promise<void> {
  const handle = await fs.open(folder, 'r').catch((error: unknown) => {
    if (['EISDIR', 'EPERM', 'EACCES'].includes(errorCode(error))) return undefined
    throw error
  })
  if (handle === undefined) return
  try {
    await handle.sync()
  } catch (error) {
    if (!['EINVAL', 'EPERM', 'ENOTSUP'].includes(errorCode(error))) throw error
  } finally {
    await handle.close()
  }
}

export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
