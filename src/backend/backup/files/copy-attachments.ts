import { join } from 'node:path'
import { dataFiles } from '../../database/data-files.ts'
import { copyDurable, digestOf, type FileDigest, type StoreFs, sizeOf } from '../../database/durable-files.ts'
import { errorCode, StorageProblem } from '../../database/storage-problem.ts'
import type { BackupFile } from './manifest.ts'
import { requireSpace } from './space.ts'

export interface PreviousFile extends FileDigest {
  readonly file: string
}

interface CopyOptions {
  readonly names: readonly string[]
  readonly from: string
  readonly to: string
  readonly previous: ReadonlyMap<string, PreviousFile>
  /** Before each file; throws to cancel. */
  readonly step: (done: number, total: number) => void
}

export interface CopiedAttachments {
  readonly files: readonly BackupFile[]
  readonly missing: readonly string[]
}

/** What a volume without hard links (FAT, exFAT, some network drives), or with too many to one file, answers. */
const noLinkCodes: ReadonlySet<string | undefined> = new Set([
  'EPERM',
  'ENOSYS',
  'ENOTSUP',
  'EOPNOTSUPP',
  'EMLINK',
  'EINVAL',
  'EXDEV',
  'EISDIR',
  'UNKNOWN',
  'ENOENT',
])

/**
 * Every attachment of the snapshot into the new generation. Attachment files never change, so an unchanged one is
 * linked from the generation before and read through again; where that copy has rotted, or links don't exist, it is
 * copied fresh from the room's folder.
 */
export async function copyAttachments(fs: StoreFs, options: CopyOptions): Promise<CopiedAttachments> {
  const names = [...new Set(options.names)].sort()
  await requireSpace(fs, options.to, await bytesToCopy(fs, names, options))
  const files: BackupFile[] = []
  const missing: string[] = []
  for (const [index, name] of names.entries()) {
    options.step(index, names.length)
    const digest = (await linked(fs, name, options)) ?? (await copied(fs, name, options))
    if (digest === undefined) missing.push(name)
    else files.push({ path: `${dataFiles.attachments}/${name}`, size: digest.size, sha256: digest.sha256 })
  }
  options.step(names.length, names.length)
  return { files, missing }
}

async function bytesToCopy(
  fs: StoreFs,
  names: readonly string[],
  { from, previous }: CopyOptions,
): Promise<number> {
  let bytes = 0
  for (const name of names) if (!previous.has(name)) bytes += (await sizeOf(fs, join(from, name))) ?? 0
  return bytes
}

async function linked(
  fs: StoreFs,
  name: string,
  { previous, to }: CopyOptions,
): Promise<FileDigest | undefined> {
  const before = previous.get(name)
  if (before === undefined) return undefined
  const path = join(to, name)
  try {
    await fs.link(before.file, path)
  } catch (error) {
    if (noLinkCodes.has(errorCode(error))) return undefined
    throw error
  }
  const digest = await digestOf(fs, path)
  if (digest.sha256 === before.sha256) return digest
  await fs.rm(path)
  return undefined
}

async function copied(fs: StoreFs, name: string, { from, to }: CopyOptions): Promise<FileDigest | undefined> {
  if ((await sizeOf(fs, join(from, name))) === undefined) return undefined
  const path = join(to, name)
  const read = await copyDurable(fs, join(from, name), path)
  const written = await digestOf(fs, path)
  if (written.sha256 !== read.sha256) throw new StorageProblem('backup-failed', name)
  return written
}
