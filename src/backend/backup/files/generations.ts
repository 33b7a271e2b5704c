import { join } from 'node:path'
import { dataFiles } from '../../database/data-files.ts'
import { patiently, type StoreFs, sizeOf, syncFolder } from '../../database/durable-files.ts'
import { StorageProblem } from '../../database/storage-problem.ts'
import { type BackupManifest, markerFile, readManifest } from './manifest.ts'
import { generationsToKeep, type KeepPolicy } from './policy.ts'

const namePattern = /^\d{8}-\d{6}-(\d{4,})$/
const shanghaiMs = 8 * 60 * 60 * 1000

export interface Generation {
  readonly name: string
  readonly dir: string
  readonly complete: boolean
  /** Of its keyring; a stick may hold the backups of two rooms. undefined where it has none that can be read. */
  readonly roomId: string | undefined
  /** Absent when incomplete, and when a newer program wrote it. */
  readonly manifest?: BackupManifest | undefined
}

/** `20261123-224228` in Shanghai time (no daylight saving since 1991), for names that people read. */
export function timeStamp(instant: string): string {
  const text = new Date(Date.parse(instant) + shanghaiMs).toISOString()
  return `${text.slice(0, 10).replaceAll('-', '')}-${text.slice(11, 19).replaceAll(':', '')}`
}

/** The running number orders generations, not the time: a clock may have been set back. */
export function sequenceOf(name: string): number | undefined {
  const digits = namePattern.exec(name)?.[1]
  return digits === undefined ? undefined : Number(digits)
}

export function nextGenerationName(existing: readonly string[], now: string): string {
  const last = Math.max(0, ...existing.map((name) => sequenceOf(name) ?? 0))
  return `${timeStamp(now)}-${String(last + 1).padStart(4, '0')}`
}

/** Oldest first, of every room. Complete means that the marker is there and fits the manifest; other files are not read. */
export async function listGenerations(fs: StoreFs, target: string): Promise<readonly Generation[]> {
  if ((await sizeOf(fs, target)) === undefined) return []
  const names = (await fs.readdir(target)).filter((name) => sequenceOf(name) !== undefined)
  const sorted = names.sort((a, b) => (sequenceOf(a) ?? 0) - (sequenceOf(b) ?? 0))
  return Promise.all(
    sorted.map(async (name) => {
      const dir = join(target, name)
      const roomId = await inKeyring(fs, join(dir, dataFiles.keyring), 'roomId')
      return { name, dir, roomId, ...(await stateOf(fs, dir)) }
    }),
  )
}

/** A room's own, oldest first; one cut off before its keyring was written is taken for its own where no other room writes. */
export async function ownGenerations(
  fs: StoreFs,
  target: string,
  roomId: string,
): Promise<readonly Generation[]> {
  const all = await listGenerations(fs, target)
  const shared = all.some((one) => one.roomId !== undefined && one.roomId !== roomId)
  return all.filter((one) => one.roomId === roomId || (one.roomId === undefined && !shared))
}

/** A field of a keyring anybody may have edited; undefined for what is no keyring. */
export async function inKeyring(
  fs: StoreFs,
  file: string,
  field: 'roomId' | 'keyCheck',
): Promise<string | undefined> {
  try {
    const content: unknown = JSON.parse((await fs.readFile(file)).toString('utf8'))
    const value = typeof content === 'object' && content !== null ? Reflect.get(content, field) : undefined
    return typeof value === 'string' ? value : undefined
  } catch {
    return undefined
  }
}

async function stateOf(fs: StoreFs, dir: string): Promise<Pick<Generation, 'complete' | 'manifest'>> {
  try {
    return { complete: true, manifest: await readManifest(fs, dir) }
  } catch (error) {
    // A generation of a newer program is whole, only not for us: never prune it.
    if (error instanceof StorageProblem) return { complete: error.code === 'backup-newer' }
    throw error
  }
}

/**
 * Deletes a room's old generations by the policy, and its half ones older than a whole one; another room's never. Answers the
 * names removed. Nothing goes where nothing whole would stay.
 */
export async function pruneGenerations(
  fs: StoreFs,
  target: string,
  roomId: string,
  policy?: KeepPolicy,
): Promise<readonly string[]> {
  const all = await ownGenerations(fs, target, roomId)
  const whole = all.filter((generation) => generation.complete).map((generation) => generation.name)
  const newest = whole.at(-1)
  if (newest === undefined) return []
  const keep = generationsToKeep(whole, policy)
  const newestSequence = sequenceOf(newest) ?? 0
  const old = all.filter(({ name }) => !keep.has(name) && (sequenceOf(name) ?? 0) < newestSequence)
  for (const generation of old) await removeGeneration(fs, target, generation.dir)
  return old.map((generation) => generation.name)
}

/** Marker first: a generation half removed must never look whole. */
export async function removeGeneration(fs: StoreFs, target: string, dir: string): Promise<void> {
  await patiently(() => fs.rm(join(dir, markerFile), { force: true }))
  await syncFolder(fs, dir)
  await patiently(() => fs.rm(dir, { recursive: true, force: true }))
  await syncFolder(fs, target)
}
