import { openWithKeys } from '../accounts/open-session.ts'
import { StorageProblem } from '../database/storage-problem.ts'
import type { Desk } from '../desk/desk.ts'
import { keepRoomName } from '../desk/room-name.ts'
import { markFinished } from '../desk/room-state.ts'
import { wipe } from '../keys/bytes.ts'
import { deriveSubkey } from '../keys/subkeys.ts'
import { refusal } from '../refuse.ts'
import type { LastNumber, NumberToDisable } from '../settings/last-numbers.ts'
import { checkBackupDatabase, isDamage, openBackupDatabase } from './backup-database.ts'
import { readManifest } from './files/manifest.ts'
import { type RestoreOptions, type RestoreProgress, restoreBackup } from './files/restore-backup.ts'
import { readUnrecorded } from './files/restore-journal.ts'
import { verifyBackup } from './files/verify-backup.ts'
import {
  type Credentials,
  liveKeyring,
  openBackupKeyring,
  type Proof,
  proveRestore,
} from './prove-restore.ts'
import { recordRestores } from './record-restore.ts'
import { saidTime } from './said-time.ts'

export interface RestoreInput extends Credentials {
  readonly dir: string
  readonly lastNumbers: readonly LastNumber[]
}

export interface RestoreWatch {
  readonly progress?: ((progress: RestoreProgress) => void) | undefined
  /** Heeded until the first file of the room is moved. */
  readonly signal?: AbortSignal | undefined
}

/**
 * Puts a generation in the room's place and starts a new epoch: the audit names the generation, and the case numbers
 * between the backup and the paper are 停用(恢复备份). Everybody logs in anew afterwards.
 */
export async function restoreRoom(desk: Desk, input: RestoreInput, watch: RestoreWatch = {}) {
  const { head } = await readManifest(desk.fs, input.dir)
  const { proof, numbers } = await checked(desk, input)
  try {
    const record = {
      epoch: (await latestEpoch(desk, input.dir, head.epoch)) + 1,
      actorId: proof.accountId,
      numbers: [...numbers],
    }
    const { manifest, replacedDir } = await replaceRoom(desk, {
      from: input.dir,
      key: proof.key,
      record,
      ...watch,
    })
    const keyring = await desk.requireKeyring()
    const room = await openWithKeys(desk, keyring, {
      accountId: proof.accountId ?? null,
      candidates: [{ generation: 'current', key: Buffer.from(proof.key) }],
    })
    try {
      const { disabled } = await recordRestores(desk, keyring, room)
      keepRoomName(desk.files, room.db)
      const sentence = `已恢复到 ${saidTime(manifest.madeAt)} 的备份。被替换的文件都还留着，在 ${replacedDir}。请用备份那天的密码登录，核对最后几件案子。`
      return { ok: true as const, sentence, disabled }
    } finally {
      room.close()
    }
  } finally {
    wipe(proof.key)
  }
}

/** The replaced room's epoch counts too, and that of a restore nobody has logged in after: no two may share one. */
async function latestEpoch(desk: Desk, dir: string, inManifest: number): Promise<number> {
  const live = await liveKeyring(desk)
  const backup = await openBackupKeyring(desk, dir)
  const unrecorded = await readUnrecorded(desk.fs, desk.config.dataDir)
  return Math.max(live?.epoch ?? 0, backup.epoch, inManifest, ...unrecorded.map(({ epoch }) => epoch))
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
      const out = { typed: input.lastNumbers, given: proof.given }
      return { proof, numbers: checkBackupDatabase(db, desk.migrations, out) }
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

interface Replacing extends RestoreWatch, Pick<RestoreOptions, 'from' | 'record'> {
  readonly key: Buffer
}

async function replaceRoom(desk: Desk, { key, ...what }: Replacing) {
  if (desk.replacing) throw refusal('NOT_ALLOWED', { message: '正在从备份恢复或更换密钥，请等它完成。' })
  desk.replacing = true
  const keys = { database: deriveSubkey(key, 'database'), drafts: deriveSubkey(key, 'drafts') }
  try {
    const { dataDir } = desk.config
    // In turn with the backups: none of them may copy a file of one room beside one of the other.
    return await desk.inTurn(async () => {
      const restored = await restoreBackup({
        ...what,
        dataDir,
        keys,
        now: desk.clock.now(),
        jobs: desk.jobs,
        closeRoom: () => desk.lock(),
        fs: desk.fs,
      })
      await markFinished(desk.files, dataDir)
      return restored
    })
  } finally {
    wipe(keys.database, keys.drafts)
    desk.forgetKeyring()
    desk.pins.forgetAll()
    desk.replacing = false
  }
}
