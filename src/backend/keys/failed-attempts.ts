/**
 * Wrong passwords happen while the database is closed. They wait here, in the keyring, until the next unlock takes them
 * into the audit.
 */
export type FailedAttempt = {
  /** The first of `count` attempts (UTC), by the machine's clock, which may be wrong: the audit orders by sequence. */
  readonly at: string
  /** null: someone tried a recovery code. */
  readonly accountId: string | null
  readonly count: number
}

/** Beyond this, attempts are added to the account's newest line, so that nobody can make the file grow by guessing. */
export const MOST_LINES = 200
const SAME_MINUTE = 16

/** Adds one attempt; those of one account within one minute share a line. */
export function withFailedAttempt(
  queue: readonly FailedAttempt[],
  accountId: string | null,
  at: string,
): readonly FailedAttempt[] {
  const index = queue.findLastIndex((line) => line.accountId === accountId)
  const newest = queue[index]
  const joins =
    newest !== undefined &&
    (queue.length >= MOST_LINES || newest.at.slice(0, SAME_MINUTE) === at.slice(0, SAME_MINUTE))
  if (joins) return queue.with(index, { ...newest, count: newest.count + 1 })
  return [...queue, { at, accountId, count: 1 }]
}
