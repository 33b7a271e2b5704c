import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import { dataFiles } from '../../database/data-files.ts'
import { type StoreFs, sizeOf } from '../../database/durable-files.ts'
import { StorageProblem } from '../../database/storage-problem.ts'

/** Raised when an older program could no longer restore what this one writes. */
export const backupFormat = 1
export const manifestFile = 'manifest.json'
/** Written last; holds the manifest's SHA-256. Without it a generation doesn't exist. */
export const markerFile = 'complete'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const attachmentName = z.string().regex(/^[0-9a-f]{64}$/)
const mainFiles: readonly string[] = [dataFiles.database, dataFiles.drafts, dataFiles.keyring]

/** A closed set of paths: a manifest from a stick must not be able to name anything else. */
export function isBackupPath(path: string): boolean {
  return mainFiles.includes(path) || new RegExp(`^${dataFiles.attachments}/[0-9a-f]{64}$`).test(path)
}

const manifestSchema = z.strictObject({
  format: z.literal(backupFormat),
  generation: z.string(),
  madeAt: z.string(),
  reason: z.enum(['scheduled', 'quit', 'manual', 'before-migration', 'before-rekey', 'before-restore']),
  head: z.strictObject({ epoch: z.int().min(0), sequence: z.int().min(0), hash: z.string() }),
  files: z
    .array(z.strictObject({ path: z.string().refine(isBackupPath), size: z.int().min(0), sha256 }))
    .refine((files) => new Set(files.map((file) => file.path)).size === files.length),
  /** Attachments the database names whose file was nowhere to be found: told on the screen, no reason for no backup. */
  missing: z.array(attachmentName),
})

export type BackupManifest = Readonly<z.infer<typeof manifestSchema>>
export type BackupReason = BackupManifest['reason']
/** Where the audit chain stood in the snapshot. */
export type BackupHead = Readonly<BackupManifest['head']>
export type BackupFile = Readonly<BackupManifest['files'][number]>

export function manifestBytes(manifest: BackupManifest): Uint8Array {
  return Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`, 'utf8')
}

export function markerBytes(manifest: Uint8Array): Uint8Array {
  return Buffer.from(`${createHash('sha256').update(manifest).digest('hex')}\n`, 'utf8')
}

/** The manifest of a complete generation; throws `backup-incomplete`, `backup-damaged` or `backup-newer`. */
export async function readManifest(fs: StoreFs, dir: string): Promise<BackupManifest> {
  for (const file of [markerFile, manifestFile]) {
    if ((await sizeOf(fs, join(dir, file))) === undefined) throw new StorageProblem('backup-incomplete', file)
  }
  const [marker, bytes] = [
    await fs.readFile(join(dir, markerFile)),
    await fs.readFile(join(dir, manifestFile)),
  ]
  if (!marker.equals(markerBytes(bytes))) throw new StorageProblem('backup-damaged', manifestFile)
  const content = contentOf(bytes.toString('utf8'))
  if (formatOf(content) > backupFormat)
    throw new StorageProblem('backup-newer', `format ${formatOf(content)}`)
  const parsed = manifestSchema.safeParse(content)
  if (!parsed.success) throw new StorageProblem('backup-damaged', manifestFile, parsed.error)
  return parsed.data
}

function contentOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new StorageProblem('backup-damaged', manifestFile, error)
  }
}

function formatOf(content: unknown): number {
  const format = typeof content === 'object' && content !== null && 'format' in content ? content.format : 0
  return typeof format === 'number' ? format : 0
}
