import { join } from 'node:path'
import { dataFiles } from '../../database/data-files.ts'
import { nodeFs, type StoreFs } from '../../database/durable-files.ts'
import { databaseBytes } from '../../database/integrity.ts'
import type { Db } from '../../database/open-database.ts'
import { storageProblemOf } from '../../database/storage-problem.ts'
import type { JobsHost } from '../../jobs/job-messages.ts'
import {
  type Generation,
  inKeyring,
  listGenerations,
  nextGenerationName,
  removeGeneration,
} from './generations.ts'
import type { BackupHead, BackupManifest, BackupReason } from './manifest.ts'
import { rethrowFrom } from './place-gone.ts'
import type { BackupProgress } from './progress.ts'
import { releaseBallastIfFull, requireSpace } from './space.ts'
import { writeGeneration } from './write-generation.ts'

export interface OpenFile {
  readonly db: Db
  readonly key: Uint8Array
}

export interface BackupOptions {
  readonly database: OpenFile
  readonly drafts?: OpenFile | undefined
  readonly keyringFile: string
  readonly attachmentsDir: string
  /** Folder of the generations; made when missing. */
  readonly target: string
  readonly reason: BackupReason
  /** UTC instant. */
  readonly now: string
  /** Asked of the snapshot, not of the live database, so that both belong to exactly what is backed up. */
  readonly namesIn: (snapshot: Db) => readonly string[]
  readonly headOf: (snapshot: Db) => BackupHead
  /** Where the ballast lies that a full disk gives up. */
  readonly ballastDir?: string | undefined
  readonly progress?: ((progress: BackupProgress) => void) | undefined
  readonly signal?: AbortSignal | undefined
  /** Makes and checks the snapshots in a process of its own, so that nobody's typing waits. Without it, here. */
  readonly jobs?: JobsHost | undefined
  readonly fs?: StoreFs | undefined
}

export interface BackupResult {
  readonly dir: string
  readonly manifest: BackupManifest
}

/** Makes one whole, checked generation or none; earlier ones are never touched. Throws StorageProblem. */
export async function makeBackup(options: BackupOptions): Promise<BackupResult> {
  const fs = options.fs ?? nodeFs
  const { target } = options
  try {
    await fs.mkdir(target, { recursive: true })
    const existing = await listGenerations(fs, target)
    const generation = nextGenerationName(
      existing.map((item) => item.name),
      options.now,
    )
    await requireSpace(fs, target, databaseBytes(options.database.db))
    const dir = join(target, generation)
    const previous = await linkable(fs, options.keyringFile, existing)
    return await generationOrNothing(fs, target, dir, () =>
      writeGeneration(fs, { ...options, dir, generation, previous }),
    )
  } catch (error) {
    if (storageProblemOf(error)?.code === 'disk-full' && options.ballastDir !== undefined) {
      await releaseBallastIfFull(options.ballastDir, fs)
    }
    return rethrowFrom(fs, target, error)
  }
}

/**
 * The generation whose attachments may be linked. After a change of keys an attachment is another file under the same name:
 * one from before would be carried on under the identity that is given up.
 */
async function linkable(
  fs: StoreFs,
  keyringFile: string,
  existing: readonly Generation[],
): Promise<Generation | undefined> {
  const roomId = await inKeyring(fs, keyringFile, 'roomId')
  const last = existing.findLast((item) => item.manifest !== undefined && item.roomId === roomId)
  if (last === undefined) return undefined
  const [now, then] = [
    await inKeyring(fs, keyringFile, 'keyCheck'),
    await inKeyring(fs, join(last.dir, dataFiles.keyring), 'keyCheck'),
  ]
  return now === then ? last : undefined
}

async function generationOrNothing<T>(
  fs: StoreFs,
  target: string,
  dir: string,
  write: () => Promise<T>,
): Promise<T> {
  // Fails where the folder exists: two backups at once must not write into one.
  await fs.mkdir(dir)
  try {
    await fs.mkdir(join(dir, dataFiles.attachments))
    return await write()
  } catch (error) {
    // On a pulled stick even this fails; what is left has no marker and counts for nothing.
    await removeGeneration(fs, target, dir).catch(() => undefined)
    throw error
  }
}
