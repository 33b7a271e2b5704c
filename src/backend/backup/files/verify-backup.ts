import { dirname, join } from 'node:path'
import { dataFiles } from '../../database/data-files.ts'
import { digestOf, nodeFs, type StoreFs, sizeOf } from '../../database/durable-files.ts'
import { StorageProblem } from '../../database/storage-problem.ts'
import type { JobsHost } from '../../jobs/job-messages.ts'
import { runJob } from '../../jobs/run-job.ts'
import { type BackupFile, type BackupManifest, readManifest } from './manifest.ts'
import { rethrowFrom } from './place-gone.ts'
import { refuseCancelled } from './progress.ts'

export interface BackupKeys {
  readonly database: Uint8Array
  readonly drafts?: Uint8Array | undefined
}

export interface VerifyOptions {
  /** One generation's folder. */
  readonly dir: string
  /** With them the databases inside are opened and read through too. */
  readonly keys?: BackupKeys | undefined
  readonly progress?: ((doneBytes: number, totalBytes: number) => void) | undefined
  readonly signal?: AbortSignal | undefined
  readonly jobs?: JobsHost | undefined
  readonly fs?: StoreFs | undefined
}

export interface VerifiedBackup {
  readonly manifest: BackupManifest
  /** Paths inside the generation that are missing or differ from the manifest; empty when it can be restored. */
  readonly damaged: readonly string[]
}

/** Reads a generation through. Throws where there is nothing to read: incomplete, another format, damaged manifest. */
export async function verifyBackup(options: VerifyOptions): Promise<VerifiedBackup> {
  const fs = options.fs ?? nodeFs
  return readThrough(fs, options).catch((error: unknown) => rethrowFrom(fs, dirname(options.dir), error))
}

async function readThrough(fs: StoreFs, options: VerifyOptions): Promise<VerifiedBackup> {
  const manifest = await readManifest(fs, options.dir)
  requireMainFiles(manifest)
  const total = manifest.files.reduce((sum, file) => sum + file.size, 0)
  const damaged: string[] = []
  let done = 0
  for (const file of manifest.files) {
    refuseCancelled(options.signal)
    options.progress?.(done, total)
    if (!(await isAsListed(fs, join(options.dir, file.path), file))) damaged.push(file.path)
    done += file.size
  }
  options.progress?.(done, total)
  // Missing files are one thing, a pulled stick another: is the generation itself still there?
  if (damaged.length > 0) await readManifest(fs, options.dir)
  if (damaged.length === 0 && options.keys !== undefined)
    damaged.push(...(await unreadable(manifest, options.keys, options)))
  return { manifest, damaged }
}

export async function isAsListed(fs: StoreFs, path: string, { size, sha256 }: BackupFile): Promise<boolean> {
  if ((await sizeOf(fs, path)) !== size) return false
  return (await digestOf(fs, path)).sha256 === sha256
}

function requireMainFiles(manifest: BackupManifest): void {
  const paths = new Set(manifest.files.map((file) => file.path))
  for (const path of [dataFiles.database, dataFiles.keyring]) {
    if (!paths.has(path)) throw new StorageProblem('backup-damaged', `${path} is not in the manifest`)
  }
}

async function unreadable(
  manifest: BackupManifest,
  keys: BackupKeys,
  { dir, jobs, signal }: VerifyOptions,
): Promise<readonly string[]> {
  const paths = new Set(manifest.files.map((file) => file.path))
  const damaged: string[] = []
  for (const [path, key] of [
    [dataFiles.database, keys.database],
    [dataFiles.drafts, keys.drafts],
  ] as const) {
    if (key === undefined || !paths.has(path)) continue
    try {
      await runJob({ job: 'read', file: join(dir, path) }, key, { host: jobs, signal })
    } catch (error) {
      // A wrong key is the caller's mistake and another sentence than a damaged backup.
      if (!(error instanceof StorageProblem && error.code === 'damaged')) throw error
      damaged.push(path)
    }
  }
  return damaged
}
