import { keyProblem } from './key-problem.ts'
import type { Head, KeyringAccount, KeyringContent } from './keyring-file.ts'
import { cleanLoginName, foldLoginName } from './login-name.ts'
import type { Wrap } from './wraps.ts'

/** Who may log in, as the database has it. The database is written first, so where the two differ it is right. */
export type ActiveAccount = { readonly accountId: string; readonly loginName: string }

export function findAccount(content: KeyringContent, accountId: string): KeyringAccount {
  const account = content.accounts.find((line) => line.accountId === accountId)
  if (account === undefined) throw keyProblem('account-unknown')
  return account
}

export function findLogin(content: KeyringContent, loginName: string): KeyringAccount {
  const folded = foldLoginName(loginName)
  const account = content.accounts.find((line) => foldLoginName(line.loginName) === folded)
  if (account === undefined) throw keyProblem('unknown-login')
  return account
}

export function withWrap(content: KeyringContent, accountId: string, wrap: Wrap): KeyringContent {
  findAccount(content, accountId)
  return {
    ...content,
    accounts: content.accounts.map((line) => (line.accountId === accountId ? { ...line, wrap } : line)),
  }
}

/** A new account, or one that was waiting for a password. Throws `account-exists`, `login-name-taken` or `-refused`. */
export function withAccount(content: KeyringContent, account: KeyringAccount): KeyringContent {
  const others = content.accounts.filter((line) => line.accountId !== account.accountId)
  if (content.accounts.some((line) => line.accountId === account.accountId && line.wrap !== null)) {
    throw keyProblem('account-exists')
  }
  const loginName = cleanLoginName(account.loginName)
  refuseTaken(others, loginName)
  return { ...content, accounts: [...others, { ...account, loginName }] }
}

/** Forgets an account whole. Nothing happens when it is not there: disabling may be repeated after a power cut. */
export function withoutAccount(content: KeyringContent, accountId: string): KeyringContent {
  const accounts = content.accounts.filter((line) => line.accountId !== accountId)
  if (accounts.length === content.accounts.length) return content
  if (accounts.every((line) => line.wrap === null)) throw keyProblem('last-account')
  return dropped({ ...content, accounts })
}

export function withLoginName(content: KeyringContent, accountId: string, loginName: string): KeyringContent {
  findAccount(content, accountId)
  const clean = cleanLoginName(loginName)
  refuseTaken(
    content.accounts.filter((line) => line.accountId !== accountId),
    clean,
  )
  const accounts = content.accounts.map((line) =>
    line.accountId === accountId ? { ...line, loginName: clean } : line,
  )
  return { ...content, accounts }
}

/** The hash of the audit entry at a sequence, in the chain the new head stands in; undefined where there is none. */
export type HashAt = (sequence: number) => string | undefined

/**
 * The head only goes forward, along the chain it stood in: yesterday's file, worked on until it is longer, must not wipe out
 * the evidence that it was put back. Throws `head-backwards`, `head-lost`.
 */
export function withHead(content: KeyringContent, head: Head, hashAt: HashAt): KeyringContent {
  const before = content.head
  const backwards =
    head.epoch !== content.epoch ||
    (before !== null && before.epoch === head.epoch && head.sequence < before.sequence)
  if (backwards) throw keyProblem('head-backwards')
  if (before !== null && hashAt(before.sequence) !== before.hash) throw keyProblem('head-lost')
  return { ...content, head }
}

/** An administrator has said why the old head is gone: the audit holds the reason, so the head may start anew there. */
export function withAcceptedHead(content: KeyringContent, head: Head): KeyringContent {
  if (head.epoch !== content.epoch) throw keyProblem('head-backwards')
  return { ...content, head }
}

/** After a restore: a later epoch than any this keyring knows. The old head stays until the first one of the new epoch. */
export function withEpoch(content: KeyringContent, epoch: number): KeyringContent {
  if (epoch <= content.epoch) throw keyProblem('head-backwards')
  return { ...content, epoch }
}

/** The keyring as the database says it should be: no wrap of the disabled, everyone else named, without a wrap if need be. */
export function reconciled(content: KeyringContent, active: readonly ActiveAccount[]): KeyringContent {
  const accounts = active.map(({ accountId, loginName }) => {
    const known = content.accounts.find((line) => line.accountId === accountId)
    return { accountId, loginName: cleanLoginName(loginName), wrap: known?.wrap ?? null }
  })
  for (const account of accounts) {
    refuseTaken(
      accounts.filter((line) => line !== account),
      account.loginName,
    )
  }
  if (accounts.every((line) => line.wrap === null)) throw keyProblem('last-account')
  return dropped({ ...content, accounts })
}

/** The pending key becomes the key in force; who was not there for it needs a new password. */
export function promoted(content: KeyringContent): KeyringContent {
  const { pending } = content
  if (pending === null) throw keyProblem('no-rekey')
  const wraps = new Map(pending.accounts.map((line) => [line.accountId, line.wrap]))
  return {
    ...content,
    keyCheck: pending.keyCheck,
    recovery: pending.recovery,
    accounts: content.accounts.map((line) => ({ ...line, wrap: wraps.get(line.accountId) ?? null })),
    pending: null,
  }
}

/** Removes what other lists still hold about accounts that are gone (lockout is filtered on saving). Failed attempts stay: the audit wants them. */
function dropped(content: KeyringContent): KeyringContent {
  const ids = new Set(content.accounts.map((line) => line.accountId))
  const { pending } = content
  return {
    ...content,
    pending:
      pending === null
        ? null
        : { ...pending, accounts: pending.accounts.filter((line) => ids.has(line.accountId)) },
  }
}

function refuseTaken(others: readonly KeyringAccount[], loginName: string): void {
  const folded = foldLoginName(loginName)
  if (others.some((line) => foldLoginName(line.loginName) === folded)) throw keyProblem('login-name-taken')
}
