import type { FailedAttempt } from './failed-attempts.ts'
import { keyProblem } from './key-problem.ts'
import {
  type Head,
  KEYRING_FORMAT,
  type KeyringAccount,
  type KeyringContent,
  type PendingRekey,
} from './keyring-file.ts'
import { type LockoutEntry, MOST_FAILURES } from './lockout.ts'
import { foldLoginName, isLoginName } from './login-name.ts'
import { WRAP_HEX_LENGTHS, type Wrap } from './wraps.ts'

/** A town has dozens of accounts; a file beyond these was not written by this program. */
export const MOST_BYTES = 4 * 1024 * 1024
const MOST_ITEMS = 5000

type Fields = Readonly<Record<string, unknown>>
type Reader<T> = (value: unknown) => T

/**
 * Reads a keyring that anyone may have edited. Exactly the known fields in exactly the known shapes, or a `KeyProblem`
 * (`keyring-newer`, `keyring-damaged`); never another error, and never a half-understood keyring.
 */
export function parseKeyring(text: string): KeyringContent {
  if (text.length > MOST_BYTES) throw damaged('too large')
  const value = parseJson(text)
  const format = isObject(value) && Object.hasOwn(value, 'format') ? value.format : undefined
  // The format is read before the fields: those of a newer one are unknown, and the keyring isn't damaged.
  if (typeof format === 'number' && Number.isSafeInteger(format) && format > KEYRING_FORMAT)
    throw keyProblem('keyring-newer')
  if (format !== KEYRING_FORMAT) throw damaged('format')
  const content = readContent(value)
  checkReferences(content)
  return content
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Text that is no JSON is damage like any other. The parser's own message quotes the text, so it isn't kept.
    throw damaged('not JSON')
  }
}

function readContent(value: unknown): KeyringContent {
  const fields = object(value, [
    'format',
    'roomId',
    'epoch',
    'keyCheck',
    'accounts',
    'recovery',
    'lockout',
    'failedAttempts',
    'head',
    'pending',
  ])
  return {
    format: KEYRING_FORMAT,
    roomId: text(fields.roomId, /^[0-9A-Za-z-]{1,64}$/),
    epoch: integer(fields.epoch, 1, Number.MAX_SAFE_INTEGER),
    keyCheck: hex(fields.keyCheck, 32),
    accounts: list(fields.accounts, readAccount),
    recovery: readWrap(fields.recovery),
    lockout: list(fields.lockout, readLockout),
    failedAttempts: list(fields.failedAttempts, readAttempt),
    head: orNull(fields.head, readHead),
    pending: orNull(fields.pending, readPending),
  }
}

function checkReferences(content: KeyringContent): void {
  const ids = new Set(content.accounts.map(({ accountId }) => accountId))
  if (ids.size !== content.accounts.length) throw damaged('account twice')
  refuseTwice(content.accounts.map(({ loginName }) => foldLoginName(loginName)))
  refuseTwice(content.lockout.map(({ accountId }) => accountId))
  const pending = content.pending?.accounts.map(({ accountId }) => accountId) ?? []
  refuseTwice(pending)
  if (pending.some((id) => !ids.has(id))) throw damaged('pending wrap of nobody')
  if (content.head !== null && content.head.epoch > content.epoch) throw damaged('head of a later epoch')
}

function readAccount(value: unknown): KeyringAccount {
  const fields = object(value, ['accountId', 'loginName', 'wrap'])
  const loginName = text(fields.loginName, /^/)
  if (!isLoginName(loginName)) throw damaged('login name')
  return { accountId: accountId(fields.accountId), loginName, wrap: orNull(fields.wrap, readWrap) }
}

function readWrap(value: unknown): Wrap {
  const fields = object(value, ['salt', 'nonce', 'sealed'])
  return {
    salt: hex(fields.salt, WRAP_HEX_LENGTHS.salt),
    nonce: hex(fields.nonce, WRAP_HEX_LENGTHS.nonce),
    sealed: hex(fields.sealed, WRAP_HEX_LENGTHS.sealed),
  }
}

function readLockout(value: unknown): LockoutEntry {
  const fields = object(value, ['accountId', 'failures'])
  return {
    accountId: accountId(fields.accountId),
    failures: integer(fields.failures, 0, MOST_FAILURES),
  }
}

function readAttempt(value: unknown): FailedAttempt {
  const fields = object(value, ['at', 'accountId', 'count'])
  const at = text(fields.at, /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)
  if (Number.isNaN(Date.parse(at))) throw damaged('instant')
  return {
    at,
    accountId: orNull(fields.accountId, accountId),
    count: integer(fields.count, 1, Number.MAX_SAFE_INTEGER),
  }
}

function readHead(value: unknown): Head {
  const fields = object(value, ['epoch', 'sequence', 'hash'])
  return {
    epoch: integer(fields.epoch, 1, Number.MAX_SAFE_INTEGER),
    sequence: integer(fields.sequence, 0, Number.MAX_SAFE_INTEGER),
    hash: hex(fields.hash, 64),
  }
}

function readPending(value: unknown): PendingRekey {
  const fields = object(value, ['keyCheck', 'accounts', 'recovery'])
  const accounts = list(fields.accounts, (item) => {
    const line = object(item, ['accountId', 'wrap'])
    return { accountId: accountId(line.accountId), wrap: readWrap(line.wrap) }
  })
  return { keyCheck: hex(fields.keyCheck, 32), accounts, recovery: readWrap(fields.recovery) }
}

function object(value: unknown, names: readonly string[]): Fields {
  if (!isObject(value)) throw damaged('not an object')
  const found = Object.keys(value)
  if (found.length !== names.length || !names.every((name) => Object.hasOwn(value, name)))
    throw damaged('fields')
  return value
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function list<T>(value: unknown, read: Reader<T>): readonly T[] {
  if (!Array.isArray(value) || value.length > MOST_ITEMS) throw damaged('list')
  return value.map((item: unknown) => read(item))
}

function orNull<T>(value: unknown, read: Reader<T>): T | null {
  return value === null ? null : read(value)
}

function text(value: unknown, shape: RegExp): string {
  if (typeof value !== 'string' || !shape.test(value)) throw damaged('text')
  return value
}

function hex(value: unknown, length: number): string {
  const found = text(value, /^[0-9a-f]+$/)
  if (found.length !== length) throw damaged('hex')
  return found
}

function accountId(value: unknown): string {
  return text(value, /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)
}

function integer(value: unknown, least: number, most: number): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < least || value > most)
    throw damaged('number')
  return value
}

function refuseTwice(names: readonly string[]): void {
  if (new Set(names).size !== names.length) throw damaged('twice')
}

function damaged(what: string): Error {
  return keyProblem('keyring-damaged', new Error(what))
}
