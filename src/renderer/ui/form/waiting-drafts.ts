import type { Client } from '../../app/bridge/index.ts'

export type Draft = Parameters<Client['drafts']['put']>[0]

/**
 * What was typed while the session ended under the form (backend restarted, Windows locked). It waits in memory for its
 * own account: a draft must never land under the name of whoever logs in next.
 */
const waiting = new Map<string, { readonly accountId: string; readonly draft: Draft }>()
const open = new Set<() => Promise<void>>()
let account: string | undefined

export function draftsBelongTo(accountId: string): void {
  account = accountId
}

export function keepForLogin(draft: Draft): void {
  if (account !== undefined) waiting.set(`${account} ${draft.key}`, { accountId: account, draft })
}

/**
 * Right after log-in, before the form shows again and asks for its draft. What can't be stored (a full disk) goes on waiting and
 * is offered from memory: it must keep nobody out.
 */
export async function storeWaiting(
  accountId: string,
  put: (draft: Draft) => Promise<unknown>,
): Promise<void> {
  for (const [key, entry] of waiting) {
    if (entry.accountId !== accountId) continue
    try {
      await put(entry.draft)
      waiting.delete(key)
    } catch {
      // Stays for the next log-in; the form that shows it says itself that it isn't stored.
    }
  }
}

/** What still waits for a form of the account at work. */
export function waitingDraft(key: string): Draft | undefined {
  return waiting.get(`${account} ${key}`)?.draft
}

/** Stored after all, or discarded. */
export function forgetWaiting(key: string): void {
  waiting.delete(`${account} ${key}`)
}

/** Each open form's way to write what it still holds; answers how to sign off. */
export function onFlushAll(flush: () => Promise<void>): () => void {
  open.add(flush)
  return () => open.delete(flush)
}

/** Before locking by hand: the last keys reach the disk while the session still lives. */
export async function flushAllDrafts(): Promise<void> {
  await Promise.all([...open].map((flush) => flush()))
}
