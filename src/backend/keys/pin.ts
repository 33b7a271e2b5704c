import { createHmac, randomBytes } from 'node:crypto'
import type { BusinessDate } from '#domain/values/brands.ts'
import { wipe } from './bytes.ts'
import { KeyProblem, keyProblem } from './key-problem.ts'
import { type ScryptCost, unwrapKey, type Wrap, wrapKey } from './wraps.ts'

export const PIN_TRIES = 3
const LONGEST_MS = 24 * 3600 * 1000

type Entry = { readonly wrap: Wrap; readonly date: BusinessDate; readonly setAt: number; tries: number }

export type PinClock = {
  readonly today: () => BusinessDate
  /** Milliseconds on a clock no setting of the date moves. */
  readonly monotonic: () => number
}

/**
 * The short code for changing users at one desk. It stands on the day's first password: the data key is held wrapped under
 * scrypt(PIN, pepper), both only in this object, so a PIN is worth nothing in another process, on another day or on disk.
 * Three wrong ones drop it. Forget it when an account is disabled, changes its password or the room is rekeyed.
 */
export class QuickPins {
  readonly #pepper = randomBytes(32)
  readonly #entries = new Map<string, Entry>()
  readonly #cost: ScryptCost
  readonly #clock: PinClock

  constructor(cost: ScryptCost, clock: PinClock) {
    this.#cost = cost
    this.#clock = clock
  }

  /** Sets or replaces the PIN of someone whose password has just opened `dataKey`. Throws `pin-refused`. */
  async set(accountId: string, dataKey: Uint8Array, pin: string): Promise<void> {
    const digits = checkPin(pin)
    const [date, setAt] = [this.#clock.today(), this.#clock.monotonic()]
    const wrap = await wrapKey(dataKey, this.#peppered(digits), this.#use(accountId))
    this.#entries.set(accountId, { wrap, date, setAt, tries: 0 })
  }

  /** Whether this account may be asked for a PIN instead of its password. */
  has(accountId: string): boolean {
    return this.#valid(accountId) !== undefined
  }

  /**
   * The data key; the caller wipes it. Throws `pin-wrong` (queue it with `Keyring.noteFailedAttempt`) or, when only the
   * password will do, `pin-gone`.
   */
  async open(accountId: string, pin: string): Promise<Buffer> {
    const entry = this.#valid(accountId)
    if (entry === undefined || entry.tries >= PIN_TRIES) throw keyProblem('pin-gone')
    // Counted before looking, so that guesses made side by side are three in all.
    entry.tries += 1
    const key = await unwrapKey(entry.wrap, this.#peppered(pin.normalize('NFKC')), this.#use(accountId))
    if (this.#entries.get(accountId) !== entry) {
      wipe(key)
      throw keyProblem('pin-gone')
    }
    if (key !== undefined) {
      entry.tries = 0
      return key
    }
    const left = PIN_TRIES - entry.tries
    if (left <= 0) this.forget(accountId)
    throw new KeyProblem(
      'pin-wrong',
      left > 0 ? wrongWith(left) : '快速口令连续输错三次，已失效。资料没有受影响。请用密码登录。',
    )
  }

  forget(accountId: string): void {
    this.#entries.delete(accountId)
  }

  /** At quitting and when the keys are wiped: no PIN opens anything afterwards. */
  forgetAll(): void {
    this.#entries.clear()
    this.#pepper.set(randomBytes(32))
  }

  #valid(accountId: string): Entry | undefined {
    const entry = this.#entries.get(accountId)
    if (entry === undefined) return undefined
    // The date could be set back; the monotonic clock ends the day all the same.
    const sameDay = entry.date === this.#clock.today() && this.#clock.monotonic() - entry.setAt < LONGEST_MS
    if (sameDay) return entry
    this.forget(accountId)
    return undefined
  }

  #peppered(pin: string): string {
    return createHmac('sha256', this.#pepper).update(pin).digest('hex')
  }

  #use(accountId: string): { readonly slot: string; readonly cost: ScryptCost } {
    return { slot: `pin:${accountId}`, cost: this.#cost }
  }
}

function wrongWith(left: number): string {
  return `快速口令不对，还可以再试 ${left} 次。资料没有受影响。请重新输入，或改用密码登录。`
}

/** Four to six digits, not all alike and no straight run: of three tries nobody should spend one well on 1234. */
function checkPin(pin: string): string {
  const digits = pin.normalize('NFKC')
  if (!/^[0-9]{4,6}$/.test(digits)) throw refused('快速口令是 4 至 6 位数字。')
  const steps = new Set([...digits].slice(1).map((digit, index) => Number(digit) - Number(digits[index])))
  const easy = steps.size === 1 && [...steps].every((step) => Math.abs(step) <= 1)
  if (easy) throw refused('这个快速口令太容易猜到（全是同一数字或连续数字）。')
  return digits
}

function refused(what: string): KeyProblem {
  return new KeyProblem('pin-refused', `${what}快速口令没有设成，密码仍然可用。请另想一个。`)
}
