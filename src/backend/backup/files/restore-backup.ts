import { join } from 'node:path'
import { dataFiles } from '../../database/data-files.ts'
import {
  copyDurable,
  digestOf,
  nodeFs,
  type StoreFs,
  sizeOf,
  syncFolder,
} from '../../database/durable-files.ts'
import { refuseNetworkFolder } from '../../database/network-folder.ts'
import { errorCode, StorageProblem } from '../../database/storage-problem.ts'
import type { JobsHost } from '../../jobs/job-messages.ts'
import { timeStamp } from './generations.ts'
import type { BackupFile, BackupManifest } from './manifest.ts'
import { rethrowFrom } from './place-gone.ts'
import { refuseCancelled } from './progress.ts'
import {
  carryOut,
  journalFile,
  type RestoreJournal,
  type RestoreRecord,
  readJournal,
  stagingFolder,
  writeJournal,
} from './restore-journal.ts'
import { requireSpace } from './space.ts'
import { type BackupKeys, isAsListed, verifyBackup } from './verify-backup.ts'

export interface RestoreProgress {
  readonly step: 'check' | 'copy' | 'replace'
  readonly done: number
  readonly total: number
}

export interface RestoreOptions {
  /** One generation's folder. */
  readonly from: string
  readonly dataDir: string
  /** With them the databases inside are read through before anything is touched. */
  readonly keys?: BackupKeys | undefined
  /** UTC instant. */
  readonly now: string
  /** Kept beside the room until its audit holds it. */
  readonly record?: Omit<RestoreRecord, 'generation'> | undefined
  readonly progress?: ((progress: RestoreProgress) => void) | undefined
  /** Heeded until the first file of the room is moved. */
  readonly signal?: AbortSignal | undefined
  readonly jobs?: JobsHost | undefined
  /** Ends all work on the room and closes its files; asked only when everything is checked and copied beside it. */
  readonly closeRoom?: (() => Promise<void>) | undefined
  readonly fs?: StoreFs | undefined
}

export type Interrupted = 'nothing' | 'finished' | 'rekeyed' | 'rolled-back'

export interface RestoreResult {
  readonly manifest: BackupManifest
  /** Holds everything that was replaced; nothing is deleted. */
  readonly replacedDir: string
}

/**
 * Puts a generation in the room's place. The caller holds the instance lock, closes every handle of every process when asked,
 * and afterwards starts the new epoch. Attachments the backup doesn't know stay where they are.
 */
export async function restoreBackup(options: RestoreOptions): Promise<RestoreResult> {
  const fs = options.fs ?? nodeFs
  const { dataDir } = options
  try {
    await fs.mkdir(dataDir, { recursive: true })
    refuseNetworkFolder(dataDir)
    if (isReplaced(await finishInterruptedRestore(dataDir, fs)))
      throw new StorageProblem('restore-unfinished')
    const manifest = await checked(options)
    const journal = await prepareOrNothing(fs, options, manifest)
    options.progress?.({ step: 'replace', done: 0, total: 1 })
    await carriedOut(fs, dataDir, journal)
    options.progress?.({ step: 'replace', done: 1, total: 1 })
    return { manifest, replacedDir: join(dataDir, journal.replaced) }
  } catch (error) {
    if (error instanceof StorageProblem) throw error
    return rethrowFrom(fs, options.from, error)
  }
}

/**
 * To be called at every start, under the instance lock and before anything in the folder is opened. `finished`: the
 * restore was past its checks and is now complete, `rekeyed`: so is a change of keys; `rolled-back`: it had touched nothing yet
 * and is forgotten.
 */
export async function finishInterruptedRestore(dataDir: string, fs: StoreFs = nodeFs): Promise<Interrupted> {
  const journal = await readJournal(fs, dataDir)
  if (journal !== undefined) {
    await carriedOut(fs, dataDir, journal)
    return journal.purpose === 'rekey' ? 'rekeyed' : 'finished'
  }
  const staging = join(dataDir, stagingFolder)
  if ((await sizeOf(fs, staging)) === undefined) return 'nothing'
  await fs.rm(join(dataDir, `${journalFile}.part`), { force: true })
  await fs.rm(staging, { recursive: true, force: true })
  return 'rolled-back'
}

/** Other files stand in the room's place than before the start. */
export function isReplaced(outcome: Interrupted): boolean {
  return outcome === 'finished' || outcome === 'rekeyed'
}

async function checked({ from, keys, progress, signal, jobs, fs }: RestoreOptions): Promise<BackupManifest> {
  const { manifest, damaged } = await verifyBackup({
    dir: from,
    keys,
    signal,
    jobs,
    fs,
    progress: (done, total) => progress?.({ step: 'check', done, total }),
  })
  if (damaged.length > 0) throw new StorageProblem('backup-damaged', damaged.join('; '))
  return manifest
}

/** Throws `restore-unfinished` or `rekey-unfinished`: the next start carries it on. */
export async function carriedOut(fs: StoreFs, dataDir: string, journal: RestoreJournal): Promise<void> {
  try {
    await carryOut(fs, dataDir, journal)
  } catch (error) {
    const code = journal.purpose === 'rekey' ? 'rekey-unfinished' : 'restore-unfinished'
    throw new StorageProblem(code, errorCode(error), error)
  }
}

async function prepareOrNothing(
  fs: StoreFs,
  options: RestoreOptions,
  manifest: BackupManifest,
): Promise<RestoreJournal> {
  const { dataDir, now } = options
  try {
    const staged = await stage(fs, options, manifest)
    const replaced = await freeName(fs, dataDir, `replaced-${timeStamp(now)}`)
    const { generation } = manifest
    const record = options.record && { ...options.record, generation }
    await options.closeRoom?.()
    const journal = { format: 1, generation, replaced, staged, record } satisfies RestoreJournal
    await writeJournal(fs, dataDir, journal)
    return journal
  } catch (error) {
    // The journal first: without it the staged files mean nothing, with it they would be put in place.
    await fs.rm(join(dataDir, journalFile), { force: true })
    await fs.rm(join(dataDir, stagingFolder), { recursive: true, force: true })
    throw error
  }
}

/** Everything the room lacks, copied beside it and read back, so that replacing is only renaming on one volume. */
async function stage(fs: StoreFs, options: RestoreOptions, manifest: BackupManifest): Promise<string[]> {
  const { dataDir, from, progress, signal } = options
  const staging = join(dataDir, stagingFolder)
  const files = await lacking(fs, dataDir, manifest.files)
  const total = files.reduce((sum, file) => sum + file.size, 0)
  await requireSpace(fs, dataDir, total)
  await fs.mkdir(join(staging, dataFiles.attachments), { recursive: true })
  let done = 0
  for (const file of files) {
    refuseCancelled(signal)
    progress?.({ step: 'copy', done, total })
    await copyDurable(fs, join(from, file.path), join(staging, file.path))
    const { sha256 } = await digestOf(fs, join(staging, file.path))
    if (sha256 !== file.sha256) throw new StorageProblem('backup-damaged', file.path)
    done += file.size
  }
  refuseCancelled(signal)
  for (const folder of [join(staging, dataFiles.attachments), staging]) await syncFolder(fs, folder)
  return files.map((file) => file.path)
}

/** Attachments never change, so one that is here already with the same bytes needn't be copied. */
async function lacking(
  fs: StoreFs,
  dataDir: string,
  files: readonly BackupFile[],
): Promise<readonly BackupFile[]> {
  const needed: BackupFile[] = []
  for (const file of files) {
    const isAttachment = file.path.startsWith(`${dataFiles.attachments}/`)
    if (!isAttachment || !(await isAsListed(fs, join(dataDir, file.path), file))) needed.push(file)
  }
  return needed
}

export async function freeName(fs: StoreFs, dataDir: string, wanted: string): Promise<string> {
  let name = wanted
  for (let n = 2; (await sizeOf(fs, join(dataDir, name))) !== undefined; n++) name = `${wanted}-${n}`
  return name
}
