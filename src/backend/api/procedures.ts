import { implement, ORPCError } from '@orpc/server'
import { contract } from '#contract/index.ts'
import { ACTIONS } from '../audit/actions.ts'
import { releaseBallastIfFull } from '../backup/files/space.ts'
import { type StorageProblem, storageProblemOf } from '../database/storage-problem.ts'
import type { Desk } from '../desk/desk.ts'
import { KeyProblem } from '../keys/key-problem.ts'
import { invalid, refusal } from '../refuse.ts'
import { checkClockAtWork } from '../system/check-clock.ts'
import { writesUnderDate } from './date-doubt.ts'
import { PERMISSIONS, permits } from './permissions.ts'

/**
 * The contract, ready to be answered: every procedure passes one door that checks the session and the role (default
 * deny) and turns what goes wrong into the closed catalogue, or into an incident number.
 */
export function guardedContract(desk: Desk) {
  return implement(contract).use(async ({ path, next }) => {
    const name = path.join('.')
    try {
      checkDoor(desk, name)
      const result = await next()
      return isStream(result.output) ? { ...result, output: toldStream(desk, name, result.output) } : result
    } catch (error) {
      throw await told(desk, name, error)
    }
  })
}

export type Guarded = ReturnType<typeof guardedContract>

function isStream(output: unknown): output is AsyncIterable<unknown> {
  return typeof output === 'object' && output !== null && Symbol.asyncIterator in output
}

/** What goes wrong while a stream runs is told like anything else. */
async function* toldStream(
  desk: Desk,
  name: string,
  stream: AsyncIterable<unknown>,
): AsyncGenerator<unknown> {
  try {
    yield* stream
  } catch (error) {
    throw await told(desk, name, error)
  }
}

function checkDoor(desk: Desk, name: string): void {
  const permission = PERMISSIONS[name]
  if (permission === undefined) throw refusal('NOT_ALLOWED')
  if (permission === 'before-login') return
  if (permission === 'before-login-or-admin' && !desk.sessionOrNone) return
  if (!permits(name, desk.session.roles)) throw refusal('NOT_ALLOWED')
  // Before any entry: one written under a wrong date would make the next look in order.
  if (name in ACTIONS) checkClockAtWork(desk)
  if (desk.dateDoubt && writesUnderDate(name)) throw refusal('NEEDS_DATE')
}

async function told(desk: Desk, name: string, error: unknown): Promise<unknown> {
  if (error instanceof ORPCError) return error
  if (error instanceof KeyProblem) return toldKeyProblem(error)
  // The driver's and the file system's own errors too, where there is something the clerk can do about them.
  const storage = storageProblemOf(error)
  if (storage) {
    desk.incidents.note(name, storage)
    return refusal('STORAGE', { message: `${storage.message}${await madeRoom(desk, storage)}` })
  }
  const number = desk.incidents.note(name, error)
  return new ORPCError('INTERNAL_SERVER_ERROR', {
    message: `这一步没有办成，已保存的内容是安全的。请再试一次；仍不行时，把事件号 ${number} 告诉维护人员。`,
    data: { incident: number },
  })
}

/** A full disk gives up the ballast kept for it: enough for what was typed to be saved and the program to be closed in order. */
async function madeRoom(desk: Desk, { code }: StorageProblem): Promise<string> {
  if (code !== 'disk-full') return ''
  try {
    const released = await releaseBallastIfFull(desk.config.dataDir, desk.fs)
    return released ? '程序已让出预留的一点空间，现在可以再保存一次。' : ''
  } catch (error) {
    desk.incidents.note('ballast', error)
    return ''
  }
}

const PASSWORD_PROBLEMS = new Set([
  'wait',
  'wrong-password',
  'unknown-login',
  'pin-wrong',
  'pin-gone',
  'wrong-recovery-code',
  'account-without-wrap',
])

function toldKeyProblem(problem: KeyProblem): unknown {
  if (PASSWORD_PROBLEMS.has(problem.code)) {
    return refusal('WRONG_PASSWORD', {
      message: problem.sentence,
      data: { waitSeconds: problem.waitSeconds ?? 0 },
    })
  }
  if (
    problem.code.endsWith('-refused') ||
    problem.code === 'login-name-taken' ||
    problem.code === 'recovery-code-unreadable'
  ) {
    return invalid(FIELD_OF[problem.code] ?? '', problem.sentence)
  }
  return refusal('STORAGE', { message: problem.sentence })
}

const FIELD_OF: Readonly<Record<string, string>> = {
  'password-refused': 'password',
  'pin-refused': 'pin',
  'login-name-refused': 'loginName',
  'login-name-taken': 'loginName',
  'recovery-code-unreadable': 'recoveryCode',
}
