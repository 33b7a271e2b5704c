import { join } from 'node:path'
import { dataFiles } from '../../database/data-files.ts'
import {
  copyDurable,
  digestOf,
  patiently,
  type StoreFs,
  syncFile,
  syncFolder,
  writeDurable,
} from '../../database/durable-files.ts'
import { readSnapshot, vacuumInto } from '../../database/integrity.ts'
import type { SnapshotFacts } from '../../jobs/job-messages.ts'
import { runJob } from '../../jobs/run-job.ts'
import { copyAttachments, type PreviousFile } from './copy-attachments.ts'
import type { Generation } from './generations.ts'
import type { BackupOptions, BackupResult, OpenFile } from './make-backup.ts'
import {
  type BackupFile,
  type BackupManifest,
  backupFormat,
  manifestBytes,
  manifestFile,
  markerBytes,
  markerFile,
  readManifest,
} from './manifest.ts'
import { refuseCancelled } from './progress.ts'

export interface Writing extends BackupOptions {
  readonly dir: string
  readonly generation: string
  /** The newest whole one, to link unchanged attachments from. */
  readonly previous?: Generation | undefined
}

/** Marker last: until it is on the disk the folder counts for nothing. */
export async function writeGeneration(fs: StoreFs, options: Writing): Promise<BackupResult> {
  const { dir, drafts, signal, progress } = options
  progress?.({ step: 'snapshot', done: 0, total: 1 })
  const seen = await mainSnapshot(fs, options)
  const main = [await fileOf(fs, dir, dataFiles.database)]
  refuseCancelled(signal)
  if (drafts !== undefined) {
    await draftsSnapshot(fs, drafts, options)
    main.push(await fileOf(fs, dir, dataFiles.drafts))
  }
  await copyDurable(fs, options.keyringFile, join(dir, dataFiles.keyring))
  main.push(await fileOf(fs, dir, dataFiles.keyring))
  progress?.({ step: 'snapshot', done: 1, total: 1 })
  const attachments = await copyAttachments(fs, {
    names: seen.names,
    from: options.attachmentsDir,
    to: join(dir, dataFiles.attachments),
    previous: attachmentsOf(options.previous),
    step: (done, total) => {
      refuseCancelled(signal)
      progress?.({ step: 'attachments', done, total })
    },
  })
  const manifest: BackupManifest = {
    format: backupFormat,
    generation: options.generation,
    madeAt: options.now,
    reason: options.reason,
    head: seen.head,
    files: [...main, ...attachments.files],
    missing: [...attachments.missing],
  }
  await finish(fs, options, manifest)
  return { dir, manifest }
}

function mainSnapshot(fs: StoreFs, options: Writing): Promise<SnapshotFacts> {
  const { database, jobs, signal } = options
  return snapshotTo(fs, join(options.dir, dataFiles.database), async (to) => {
    if (jobs) {
      const job = { job: 'snapshot', file: database.db.name, to, facts: true } as const
      const facts = await runJob(job, database.key, { host: jobs, signal })
      if (facts) return facts
    } else vacuumInto(database.db, to)
    return readSnapshot(to, database.key, (snapshot) => ({
      names: options.namesIn(snapshot),
      head: options.headOf(snapshot),
    }))
  })
}

function draftsSnapshot(fs: StoreFs, drafts: OpenFile, { dir, jobs, signal }: Writing): Promise<void> {
  return snapshotTo(fs, join(dir, dataFiles.drafts), async (to) => {
    if (jobs) {
      const job = { job: 'snapshot', file: drafts.db.name, to, facts: false } as const
      await runJob(job, drafts.key, { host: jobs, signal })
    } else {
      vacuumInto(drafts.db, to)
      readSnapshot(to, drafts.key, () => undefined)
    }
  })
}

/** VACUUM INTO doesn't sync what it writes, and integrity is proven on the copy, not assumed from the original. */
async function snapshotTo<T>(fs: StoreFs, path: string, make: (part: string) => Promise<T>): Promise<T> {
  const part = `${path}.part`
  const seen = await make(part)
  await syncFile(fs, part)
  await patiently(() => fs.rename(part, path))
  return seen
}

async function fileOf(fs: StoreFs, dir: string, path: string): Promise<BackupFile> {
  return { path, ...(await digestOf(fs, join(dir, path))) }
}

function attachmentsOf(previous: Generation | undefined): ReadonlyMap<string, PreviousFile> {
  const prefix = `${dataFiles.attachments}/`
  const files = (previous?.manifest?.files ?? []).filter((file) => file.path.startsWith(prefix))
  return new Map(
    files.map((file) => [
      file.path.slice(prefix.length),
      { ...file, file: join(previous?.dir ?? '', file.path) },
    ]),
  )
}

async function finish(
  fs: StoreFs,
  { dir, target, progress, signal }: Writing,
  manifest: BackupManifest,
): Promise<void> {
  progress?.({ step: 'finish', done: 0, total: 1 })
  await syncFolder(fs, join(dir, dataFiles.attachments))
  const bytes = manifestBytes(manifest)
  await writeDurable(fs, join(dir, manifestFile), bytes)
  await syncFolder(fs, target)
  refuseCancelled(signal)
  await writeDurable(fs, join(dir, markerFile), markerBytes(bytes))
  await readManifest(fs, dir)
  progress?.({ step: 'finish', done: 1, total: 1 })
}
