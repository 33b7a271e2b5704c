import { codeOf } from '../errors.ts'
import { type Draft, forgetWaiting, keepForLogin } from './waiting-drafts.ts'

export interface DraftIdentity {
  readonly key: string
  readonly form: string
  readonly caseId?: string | undefined
}

export type DraftNote =
  | { readonly state: 'none' }
  | { readonly state: 'kept'; readonly savedAt: string }
  | { readonly state: 'saved'; readonly savedAt: string }
  | { readonly state: 'failing' }
  | { readonly state: 'too-long' }

/** The part of `client.drafts` this needs. */
export interface DraftCalls {
  put(draft: Draft): Promise<{ readonly savedAt: string }>
  remove(which: { readonly key: string }): Promise<unknown>
}

/** With one write in flight at a time, a key is on disk at most this plus one write later: half a second is promised. */
const WAIT_MS = 100
const RETRY_MS = 1000
/** The contract's limit. */
const LONGEST = 262_144

/**
 * Keeps what is typed. The wait runs from the first unsaved key and isn't started again by the next one, so that steady
 * typing is kept as well. Nothing here throws: a draft that can't be stored is said beside the form and tried again.
 */
export function createDraftKeeper(
  calls: DraftCalls,
  identity: DraftIdentity,
  tell: (note: DraftNote) => void,
) {
  let pending: { readonly json: string; readonly base: number | undefined } | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> = Promise.resolve()

  function schedule(wait: number): void {
    timer ??= setTimeout(() => {
      timer = undefined
      running = running.then(write)
    }, wait)
  }

  function unschedule(): void {
    clearTimeout(timer)
    timer = undefined
  }

  async function write(): Promise<void> {
    const draft = pending
    if (draft === undefined) return
    if (draft.json.length > LONGEST) {
      pending = undefined
      return tell({ state: 'too-long' })
    }
    try {
      const { savedAt } = await calls.put({ ...identity, ...draft })
      if (pending === draft) pending = undefined
      forgetWaiting(identity.key)
      tell({ state: 'kept', savedAt })
    } catch (error) {
      // The bar above the page says why; the text stays here and is tried again, or waits for its account to log in.
      tell({ state: 'failing' })
      if (codeOf(error) === 'LOCKED') keepForLogin({ ...identity, ...(pending ?? draft) })
      else schedule(RETRY_MS)
    }
  }

  return {
    keep(json: string, base: number | undefined): void {
      pending = { json, base }
      schedule(WAIT_MS)
    },
    /** Writes what is still waiting, e.g. when the page is left. */
    flush(): Promise<void> {
      unschedule()
      running = running.then(write)
      return running
    },
    /** After a save, or when the person starts afresh. What is typed meanwhile is a new draft. */
    async drop(): Promise<void> {
      pending = undefined
      unschedule()
      forgetWaiting(identity.key)
      await running
      // The record is saved: a draft that stays is offered again, but the save must not look as if it had failed.
      await calls.remove({ key: identity.key }).catch(() => undefined)
      if (pending === undefined) tell({ state: 'none' })
    },
  }
}

export type DraftKeeper = ReturnType<typeof createDraftKeeper>
