import { randomBytes } from 'node:crypto'
import { wipe } from './bytes.ts'
import type { FailedAttempt } from './failed-attempts.ts'
import { keyProblem } from './key-problem.ts'
import {
  type ActiveAccount,
  findAccount,
  findLogin,
  type HashAt,
  promoted,
  reconciled,
  withAcceptedHead,
  withAccount,
  withEpoch,
  withHead,
  withLoginName,
  withoutAccount,
  withWrap,
} from './keyring-changes.ts'
import type {
  Credential,
  KeyringConfig,
  LoginLine,
  NewAccount,
  NewKey,
  NewRoom,
  Unlocked,
} from './keyring-config.ts'
import { type Head, KEYRING_FORMAT, type KeyringContent } from './keyring-file.ts'
import { KeyringState, wipeCandidates, wrapUse } from './keyring-state.ts'
import { keyringFileExists, readKeyringFile, writeKeyringFile } from './keyring-store.ts'
import { cleanLoginName } from './login-name.ts'
import { checkPassword } from './password-rules.ts'
import { newRecoveryCode, parseRecoveryCode, type RecoveryCode } from './recovery-code.ts'
import { DATA_KEY_BYTES, keyCheck, matchesKeyCheck } from './subkeys.ts'
import { type Wrap, wrapKey } from './wraps.ts'

/**
 * The one owner of `keyring.json`. It never holds the data key: every method that needs it is given it, and gives it away
 * only against a password or the recovery code. Calls run one after the other, so that no two write the file and no two
 * guesses count as one. Every method rejects with `KeyProblem` and nothing else but a fault of the program.
 */
export class Keyring {
  readonly #state: KeyringState

  private constructor(config: KeyringConfig, content: KeyringContent) {
    this.#state = new KeyringState(config, content)
  }

  /** A new room with its first account. Never overwrites a keyring: that would lose everything its key protects. */
  static async create(config: KeyringConfig, room: NewRoom): Promise<NewKey & { readonly keyring: Keyring }> {
    checkPassword(room.password, room.loginName)
    if (await keyringFileExists(config.path)) throw keyProblem('keyring-exists')
    const { roomId, accountId } = room
    const recoveryCode = room.recoveryCode ?? newRecoveryCode()
    const dataKey = randomBytes(DATA_KEY_BYTES)
    const content: KeyringContent = {
      format: KEYRING_FORMAT,
      roomId,
      epoch: 1,
      keyCheck: keyCheck(dataKey),
      accounts: [
        {
          accountId,
          loginName: cleanLoginName(room.loginName),
          wrap: await wrapKey(dataKey, room.password, wrapUse(config, roomId, { accountId })),
        },
      ],
      recovery: await wrapKey(dataKey, recoveryCode, wrapUse(config, roomId, 'recovery')),
      lockout: [],
      failedAttempts: [],
      head: null,
      pending: null,
    }
    try {
      await writeKeyringFile(config.path, content, config.fs)
    } catch (error) {
      wipe(dataKey)
      throw error
    }
    return { keyring: new Keyring(config, content), dataKey, recoveryCode }
  }

  static async open(config: KeyringConfig): Promise<Keyring> {
    return new Keyring(config, await readKeyringFile(config.path))
  }

  get roomId(): string {
    return this.#state.content.roomId
  }

  get epoch(): number {
    return this.#state.content.epoch
  }

  get head(): Head | null {
    return this.#state.content.head
  }

  get rekeyPending(): boolean {
    return this.#state.content.pending !== null
  }

  /** What the log-in page shows. */
  logins(): readonly LoginLine[] {
    return this.#state.content.accounts.map(({ accountId, loginName, wrap }) => ({
      accountId,
      loginName,
      waitSeconds: this.#state.lockout.waitSeconds(accountId),
      needsPassword: wrap === null,
    }))
  }

  /** For the quick switch by PIN. Throws `unknown-login`. */
  accountIdOf(loginName: string): string {
    return findLogin(this.#state.content, loginName).accountId
  }

  unlockWithPassword(loginName: string, password: string): Promise<Unlocked> {
    return this.#state.serial(() =>
      this.#state.tryPassword(findLogin(this.#state.content, loginName), password),
    )
  }

  /** A second person at the same desk types the password in place; no key leaves. */
  verifyPassword({ accountId, password }: Credential): Promise<void> {
    return this.#state.serial(async () => {
      const unlocked = await this.#state.tryPassword(findAccount(this.#state.content, accountId), password)
      wipeCandidates(unlocked.candidates)
    })
  }

  /** No wait: 125 bits can't be guessed, and whoever types them has had trouble enough. Failures are queued all the same. */
  unlockWithRecoveryCode(typed: string): Promise<Unlocked> {
    return this.#state.serial(async () => {
      const code = parseRecoveryCode(typed)
      const { recovery, pending } = this.#state.content
      const candidates = await this.#state.openWraps(
        { current: recovery, pending: pending?.recovery },
        code,
        'recovery',
      )
      if (candidates.length > 0) return { accountId: null, candidates }
      await this.#state.queueFailure(null)
      throw keyProblem('wrong-recovery-code')
    })
  }

  addAccount(dataKey: Uint8Array, { accountId, loginName, password }: NewAccount): Promise<void> {
    return this.#state.serial(async () => {
      this.#state.refuseForeignKey(dataKey)
      checkPassword(password, loginName)
      withAccount(this.#state.content, { accountId, loginName, wrap: null })
      const wrap = await wrapKey(dataKey, password, this.#state.use({ accountId }))
      await this.#state.save((content) => withAccount(content, { accountId, loginName, wrap }))
    })
  }

  /** An administrator sets a new password for someone who forgot it, or lost the wrap by a rekey or a restore. */
  setPassword(dataKey: Uint8Array, { accountId, password }: Credential): Promise<void> {
    return this.#state.serial(() => replacePassword(this.#state, dataKey, { accountId, password }))
  }

  changePassword(accountId: string, password: string, newPassword: string): Promise<void> {
    return this.#state.serial(async () => {
      this.#state.refuseWhilePending()
      const account = findAccount(this.#state.content, accountId)
      checkPassword(newPassword, account.loginName)
      const unlocked = await this.#state.tryPassword(account, password)
      try {
        for (const { key } of unlocked.candidates)
          await replacePassword(this.#state, key, { accountId, password: newPassword })
      } finally {
        wipeCandidates(unlocked.candidates)
      }
    })
  }

  /** Disabling: the wrap is gone, so is the way in. The database is written before. Throws `last-account`. */
  removeAccount(accountId: string): Promise<void> {
    return this.#state.serial(async () => {
      await this.#state.save((content) => withoutAccount(content, accountId))
      this.#state.lockout.clear(accountId)
    })
  }

  renameLogin(accountId: string, loginName: string): Promise<void> {
    return this.#state.serial(() =>
      this.#state.save((content) => withLoginName(content, accountId, loginName)),
    )
  }

  /** On opening: repairs what a power cut between database and keyring left different. Writes only when something is. */
  reconcile(active: readonly ActiveAccount[]): Promise<void> {
    return this.#state.serial(() => this.#state.save((content) => reconciled(content, active)))
  }

  /** A new code; the paper in the safe is void from now on. Pass the code that has been shown and typed back. */
  renewRecoveryCode(dataKey: Uint8Array, code: RecoveryCode): Promise<void> {
    return this.#state.serial(async () => {
      this.#state.refuseForeignKey(dataKey)
      const recovery = await wrapKey(dataKey, code, this.#state.use('recovery'))
      await this.#state.save((content) => ({ ...content, recovery }))
    })
  }

  /** At lock, quit and backup. `hashAt` reads the chain the head stands in: the head before must still be part of it. */
  setHead(head: Head, hashAt: HashAt): Promise<void> {
    return this.#state.serial(() => this.#state.save((content) => withHead(content, head, hashAt)))
  }

  /** The one way past a lost head; the caller has written the administrator's reason into the audit. */
  acceptHead(head: Head): Promise<void> {
    return this.#state.serial(() => this.#state.save((content) => withAcceptedHead(content, head)))
  }

  /** After a restore. */
  startEpoch(epoch: number): Promise<void> {
    return this.#state.serial(() => this.#state.save((content) => withEpoch(content, epoch)))
  }

  /**
   * Gives the queued failures to `record` (the audit) and forgets them once it has committed. A power cut between the two
   * repeats them: the audit may hold one twice, never not at all. `record` must not call the keyring.
   */
  drainFailedAttempts(record: (attempts: readonly FailedAttempt[]) => void | Promise<void>): Promise<void> {
    return this.#state.serial(async () => {
      const taken = this.#state.content.failedAttempts
      if (taken.length === 0) return
      await record(taken)
      await this.#state.save((content) => ({ ...content, failedAttempts: [] }))
    })
  }

  /** For wrong PINs, which this object doesn't see. */
  noteFailedAttempt(accountId: string): Promise<void> {
    return this.#state.serial(() => this.#state.queueFailure(accountId))
  }

  /**
   * First half of 更换密钥: a new data key, wrapped for those who type their password now and under a new recovery code; the
   * wraps in force stay. Then the caller rekeys the database and calls `finishRekey`, or `abandonRekey` if it still opens
   * with the old key. Everyone not at the desk needs a new password afterwards: nothing the old key opens may open the new.
   * `rekey/stage-rekeyed.ts` does all of it in a copy beside the room, so the room's own keyring never has a pending half.
   */
  beginRekey(dataKey: Uint8Array, present: readonly Credential[], code = newRecoveryCode()): Promise<NewKey> {
    return this.#state.serial(async () => {
      this.#state.refuseForeignKey(dataKey)
      if (present.length === 0) throw keyProblem('last-account')
      const once = new Map(present.map((one) => [one.accountId, one])).values()
      const people = [...once].map((one) => ({
        ...one,
        account: findAccount(this.#state.content, one.accountId),
      }))
      for (const { account, password } of people) {
        wipeCandidates((await this.#state.tryPassword(account, password)).candidates)
      }
      const newKey = randomBytes(DATA_KEY_BYTES)
      const accounts: { readonly accountId: string; readonly wrap: Wrap }[] = []
      for (const { accountId, password } of people) {
        accounts.push({ accountId, wrap: await wrapKey(newKey, password, this.#state.use({ accountId })) })
      }
      const recovery = await wrapKey(newKey, code, this.#state.use('recovery'))
      await this.#state.save((content) => ({
        ...content,
        pending: { keyCheck: keyCheck(newKey), accounts, recovery },
      }))
      return { dataKey: newKey, recoveryCode: code }
    })
  }

  /** Once the database has opened with the new key. */
  finishRekey(newKey: Uint8Array): Promise<void> {
    return this.#state.serial(async () => {
      const { pending } = this.#state.content
      if (pending === null) throw keyProblem('no-rekey')
      if (!matchesKeyCheck(newKey, pending.keyCheck)) throw keyProblem('wrong-data-key')
      await this.#state.save(promoted)
    })
  }

  /** When the database still opens with the old key. */
  abandonRekey(dataKey: Uint8Array): Promise<void> {
    return this.#state.serial(async () => {
      if (this.#state.content.pending === null) throw keyProblem('no-rekey')
      if (!matchesKeyCheck(dataKey, this.#state.content.keyCheck)) throw keyProblem('wrong-data-key')
      await this.#state.save((content) => ({ ...content, pending: null }))
    })
  }
}

async function replacePassword(
  state: KeyringState,
  dataKey: Uint8Array,
  { accountId, password }: Credential,
): Promise<void> {
  state.refuseForeignKey(dataKey)
  checkPassword(password, findAccount(state.content, accountId).loginName)
  const wrap = await wrapKey(dataKey, password, state.use({ accountId }))
  state.lockout.clear(accountId)
  await state.save((content) => withWrap(content, accountId, wrap))
}
