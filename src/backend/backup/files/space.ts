import { join } from 'node:path'
import { freeBytes, nodeFs, type StoreFs, sizeOf } from '../../database/durable-files.ts'
import { StorageProblem } from '../../database/storage-problem.ts'

export const ballastFile = 'ballast.bin'
const mebibyte = 1024 * 1024
const ballastBytes = 32 * mebibyte
/** Left free beside what we write, so that the machine and the write-ahead log can go on. */
const marginBytes = 16 * mebibyte

/** Asked before the first byte: a full disk makes VACUUM INTO, checkpoints and even deletes fail. */
export async function requireSpace(fs: StoreFs, folder: string, bytes: number): Promise<void> {
  const free = await freeBytes(fs, folder)
  if (free < bytes + marginBytes) throw new StorageProblem('disk-full', `needs ${bytes}, free ${free}`)
}

/**
 * Keeps a file of no use in the data folder; giving it up on a full disk lets SQLite finish what it began. Written out,
 * because a sparse file holds no space. Answers whether it is there.
 */
export async function keepBallast(
  dataDir: string,
  fs: StoreFs = nodeFs,
  bytes = ballastBytes,
): Promise<boolean> {
  const path = join(dataDir, ballastFile)
  if ((await sizeOf(fs, path)) === bytes) return true
  if ((await freeBytes(fs, dataDir)) < bytes * 4) return false
  const handle = await fs.open(path, 'w')
  try {
    const chunk = new Uint8Array(mebibyte)
    for (let left = bytes; left > 0; left -= mebibyte)
      await handle.writeFile(chunk.subarray(0, Math.min(left, mebibyte)))
    await handle.sync()
  } finally {
    await handle.close()
  }
  return true
}

/** Answers whether there was something to give up. */
export async function releaseBallast(dataDir: string, fs: StoreFs = nodeFs): Promise<boolean> {
  const path = join(dataDir, ballastFile)
  if ((await sizeOf(fs, path)) === undefined) return false
  await fs.rm(path, { force: true })
  return true
}

/** A full stick is no reason to give up the ballast of a data disk that has room. */
export async function releaseBallastIfFull(dataDir: string, fs: StoreFs = nodeFs): Promise<boolean> {
  return (await freeBytes(fs, dataDir)) < marginBytes && (await releaseBallast(dataDir, fs))
}
