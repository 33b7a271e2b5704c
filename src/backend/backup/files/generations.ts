import { join } from 'node:path'
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

/** Oldest first. Complete means that the marker is there and fits the manifest; files are not read. */
export async function listGenerations(fs: StoreFs, target: string): Promise<readonly Generation[]> {
  if ((await sizeOf(fs, target)) === undefined) return []
  const names = (await fs.readdir(target)).filter((name) => sequenceOf(name) !== undefined)
  const sorted = names.sort((a, b) => (sequenceOf(a) ?? 0) - (sequenceOf(b) ?? 0))
  return Promise.all(
    sorted.map(async (name) => {
      const dir = join(target, name)
      return { name, dir, ...(await stateOf(fs, dir)) }
    }),
  )
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
 * The one place where the program deletes data: old generations by the policy, and half ones older than a whole one.
 * Answers the names removed. Nothing goes where nothing whole would stay.
 */
export async function pruneGenerations(
  fs: StoreFs,
  target: string,
  policy?: KeepPolicy,
): Promise<readonly string[]> {
  const all = await listGenerations(fs, target)
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
