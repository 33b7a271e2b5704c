import { randomInt } from 'node:crypto'
import type { Desk, Presence } from '../desk/desk.ts'
import { wipe } from '../keys/bytes.ts'
import {
  chooseGroups,
  newRecoveryCode,
  printRecoveryCode,
  type RecoveryCode,
  wrongGroups,
} from '../keys/recovery-code.ts'
import { runNote } from '../records/work.ts'
import { invalid, refusal } from '../refuse.ts'

export interface TypedGroup {
  readonly group: number
  readonly text: string
}

interface Renewal {
  readonly code: RecoveryCode
  readonly askGroups: readonly number[]
  /** Asked whenever it is used: whoever is at the desk next did not see it. */
  readonly presence: Presence
}

/** Shown and waiting to be typed back; in memory only. */
const renewals = new WeakMap<Desk, Renewal>()

/** The administrator's own password, and a code that holds nothing yet: the one in the safe stays good until it is typed back. */
export async function proposeRecoveryCode(desk: Desk, password: string) {
  const { presence } = desk
  const { accountId } = desk.session
  const keyring = await desk.requireKeyring()
  await keyring.verifyPassword({ accountId, password })
  desk.refuseAbsent(presence)
  const code = newRecoveryCode()
  const askGroups = [...chooseGroups((below) => randomInt(below))]
  renewals.set(desk, { code, askGroups, presence })
  return { recoveryCode: printRecoveryCode(code), askGroups }
}

/** The code that was shown and is now typed back. Throws NOT_FOUND or INVALID; it stays good for another try. */
export function typedBack(desk: Desk, typed: readonly TypedGroup[]): Renewal {
  const renewal = renewals.get(desk)
  if (!renewal || !desk.isPresent(renewal.presence))
    throw refusal('NOT_FOUND', {
      message: '新的恢复码已经作废，原来的恢复码仍然有效。请重新输入密码再取一次。',
    })
  const wrong = wrongOf(renewal, typed)
  if (wrong.length > 0)
    throw invalid('groups', `第 ${wrong.join('、')} 组与纸上的不一致，请对照纸上再输一次。`)
  return renewal
}

export async function renewRecoveryCode(desk: Desk, typed: readonly TypedGroup[]) {
  const renewal = typedBack(desk, typed)
  const keyring = await desk.requireKeyring()
  desk.refuseAbsent(renewal.presence)
  runNote(desk.frame(), 'accounts.renewRecoveryCode', {})
  const key = Buffer.from(desk.room.dataKey)
  await keyring.renewRecoveryCode(key, renewal.code).finally(() => wipe(key))
  renewals.delete(desk)
  return { ok: true as const }
}

/** The groups asked for that don't agree; one not typed agrees with nothing. */
export function wrongOf(
  { code, askGroups }: Pick<Renewal, 'code' | 'askGroups'>,
  typed: readonly TypedGroup[],
): readonly number[] {
  return wrongGroups(
    code,
    new Map(askGroups.map((group) => [group, typed.find((one) => one.group === group)?.text ?? ''])),
  )
}
