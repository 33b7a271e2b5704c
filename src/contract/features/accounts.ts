import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { procedure } from '../base.ts'
import { account, committee, role, room } from '../schemas/people.ts'
import { baseRevision, id, instant, requiredText, saved } from '../schemas/values.ts'

const ok = z.object({ ok: z.literal(true) })
const password = z.string().min(1, '请填写密码').max(200)
const pin = z.string().regex(/^\d{4,6}$/, '快速口令是 4 到 6 位数字')

const typedGroups = z.array(z.object({ group: z.number().int(), text: z.string().max(40) })).max(5)

export const actor = z.object({
  accountId: id,
  loginName: z.string(),
  displayName: z.string(),
  roles: z.array(role),
  mediatorId: id.optional(),
  hasPin: z.boolean(),
  /** Paths like `cases.accept` this account may call; the screen shows nothing else. */
  allowed: z.array(z.string()),
})

export const accounts = {
  /** The set-up wizard's one write: room, committees, first administrator; answers the recovery code to print. */
  setUp: procedure
    .input(
      z.object({
        room: room.pick({ town: true, county: true, code: true, name: true }),
        committees: z.array(committee).min(1).max(300),
        admin: z.object({ loginName: requiredText(20), displayName: requiredText(30), password }),
        practice: z.boolean(),
      }),
    )
    .output(
      z.object({
        recoveryCode: z.string(),
        /** Which two groups (1–5) must be typed back. */
        askGroups: z.array(z.number().int()),
      }),
    ),
  confirmRecoveryCode: procedure.input(z.object({ groups: typedGroups })).output(ok),
  unlock: procedure.input(z.object({ loginName: requiredText(20), password })).output(actor),
  unlockWithPin: procedure.input(z.object({ loginName: requiredText(20), pin })).output(actor),
  /** On a bare machine or for a forgotten password: sets a new password for the named administrator. */
  recover: procedure
    .input(z.object({ recoveryCode: z.string().max(60), loginName: requiredText(20), newPassword: password }))
    .output(actor),
  /** The password is the actor's own: a desk left open must not be given a way in for later. */
  setPin: procedure.input(z.object({ pin, password })).output(ok),
  lock: procedure.output(ok),
  me: procedure.output(actor),
  changePassword: procedure.input(z.object({ oldPassword: password, newPassword: password })).output(ok),
  list: procedure.output(
    z.array(
      z.object({
        id,
        revision: z.number().int(),
        account,
        lastUnlockAt: instant.optional(),
        /** Its password opens nothing since the keys were changed: an administrator has to set a new one. */
        needsPassword: z.boolean(),
      }),
    ),
  ),
  create: procedure
    .input(
      z.object({
        account: account.omit({ disabled: true }),
        password,
        /** The form's own id: sent again after a lost answer, it finds the account already there. */
        id: id.optional(),
      }),
    )
    .output(saved),
  save: procedure
    .input(
      z.object({
        id,
        base: baseRevision,
        account: account.pick({ displayName: true, roles: true, mediatorId: true }),
      }),
    )
    .output(saved),
  /** Another name to log in with; the administrator's own password stands behind it. Names once given stay their holder's. */
  renameLogin: procedure
    .input(z.object({ id, base: baseRevision, loginName: requiredText(20), password }))
    .output(saved),
  /** A lost or seen code: behind the administrator's own password a new one is shown. Nothing holds until it is typed back. */
  proposeRecoveryCode: procedure
    .input(z.object({ password }))
    .output(z.object({ recoveryCode: z.string(), askGroups: z.array(z.number().int()) })),
  /** Two groups typed back: from now on only the new code opens the room; backups made before still open with the old one. */
  renewRecoveryCode: procedure.input(z.object({ groups: typedGroups })).output(ok),
  /**
   * 更换密钥, behind the administrator's own password: a backup first, then a new data key under the code shown by
   * `proposeRecoveryCode` and typed back here. Ends with the log-in page; everybody else needs a new password.
   */
  rekey: procedure.input(z.object({ password, groups: typedGroups })).output(
    eventIterator(
      z.object({
        step: z.string(),
        done: z.number(),
        total: z.number(),
        /** On the last event only. */
        result: z.object({ ok: z.literal(true), sentence: z.string() }).optional(),
      }),
    ),
  ),
  resetPassword: procedure.input(z.object({ id, newPassword: password })).output(ok),
  /** The account loses its wrapped key; its history stays. */
  disable: procedure.input(z.object({ id, base: baseRevision })).output(saved),
}
