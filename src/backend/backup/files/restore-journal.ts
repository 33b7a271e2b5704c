import { join } from 'node:path'
import { z } from 'zod'
import { dataFiles } from '../../database/data-files.ts'
import { patiently, type StoreFs, sizeOf, syncFolder, writeDurable } from '../../database/durable-files.ts'
import { StorageProblem } from '../../database/storage-problem.ts'
import { isBackupPath } from './manifest.ts'

export const journalFile = 'restore-journal.json'
export const stagingFolder = 'restore-staging'
const attachments = dataFiles.attachments

/** What must still be written into the restored room: which case numbers stand on paper, in which epoch it goes on. */
const recordSchema = z.strictObject({
  generation: z.string(),
  /** Later than any the replaced room, the backup or an earlier restore knew. */
  epoch: z.int().min(1),
  /** Who asked; absent with the recovery code. */
  actorId: z.string().optional(),
  numbers: z.array(z.strictObject({ committeeId: z.string(), year: z.int(), seq: z.int().min(0) })),
})

export type RestoreRecord = Readonly<z.infer<typeof recordSchema>>

/** Written when all is staged and checked. From then on the restore is only ever carried on, never turned back. */
const journalSchema = z.strictObject({
  format: z.literal(1),
  /** Absent: a restore. A change of keys puts a rekeyed copy in the room's place by the same steps. */
  purpose: z.literal('rekey').optional(),
  generation: z.string(),
  /** Folder in the data folder that keeps what was there before. */
  replaced: z.string().regex(/^replaced-\d{8}-\d{6}(-\d+)?$/),
  /** Paths inside the staging folder. */
  staged: z.array(z.string().refine(isBackupPath)),
  record: recordSchema.optional(),
})

export type RestoreJournal = Readonly<z.infer<typeof journalSchema>>

const mainFiles: readonly string[] = [dataFiles.database, dataFiles.drafts, dataFiles.keyring]
/** What SQLite keeps beside a file; a newer one beside an older main rolls it forward silently. */
const companions: readonly string[] = ['', '-wal', '-shm', '-journal']

export async function writeJournal(fs: StoreFs, dataDir: string, journal: RestoreJournal): Promise<void> {
  await writeDurable(fs, join(dataDir, journalFile), Buffer.from(JSON.stringify(journal), 'utf8'))
}

export async function readJournal(fs: StoreFs, dataDir: string): Promise<RestoreJournal | undefined> {
  const path = join(dataDir, journalFile)
  if ((await sizeOf(fs, path)) === undefined) return undefined
  try {
    return journalSchema.parse(JSON.parse((await fs.readFile(path)).toString('utf8')))
  } catch (error) {
    throw new StorageProblem('restore-unfinished', journalFile, error)
  }
}

const unrecordedFile = 'restore-unrecorded.json'

/** Restores in place but not yet in the audit of the room they brought back; each named by its folder of replaced files. */
const unrecordedSchema = z.strictObject({
  format: z.literal(1),
  restores: z.array(recordSchema.extend({ restore: z.string() })),
})

export type UnrecordedRestore = Readonly<z.infer<typeof unrecordedSchema>['restores'][number]>

export async function readUnrecorded(fs: StoreFs, dataDir: string): Promise<readonly UnrecordedRestore[]> {
  const path = join(dataDir, unrecordedFile)
  if ((await sizeOf(fs, path)) === undefined) return []
  try {
    return unrecordedSchema.parse(JSON.parse((await fs.readFile(path)).toString('utf8'))).restores
  } catch (error) {
    throw new StorageProblem('restore-unfinished', unrecordedFile, error)
  }
}

/** Once the audit holds them. */
export async function forgetUnrecorded(fs: StoreFs, dataDir: string): Promise<void> {
  await fs.rm(join(dataDir, unrecordedFile), { force: true })
  await syncFolder(fs, dataDir)
}

async function keepUnrecorded(fs: StoreFs, dataDir: string, journal: RestoreJournal): Promise<void> {
  if (journal.record === undefined) return
  const before = await readUnrecorded(fs, dataDir)
  if (before.some(({ restore }) => restore === journal.replaced)) return
  const restores = [...before, { ...journal.record, restore: journal.replaced }]
  const text = JSON.stringify({ format: 1, restores } satisfies z.infer<typeof unrecordedSchema>)
  await writeDurable(fs, join(dataDir, unrecordedFile), Buffer.from(text, 'utf8'))
}

/**
 * Old files aside, staged files in, journal away. Can be cut off after any step and called again: what is still staged
 * isn't placed yet, so what has its name is the old one. The old must be durably aside before anything new takes its name.
 */
export async function carryOut(fs: StoreFs, dataDir: string, journal: RestoreJournal): Promise<void> {
  const staging = join(dataDir, stagingFolder)
  const replaced = join(dataDir, journal.replaced)
  const folders = [dataDir, join(dataDir, attachments), replaced, join(replaced, attachments)]
  for (const folder of folders) await fs.mkdir(folder, { recursive: true })

  for (const path of new Set([...mainFiles, ...journal.staged])) {
    const placed = journal.staged.includes(path) && !(await isThere(fs, join(staging, path)))
    if (!placed) await setAside(fs, join(dataDir, path), join(replaced, path))
  }
  for (const folder of folders) await syncFolder(fs, folder)
  for (const path of journal.staged) await moveIfThere(fs, join(staging, path), join(dataDir, path))
  for (const folder of folders) await syncFolder(fs, folder)
  // Before the journal goes: numbers and epoch must outlive every cut until the next unlock has recorded them.
  await keepUnrecorded(fs, dataDir, journal)
  await fs.rm(staging, { recursive: true, force: true })
  await fs.rm(join(dataDir, journalFile), { force: true })
  await syncFolder(fs, dataDir)
}

async function setAside(fs: StoreFs, from: string, to: string): Promise<void> {
  for (const companion of companions) await moveIfThere(fs, from + companion, to + companion)
}

async function moveIfThere(fs: StoreFs, from: string, to: string): Promise<void> {
  if (await isThere(fs, from)) await patiently(() => fs.rename(from, to))
}

async function isThere(fs: StoreFs, path: string): Promise<boolean> {
  return (await sizeOf(fs, path)) !== undefined
}
