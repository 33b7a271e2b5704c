import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Id } from '#domain/values/brands.ts'
import { openWithKeys } from '../accounts/open-session.ts'
import { type TypedGroup, typedBack } from '../accounts/recovery-renewal.ts'
import { isRenewalDue } from '../attachments/store/attachment-secrets.ts'
import { timeStamp } from '../backup/files/generations.ts'
import { refuseCancelled } from '../backup/files/progress.ts'
import { carriedOut, freeName } from '../backup/files/restore-backup.ts'
import {
  journalFile,
  type RestoreJournal,
  stagingFolder,
  writeJournal,
} from '../backup/files/restore-journal.ts'
import { backupNow, backupPlaces, isPlaceThere, roomSettings } from '../backup/run-backup.ts'
import { named, STEP_NAMES } from '../backup/step-names.ts'
import { dataFiles } from '../database/data-files.ts'
import type { Desk } from '../desk/desk.ts'
import type { OpenRoom } from '../desk/open-room.ts'
import { wipe } from '../keys/bytes.ts'
import type { RecoveryCode } from '../keys/recovery-code.ts'
import { refusal } from '../refuse.ts'
import { renewAttachments } from './renew-attachments.ts'
import { stageRekeyed } from './stage-rekeyed.ts'

export interface RekeyProgress {
  readonly step: string
  readonly done: number
  readonly total: number
}

export interface RekeyWatch {
  readonly progress?: ((progress: RekeyProgress) => void) | undefined
  /** Heeded until the first file of the room is moved. */
  readonly signal?: AbortSignal | undefined
}

export interface RekeyInput {
  /** The administrator's own. */
  readonly password: string
  /** The new recovery code, typed back in part. */
  readonly groups: readonly TypedGroup[]
}

interface Asked {
  readonly room: OpenRoom
  readonly accountId: Id
  readonly password: string
  readonly code: RecoveryCode
}

/**
 * 更换密钥: a backup under the old key, the desk locked, a copy of the room under a new data key put in its place by the steps of
 * a restore (`carryOut`), so that a cut at any moment leaves the old room or the new one, each opened by exactly one key. Then
 * the attachments, one by one. Everybody logs in anew, all but the administrator after being given a new password.
 */
export async function rekeyRoom(desk: Desk, { password, groups }: RekeyInput, watch: RekeyWatch = {}) {
  const keyring = await desk.requireKeyring()
  const { lockCount, room } = desk
  const { accountId } = desk.session
  const { code } = typedBack(desk, groups)
  await keyring.verifyPassword({ accountId, password })
  desk.refuseLockedSince(lockCount)
  // In turn with the backups: none of them may copy a file under one key beside one under the other.
  return desk.inTurn(async () => {
    const asked = { room, accountId, password, code }
    const { manifest } = await backupNow(desk, room, {
      reason: 'before-rekey',
      target: desk.files.backups,
      signal: watch.signal,
      progress: (progress) => watch.progress?.(named(BACKUP_STEPS, progress)),
    })
    refuseCancelled(watch.signal)
    await alsoElsewhere(desk, room, watch)
    if (desk.roomOrNone !== room || desk.session.accountId !== accountId) throw refusal('LOCKED')
    return exchange(desk, asked, { generation: manifest.generation, ...watch })
  })
}

/** The second place too, while it is there: the last one under the old key. What fails there keeps nobody from changing the key. */
async function alsoElsewhere(desk: Desk, room: OpenRoom, { signal }: RekeyWatch): Promise<void> {
  const elsewhere = backupPlaces(desk, roomSettings(room)).filter(
    (place) => place !== desk.files.backups && isPlaceThere(place),
  )
  for (const target of elsewhere) {
    try {
      await backupNow(desk, room, { reason: 'before-rekey', target, signal })
    } catch (error) {
      refuseCancelled(signal)
      desk.incidents.note('rekey.second-place', error)
    }
  }
}

const BACKUP_STEPS = {
  snapshot: `备份：${STEP_NAMES.snapshot}`,
  attachments: `备份：${STEP_NAMES.attachments}`,
  finish: `备份：${STEP_NAMES.finish}`,
} as const

interface Exchange extends RekeyWatch {
  readonly generation: string
}

async function exchange(desk: Desk, asked: Asked, { generation, progress, signal }: Exchange) {
  if (desk.replacing) throw refusal('NOT_ALLOWED', { message: '正在从备份恢复，请等它完成。' })
  const dataKey = Buffer.from(asked.room.dataKey)
  desk.replacing = true
  try {
    await desk.lock()
    const exchanged = await replaced(desk, generation, () =>
      stageRekeyed(desk, {
        ...asked,
        dataKey,
        generation,
        signal,
        progress: (done, total) => progress?.({ step: '换钥匙', done, total }),
      }),
    )
    const renewed = await settle(desk, exchanged, (done, total) =>
      progress?.({ step: '重新加密附件', done, total }),
    ).finally(() => wipe(exchanged.newKey))
    const sentence = `${DONE}${renewed ? '' : LATER}${NEXT}`
    // On the log-in page too, where everybody else reads why his password opens nothing any more.
    desk.warn({ code: 'rekeyed', sentence })
    return { ok: true as const, sentence }
  } finally {
    wipe(dataKey)
    desk.forgetKeyring()
    desk.pins.forgetAll()
    desk.replacing = false
  }
}

const DONE = '密钥已更换，新的恢复码已经生效。以前的备份仍用当时的密码和恢复码打开，请把旧纸另封保存。'
const LATER = '还有附件没有重新加密，都能照常打开，下次登录后程序会接着做。'
const NEXT = '请由刚才更换的管理员用自己的密码登录，给其他账户逐个设新密码，再做一次备份。'

interface Exchanged {
  readonly newKey: Buffer
  /** Folder of the files under the old key. */
  readonly aside: string
}

/** Stages, then replaces. Before the journal everything can still be given up; after it, it is only ever carried on. */
async function replaced(desk: Desk, generation: string, stage: () => Promise<Buffer>): Promise<Exchanged> {
  const { fs } = desk
  const { dataDir } = desk.config
  let newKey: Buffer | undefined
  let journal: RestoreJournal
  try {
    newKey = await stage()
    const staged = [dataFiles.database, dataFiles.drafts, dataFiles.keyring].filter((name) =>
      existsSync(join(dataDir, stagingFolder, name)),
    )
    const aside = await freeName(fs, dataDir, `replaced-${timeStamp(desk.clock.now())}`)
    journal = { format: 1, purpose: 'rekey', generation, replaced: aside, staged }
    await writeJournal(fs, dataDir, journal)
  } catch (error) {
    if (newKey) wipe(newKey)
    await fs.rm(join(dataDir, journalFile), { force: true })
    await fs.rm(join(dataDir, stagingFolder), { recursive: true, force: true })
    throw error
  }
  try {
    await carriedOut(fs, dataDir, journal)
    return { newKey, aside: join(dataDir, journal.replaced) }
  } catch (error) {
    wipe(newKey)
    throw error
  }
}

/** The new room opens; its attachments are encrypted anew. Answers false where that has to go on after the next log-in. */
async function settle(
  desk: Desk,
  { newKey, aside }: Exchanged,
  progress: (done: number, total: number) => void,
): Promise<boolean> {
  desk.forgetKeyring()
  const keyring = await desk.keyring()
  if (!keyring) throw refusal('STORAGE')
  const key = Buffer.from(newKey)
  const unlocked = { accountId: null, candidates: [{ generation: 'current' as const, key }] }
  const room = await openWithKeys(desk, keyring, unlocked)
  try {
    // The backup made before holds the same, read through: a third copy under the old key serves nobody now that the new opens.
    await desk.fs.rm(aside, { recursive: true, force: true })
    return await renewAttachments(room, { progress })
  } catch (error) {
    desk.incidents.note('rekey', error)
    return !isRenewalDue(room.db)
  } finally {
    room.close()
  }
}
