import { KeyProblem } from './key-problem.ts'

export type LockoutEntry = { readonly accountId: string; readonly failures: number }

/**
 * Wrong passwords in a row -> seconds to wait before the next is looked at. Four are free (people over sixty, caps lock,
 * input method left on); afterwards a night of guessing at the keyboard is worth about thirty guesses. The numbers are ours:
 * no rule for this trade names any. Offline the guard is scrypt, not this table.
 */
export const WAITS = [
  { failures: 5, seconds: 30 },
  { failures: 6, seconds: 60 },
  { failures: 7, seconds: 120 },
  { failures: 8, seconds: 300 },
  { failures: 9, seconds: 900 },
  { failures: 10, seconds: 1800 },
] as const

export const MOST_FAILURES = 1_000_000

type Count = { readonly failures: number; readonly since: number }

export function waitSecondsAfter(failures: number): number {
  return WAITS.findLast((row) => failures >= row.failures)?.seconds ?? 0
}

/** Wrong passwords left before the first wait. */
export function freeAttemptsLeft(failures: number): number {
  return Math.max(0, WAITS[0].failures - failures)
}

/**
 * Counts wrong passwords per account. Waiting is measured on a monotonic clock (ms) that no setting of the date moves; only
 * the counts are stored, so after a restart a wait that was running starts again in full.
 */
export class Lockout {
  readonly #counts: Map<string, Count>
  readonly #monotonic: () => number

  constructor(stored: readonly LockoutEntry[], monotonic: () => number) {
    this.#monotonic = monotonic
    const since = monotonic()
    this.#counts = new Map(stored.map(({ accountId, failures }) => [accountId, { failures, since }]))
  }

  /** Whole seconds until this account's next password is looked at; 0 when at once. */
  waitSeconds(accountId: string): number {
    const count = this.#counts.get(accountId)
    if (count === undefined) return 0
    const passed = Math.max(0, this.#monotonic() - count.since)
    return Math.max(0, Math.ceil(waitSecondsAfter(count.failures) - passed / 1000))
  }

  failures(accountId: string): number {
    return this.#counts.get(accountId)?.failures ?? 0
  }

  /** Throws `wait` while this account has to wait; the password typed is then not even looked at. */
  refuseWhileWaiting(accountId: string): void {
    const waitSeconds = this.waitSeconds(accountId)
    if (waitSeconds === 0) return
    throw new KeyProblem(
      'wait',
      `密码已连续输错 ${this.failures(accountId)} 次，请等 ${spokenWait(waitSeconds)}再试。资料没有受影响。改电脑时间或重开程序都不会缩短等待；忘记密码可请管理员重设，或用恢复码。`,
      { waitSeconds },
    )
  }

  /** Called before the password is looked at: ending the process in the middle must not give a guess for nothing. */
  countAttempt(accountId: string): void {
    const failures = Math.min(this.failures(accountId) + 1, MOST_FAILURES)
    this.#counts.set(accountId, { failures, since: this.#monotonic() })
  }

  clear(accountId: string): void {
    this.#counts.delete(accountId)
  }

  stored(): readonly LockoutEntry[] {
    return [...this.#counts].map(([accountId, { failures }]) => ({ accountId, failures }))
  }
}

export function spokenWait(seconds: number): string {
  if (seconds < 60) return `${seconds} 秒`
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60]
  return rest === 0 ? `${minutes} 分钟` : `${minutes} 分 ${rest} 秒`
}
