import { join } from 'node:path'
import type { Id } from '#domain/values/brands.ts'
import { openWithKeys } from '../accounts/open-session.ts'
import { dataFiles } from '../database/data-files.ts'
import type { Desk } from '../desk/desk.ts'
import { wipe } from '../keys/bytes.ts'
import { Keyring } from '../keys/keyring.ts'
import type { Unlocked } from '../keys/keyring-config.ts'
import { deriveSubkey } from '../keys/subkeys.ts'
import { accountKind, committeeKind } from '../records/kinds/people.ts'
import { readAll, runWork } from '../records/work.ts'
import { invalid, refusal } from '../refuse.ts'
import { disableUpTo } from '../settings/numbers.ts'
import { restoreBackup } from './files/restore-backup.ts'

export interface RestoreInput {
  readonly dir: string
  readonly loginName?: string | undefined
  readonly password?: string | undefined
  readonly recoveryCode?: string | undefined
  readonly lastNumbers: readonly {
    readonly committeeName: string
    readonly year: number
    readonly seq: number
  }[]
}

/** A keyring inside a backup: opened to prove who asks, never written. */
export function openBackupKeyring(desk: Desk, dir: string): Promise<Keyring> {
  return Keyring.open({ ...desk.keyringConfig(join(dir, dataFiles.keyring)), readOnly: true })
}

async function proveRight(keyring: Keyring, input: RestoreInput): Promise<Unlocked> {
  if (input.recoveryCode) return keyring.unlockWithRecoveryCode(input.recoveryCode)
  if (input.loginName && input.password) return keyring.unlockWithPassword(input.loginName, input.password)
  throw invalid('password', '请输入备份里某个账户的登录名和密码，或者恢复码。')
}

/**
 * Puts a generation in the room's place and starts a new epoch: the audit names the generation, and the case numbers
 * between the backup and the paper are 停用(恢复备份). Everybody logs in anew afterwards.
 */
export async function restoreRoom(desk: Desk, input: RestoreInput) {
  const proof = await proveRight(await openBackupKeyring(desk, input.dir), input)
  const key = proof.candidates[0]?.key
  if (!key) throw refusal('WRONG_PASSWORD', { data: { waitSeconds: 0 } })
  await desk.lock()
  const keys = { database: deriveSubkey(key, 'database'), drafts: deriveSubkey(key, 'drafts') }
  const { manifest } = await restoreBackup({
    from: input.dir,
    dataDir: desk.config.dataDir,
    keys,
    now: desk.clock.now(),
  })
  wipe(keys.database, keys.drafts)
  desk.forgetKeyring()
  desk.pins.forgetAll()
  const keyring = await desk.requireKeyring()
  await keyring.startEpoch(Math.max(keyring.epoch, manifest.head.epoch) + 1)
  const room = await openWithKeys(desk, keyring, proof)
  try {
    const actor = (proof.accountId ??
      readAll(room.db, accountKind).find((one) => !one.data.disabled)?.id ??
      room.roomId) as Id
    const disabled = runWork(desk.frameOf(room, actor), 'backup.restore', (work) => {
      work.note('generation', manifest.generation)
      const committees = readAll(work.db, committeeKind)
      return input.lastNumbers.reduce((count, { committeeName, year, seq }) => {
        const committee = committees.find((one) => one.data.name === committeeName)
        if (!committee) throw invalid('lastNumbers', `备份里没有“${committeeName}”。请核对名称。`)
        return count + disableUpTo(work, { committeeId: committee.id, year, reason: '停用（恢复备份）' }, seq)
      }, 0)
    })
    const sentence = `已恢复到备份 ${manifest.generation}。被替换的文件都还留着。请用密码登录，核对最后几件案子。`
    return { ok: true as const, sentence, disabled }
  } finally {
    room.close()
  }
}
