import type { Id } from '#domain/values/brands.ts'
import { openWithKeys } from '../accounts/open-session.ts'
import { nodeFs } from '../database/durable-files.ts'
import { StorageProblem } from '../database/storage-problem.ts'
import type { Desk } from '../desk/desk.ts'
import type { OpenRoom } from '../desk/open-room.ts'
import { keepRoomName } from '../desk/room-name.ts'
import { markFinished } from '../desk/room-state.ts'
import { wipe } from '../keys/bytes.ts'
import { deriveSubkey } from '../keys/subkeys.ts'
import { accountKind } from '../records/kinds/people.ts'
import { readAll, runWork } from '../records/work.ts'
import { refusal } from '../refuse.ts'
import type { LastNumber, NumberToDisable } from '../settings/last-numbers.ts'
import { disableUpTo } from '../settings/numbers.ts'
import { checkBackupDatabase, isDamage, openBackupDatabase } from './backup-database.ts'
import { readManifest } from './files/manifest.ts'
import { restoreBackup } from './files/restore-backup.ts'
import { verifyBackup } from './files/verify-backup.ts'
import { type Credentials, type Proof, proveRestore } from './prove-restore.ts'

export interface RestoreInput extends Credentials {
  readonly dir: string
  readonly lastNumbers: readonly LastNumber[]
}

/**
 * Puts a generation in the room's place and starts a new epoch: the audit names the generation, and the case numbers
 * between the backup and the paper are 停用(恢复备份). Everybody logs in anew afterwards.
 */
export async function restoreRoom(desk: Desk, input: RestoreInput) {
  await readManifest(nodeFs, input.dir)
  const { proof, numbers } = await checked(desk, input)
  try {
    const manifest = await replaceRoom(desk, input.dir, proof)
    const room = await openRestored(desk, manifest.head.epoch, proof)
    try {
      const disabled = runWork(desk.frameOf(room, actorOf(room, proof)), 'backup.restore', (work) => {
        work.note('generation', manifest.generation)
        return numbers.reduce(
          (count, { committeeId, year, seq }) =>
            count + disableUpTo(work, { committeeId, year, reason: '停用（恢复备份）' }, seq),
          0,
        )
      })
      keepRoomName(desk.files, room.db)
      const sentence = `已恢复到备份 ${manifest.generation}。被替换的文件都还留着。请用备份那天的密码登录，核对最后几件案子。`
      return { ok: true as const, sentence, disabled }
    } finally {
      room.close()
    }
  } finally {
    wipe(proof.key)
  }
}

/** Who asks, whether this program understands the backup, and the numbers: all before anything is replaced. */
async function checked(
  desk: Desk,
  input: RestoreInput,
): Promise<{ proof: Proof; numbers: readonly NumberToDisable[] }> {
  try {
    const proof = await proveRestore(desk, input.dir, input)
    const db = openBackupDatabase(input.dir, proof.key)
    try {
      return { proof, numbers: checkBackupDatabase(db, desk.migrations, input.lastNumbers) }
    } catch (error) {
      wipe(proof.key)
      throw error
    } finally {
      db.close()
    }
  } catch (error) {
    // A wrong key and a damaged first page look the same; the manifest knows which it is.
    if (isDamage(error) && (await verifyBackup({ dir: input.dir })).damaged.length > 0)
      throw new StorageProblem('backup-damaged')
    throw error
  }
}

async function replaceRoom(desk: Desk, from: string, { key }: Proof) {
  if (desk.replacing) throw refusal('NOT_ALLOWED', { message: '正在从备份恢复，请等它完成。' })
  desk.replacing = true
  const keys = { database: deriveSubkey(key, 'database'), drafts: deriveSubkey(key, 'drafts') }
  try {
    await desk.lock()
    const { dataDir } = desk.config
    const { manifest } = await restoreBackup({ from, dataDir, keys, now: desk.clock.now() })
    await markFinished(desk.files, dataDir)
    return manifest
  } finally {
    wipe(keys.database, keys.drafts)
    desk.forgetKeyring()
    desk.pins.forgetAll()
    desk.replacing = false
  }
}

async function openRestored(desk: Desk, backupEpoch: number, { accountId, key }: Proof): Promise<OpenRoom> {
  const keyring = await desk.requireKeyring()
  await keyring.startEpoch(Math.max(keyring.epoch, backupEpoch) + 1)
  return openWithKeys(desk, keyring, {
    accountId: accountId ?? null,
    candidates: [{ generation: 'current', key: Buffer.from(key) }],
  })
}

/** With the recovery code nobody is named; the entry then stands under the first account in use. */
function actorOf(room: OpenRoom, { accountId }: Proof): Id {
  if (accountId) return accountId
  return readAll(room.db, accountKind).find((one) => !one.data.disabled)?.id ?? (room.roomId as Id)
}
