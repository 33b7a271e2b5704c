import { wipe } from './bytes.ts'
import { withFailedAttempt } from './failed-attempts.ts'
import { KeyProblem, keyProblem } from './key-problem.ts'
import type { KeyCandidate, KeyringConfig, Unlocked } from './keyring-config.ts'
import { type KeyringAccount, type KeyringContent, keyringText, slotOf } from './keyring-file.ts'
import { readKeyringFile, writeKeyringFile } from './keyring-store.ts'
import { freeAttemptsLeft, Lockout, spokenWait } from './lockout.ts'
import { matchesKeyCheck } from './subkeys.ts'
import { SCRYPT_COST, unwrapKey, type Wrap, type WrapUse } from './wraps.ts'

type Slot = Parameters<typeof slotOf>[1]

/** The keyring in memory and how it is kept equal to the file; `Keyring` is what others see of it. */
export class KeyringState {
  readonly lockout: Lockout
  readonly #config: KeyringConfig
  #content: KeyringContent
  #tail: Promise<unknown> = Promise.resolve()

  constructor(config: KeyringConfig, content: KeyringContent) {
    this.#config = config
    this.#content = content
    this.lockout = new Lockout(content.lockout, config.monotonic)
  }

  get content(): KeyringContent {
    return this.#content
  }

  /** One call after the other; one that fails doesn't stop the next. */
  serial<T>(action: () => Promise<T>): Promise<T> {
    const result = this.#tail.then(action)
    // Its caller gets the rejection; here it only marks the turn's end.
    this.#tail = result.catch(() => undefined)
    return result
  }

  use(slot: Slot): WrapUse {
    return wrapUse(this.#config, this.#content.roomId, slot)
  }

  /** Memory follows the file: when the write fails, memory is what the file then says. Writes only what differs. */
  async save(change: (content: KeyringContent) => KeyringContent): Promise<void> {
    const next = this.#withCounts(change(this.#content))
    if (keyringText(next) === keyringText(this.#content)) return
    if (this.#config.readOnly === true) throw keyProblem('keyring-read-only')
    try {
      await writeKeyringFile(this.#config.path, next, this.#config.fs)
    } catch (error) {
      await this.#readBack()
      throw error
    }
    this.#content = next
  }

  /** Opens the account's wraps. A wrong password is counted before it is known to be wrong, and queued once it is. */
  async tryPassword(account: KeyringAccount, password: string): Promise<Unlocked> {
    const { accountId, wrap } = account
    this.lockout.refuseWhileWaiting(accountId)
    const pending = this.#content.pending?.accounts.find((line) => line.accountId === accountId)?.wrap
    if (wrap === null && pending === undefined) throw keyProblem('account-without-wrap')
    this.lockout.countAttempt(accountId)
    await this.#keep(this.#content)
    const candidates = await this.openWraps({ current: wrap, pending }, password, { accountId })
    if (candidates.length === 0) {
      await this.queueFailure(accountId)
      throw this.#wrongPassword(accountId)
    }
    this.lockout.clear(accountId)
    await this.#keep(this.#content)
    return { accountId, candidates }
  }

  /** Throws `keyring-damaged` when a wrap opens to a key that is not the one of its generation. */
  async openWraps(
    wraps: { readonly current: Wrap | null; readonly pending: Wrap | undefined },
    secret: string,
    slot: Slot,
  ): Promise<readonly KeyCandidate[]> {
    const { keyCheck, pending } = this.#content
    const sealed = [
      { generation: 'current', wrap: wraps.current, check: keyCheck },
      { generation: 'pending', wrap: wraps.pending, check: pending?.keyCheck ?? '' },
    ] as const
    const opened: KeyCandidate[] = []
    for (const { generation, wrap, check } of sealed) {
      const key = wrap ? await unwrapKey(wrap, secret, this.use(slot)) : undefined
      if (key === undefined) continue
      opened.push({ generation, key })
      if (matchesKeyCheck(key, check)) continue
      wipeCandidates(opened)
      throw keyProblem('keyring-damaged', new Error('a wrap of another key'))
    }
    return opened
  }

  async queueFailure(accountId: string | null): Promise<void> {
    const failedAttempts = withFailedAttempt(this.#content.failedAttempts, accountId, this.#config.now())
    await this.#keep({ ...this.#content, failedAttempts })
  }

  refuseForeignKey(dataKey: Uint8Array): void {
    this.refuseWhilePending()
    if (!matchesKeyCheck(dataKey, this.#content.keyCheck)) throw keyProblem('wrong-data-key')
  }

  refuseWhilePending(): void {
    if (this.#content.pending !== null) throw keyProblem('rekey-pending')
  }

  /**
   * Counts and failed attempts hold in memory even when they can't be written: a full disk must not keep everyone out. Whoever
   * makes the folder read-only to guess on gains nothing over copying the file.
   */
  async #keep(content: KeyringContent): Promise<void> {
    this.#content = this.#withCounts(content)
    if (this.#config.readOnly === true) return
    try {
      await writeKeyringFile(this.#config.path, this.#content, this.#config.fs)
    } catch (error) {
      if (!(error instanceof KeyProblem)) throw error
      this.#config.report(error)
    }
  }

  /** Only the folder's fsync comes after the rename; should it fail, the file already has the new content. */
  async #readBack(): Promise<void> {
    try {
      this.#content = await readKeyringFile(this.#config.path)
    } catch (error) {
      if (!(error instanceof KeyProblem)) throw error
      this.#config.report(error)
    }
  }

  #withCounts(content: KeyringContent): KeyringContent {
    const ids = new Set(content.accounts.map(({ accountId }) => accountId))
    return { ...content, lockout: this.lockout.stored().filter(({ accountId }) => ids.has(accountId)) }
  }

  #wrongPassword(accountId: string): KeyProblem {
    const waitSeconds = this.lockout.waitSeconds(accountId)
    const left = freeAttemptsLeft(this.lockout.failures(accountId))
    const next =
      waitSeconds > 0
        ? `请等 ${spokenWait(waitSeconds)}再试`
        : `还可以再试 ${left} 次，之后每次要等待，越等越久`
    return new KeyProblem(
      'wrong-password',
      `密码不对。资料没有受影响。${next}。请看看大写锁定和输入法；忘记密码可请管理员重设。`,
      { waitSeconds },
    )
  }
}

export function wrapUse(config: KeyringConfig, roomId: string, slot: Slot): WrapUse {
  return { slot: slotOf(roomId, slot), cost: config.scrypt ?? SCRYPT_COST }
}

export function wipeCandidates(candidates: readonly KeyCandidate[]): void {
  wipe(...candidates.map(({ key }) => key))
}
