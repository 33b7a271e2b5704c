import { codeOf } from '../errors.ts'
import { type Look, lookForDraft, type StoredDraft } from './draft-look.ts'
import { type Draft, forgetWaiting, keepForLogin, waitingDraft } from './waiting-drafts.ts'

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
  /** The draft from before has not been read yet; until then nothing is written over it. */
  | { readonly state: 'unread' }
  | { readonly state: 'unreadable' }

/** The part of `client.drafts` this needs. */
export interface DraftCalls {
  get(which: { readonly key: string }): Promise<StoredDraft | null>
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
 * Nothing is written before the draft of the last time is known and the person has said what to do with it.
 */
export function createDraftKeeper(
  calls: DraftCalls,
  identity: DraftIdentity,
  tell: (note: DraftNote) => void,
) {
  let pending: { readonly json: string; readonly base: number | undefined } | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> = Promise.resolve()
  let isOpen = false
  let isLeft = false
  /** What waits in memory because it couldn't be stored when the form was left. */
  let atRest: Draft | undefined
  let looking: Look | undefined

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
    if (draft === undefined || !isOpen) return
    // The form was left with this unstored and opened again since: what is kept there is newer.
    if (isLeft && atRest !== undefined && waitingDraft(identity.key) !== atRest) return
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
      const isLocked = codeOf(error) === 'LOCKED'
      if (isLocked || isLeft) {
        atRest = { ...identity, ...(pending ?? draft) }
        keepForLogin(atRest)
      }
      // The next put may be another account's: this one is its own account's to store.
      if (isLocked) pending = undefined
      else schedule(RETRY_MS)
    }
  }

  function open(): void {
    isOpen = true
    if (pending !== undefined) schedule(0)
  }

  async function drop(): Promise<void> {
    pending = undefined
    unschedule()
    forgetWaiting(identity.key)
    await running
    // What has not been read is not this form's to remove. The record is saved: a draft that stays is offered again, but the
    // save must not look as if it had failed.
    if (isOpen) await calls.remove({ key: identity.key }).catch(() => undefined)
    if (pending === undefined) tell({ state: 'none' })
  }

  function flush(): Promise<void> {
    unschedule()
    // The draft from before is still unread: this one is offered from memory, and that one stays where it is till then.
    if (!isOpen && pending !== undefined) keepForLogin({ ...identity, ...pending })
    running = running.then(write)
    return running
  }

  return {
    /** Asks what was typed before. What is found is handed over, and `take` or `leave` awaited; answers how to stop. */
    look(onFound: (found: StoredDraft, isTyping: boolean) => void): () => void {
      // One that couldn't be stored at log-in is newer than whatever is on the disk.
      const kept = waitingDraft(identity.key)
      if (kept !== undefined) {
        onFound({ ...kept, savedAt: new Date().toISOString() }, pending !== undefined)
        return () => {}
      }
      let isFailing = false
      const look = lookForDraft(() => calls.get({ key: identity.key }), {
        onAnswer: (draft) => {
          if (isFailing) tell({ state: 'none' })
          if (draft === null) open()
          else onFound(draft, pending !== undefined)
        },
        onFailure: (state) => {
          isFailing = true
          tell({ state: state === 'asking' ? 'unread' : 'unreadable' })
          if (state === 'locked' && pending !== undefined) keepForLogin({ ...identity, ...pending })
        },
      })
      looking = look
      return look.stop
    },
    /** The found draft stands in the form now; what was typed before it was found gives way to it. */
    take(): void {
      pending = undefined
      open()
    },
    /** The found draft goes. What was typed meanwhile stays, and takes its place. */
    async leave(): Promise<void> {
      const isTyping = pending !== undefined
      forgetWaiting(identity.key)
      open()
      if (!isTyping) await drop()
    },
    keep(json: string, base: number | undefined): void {
      pending = { json, base }
      if (isOpen) schedule(WAIT_MS)
      else looking?.again()
    },
    /** A form stands open on it; answers how to leave. */
    attend(): () => void {
      isLeft = false
      return () => {
        isLeft = true
        void flush()
      }
    },
    /** Writes what is still waiting. */
    flush,
    /** After a save, or when the person starts afresh. What is typed meanwhile is a new draft. */
    drop,
  }
}

export type DraftKeeper = ReturnType<typeof createDraftKeeper>
