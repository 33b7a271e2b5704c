import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Id } from '#domain/values/brands.ts'
import { dropAllPins } from '../accounts/kept-pins.ts'
import { changeAttachmentSecrets } from '../attachments/store/attachment-secrets.ts'
import { refuseCancelled } from '../backup/files/progress.ts'
import { stagingFolder } from '../backup/files/restore-journal.ts'
import { requireSpace } from '../backup/files/space.ts'
import { dataFiles } from '../database/data-files.ts'
import { copyDurable, syncFile, syncFolder } from '../database/durable-files.ts'
import { vacuumInto } from '../database/integrity.ts'
import { type Db, openDatabase } from '../database/open-database.ts'
import type { Desk } from '../desk/desk.ts'
import { keepHead } from '../desk/head.ts'
import { runJob } from '../jobs/run-job.ts'
import { wipe } from '../keys/bytes.ts'
import { Keyring } from '../keys/keyring.ts'
import type { RecoveryCode } from '../keys/recovery-code.ts'
import { deriveSubkey, type SubkeyPurpose } from '../keys/subkeys.ts'
import { runNote } from '../records/work.ts'

export interface StageOptions {
  /** The key in force. */
  readonly dataKey: Uint8Array
  readonly accountId: Id
  readonly password: string
  readonly code: RecoveryCode
  /** The backup made before. */
  readonly generation: string
  readonly signal?: AbortSignal | undefined
  readonly progress: (done: number, total: number) => void
}

const STEPS = 3

/**
 * Copies of the closed room's database, drafts and keyring under a new data key, read through and on the disk in the staging
 * folder. Nothing of the room is touched. Answers the new data key; the caller wipes it.
 */
export async function stageRekeyed(desk: Desk, options: StageOptions): Promise<Buffer> {
  const { dataKey, accountId, password, code, signal, progress } = options
  const { files, fs } = desk
  const staging = join(desk.config.dataDir, stagingFolder)
  const target = (name: string) => join(staging, name)
  const { database, drafts } = files
  await requireSpace(fs, desk.config.dataDir, 2 * (bytesOf(database) + bytesOf(drafts)))
  await fs.mkdir(staging, { recursive: true })
  await copyDurable(fs, files.keyring, target(dataFiles.keyring))
  const keyring = await Keyring.open(desk.keyringConfig(target(dataFiles.keyring)))
  const made = await keyring.beginRekey(dataKey, [{ accountId, password }], code)
  try {
    const between = { from: dataKey, to: made.dataKey }
    progress(0, STEPS)
    await rekeyedCopy(
      database,
      target(dataFiles.database),
      { ...between, purpose: 'database' },
      async (db) => {
        await changeAttachmentSecrets(db)
        dropAllPins(db)
        const frame = desk.frameOf({ db, roomId: keyring.roomId }, accountId)
        runNote(frame, 'accounts.rekey', { detail: { generation: options.generation } })
        await keepHead(keyring, db)
      },
    )
    progress(1, STEPS)
    refuseCancelled(signal)
    if (existsSync(drafts))
      await rekeyedCopy(drafts, target(dataFiles.drafts), { ...between, purpose: 'drafts' })
    progress(2, STEPS)
    for (const [name, purpose] of STAGED)
      await readThrough(desk, target(name), { key: made.dataKey, purpose })
    refuseCancelled(signal)
    await keyring.finishRekey(made.dataKey)
    await syncFolder(fs, staging)
    progress(STEPS, STEPS)
    return made.dataKey
  } catch (error) {
    wipe(made.dataKey)
    throw error
  }
}

const STAGED = [
  [dataFiles.database, 'database'],
  [dataFiles.drafts, 'drafts'],
] as const satisfies readonly (readonly [string, SubkeyPurpose])[]

interface Between {
  readonly from: Uint8Array
  readonly to: Uint8Array
  readonly purpose: SubkeyPurpose
}

/**
 * A copy, then `PRAGMA rekey` on the copy. Not in the room's own file: cut off there, it is rolled back by whoever opens it
 * next, and who has only the new recovery code would do that with the wrong key.
 */
async function rekeyedCopy(
  file: string,
  copy: string,
  { from, to, purpose }: Between,
  change: (db: Db) => Promise<void> = async () => undefined,
): Promise<void> {
  const [before, after] = [deriveSubkey(from, purpose), deriveSubkey(to, purpose)]
  try {
    copied(file, copy, before)
    const db = openDatabase({ file: copy, key: before })
    try {
      await change(db)
      db.pragma('journal_mode = DELETE')
      db.pragma(`rekey = "x'${after.toString('hex')}'"`)
    } finally {
      db.close()
    }
  } finally {
    wipe(before, after)
  }
}

function copied(file: string, copy: string, key: Uint8Array): void {
  const db = openDatabase({ file, key })
  try {
    vacuumInto(db, copy)
  } finally {
    db.close()
  }
}

async function readThrough(
  desk: Desk,
  file: string,
  { key, purpose }: { readonly key: Uint8Array; readonly purpose: SubkeyPurpose },
): Promise<void> {
  if (!existsSync(file)) return
  const subkey = deriveSubkey(key, purpose)
  try {
    await runJob({ job: 'read', file }, subkey, { host: desk.jobs })
    await syncFile(desk.fs, file)
  } finally {
    wipe(subkey)
  }
}

function bytesOf(file: string): number {
  return existsSync(file) ? statSync(file).size : 0
}
