import { createHmac, randomBytes } from 'node:crypto'
import type { BusinessDate } from '#domain/values/brands.ts'
import { wipe } from './bytes.ts'
import { KeyProblem, keyProblem } from './key-problem.ts'
import { type ScryptCost, type SealedKey, sealKey, stretch, unsealKey } from './wraps.ts'

export const PIN_TRIES = 3
const LONGEST_MS = 24 * 3600 * 1000

/**
 * What is kept of a PIN, inside the encrypted database: 16 bytes of salt and 32 bytes of scrypt(PIN), hex. Whoever can read it
 * has the data key already, so it opens nothing that isn't open.
 */
export type PinVerifier = { readonly salt: string; readonly stretched: string }

type Entry = {
  readonly salt: string
  readonly sealed: SealedKey
  readonly date: BusinessDate
  readonly setAt: number
  tries: number
}

export type PinClock = {
  readonly today: () => BusinessDate
  /** Milliseconds on a clock no setting of the date moves. */
  readonly monotonic: () => number
}

/**
 * The short code for changing users at one desk. It is set once and armed by the day's first password: the data key is held
 * sealed under HMAC(pepper, scrypt(PIN)), the pepper only in this object, so a PIN is worth nothing in another process, on
 * another day or on disk. Three wrong ones drop it until the next password. Forget it when an account is disabled, changes
 * its password or the room is rekeyed.
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

  /** What to keep of a new PIN. Throws `pin-refused`. */
  async verifier(pin: string): Promise<PinVerifier> {
    const digits = checkPin(pin)
    const salt = randomBytes(16)
    const stretched = await stretch(digits, salt, this.#cost)
    const kept = { salt: salt.toString('hex'), stretched: stretched.toString('hex') }
    wipe(stretched)
    return kept
  }

  /** For the rest of the day the PIN opens `dataKey`; its owner's password has just opened it. */
  arm(accountId: string, dataKey: Uint8Array, { salt, stretched }: PinVerifier): void {
    const sealing = this.#sealing(Buffer.from(stretched, 'hex'))
    const sealed = sealKey(dataKey, sealing, slotOf(accountId))
    wipe(sealing)
    const [date, setAt] = [this.#clock.today(), this.#clock.monotonic()]
    this.#entries.set(accountId, { salt, sealed, date, setAt, tries: 0 })
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
    const stretched = await stretch(pin.normalize('NFKC'), Buffer.from(entry.salt, 'hex'), this.#cost)
    const sealing = this.#sealing(stretched)
    const key = unsealKey(entry.sealed, sealing, slotOf(accountId))
    wipe(stretched, sealing)
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

  #sealing(stretched: Uint8Array): Buffer {
    return createHmac('sha256', this.#pepper).update(stretched).digest()
  }
}

function slotOf(accountId: string): string {
  return `pin:${accountId}`
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
