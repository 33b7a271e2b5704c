import { type Db, openDatabase } from '../open-database.ts'
import { StorageProblem, storageProblemOf } from '../storage-problem.ts'
import { type Draft, type DraftId, type DraftsTable, draftsTable, type NewDraft } from './drafts-table.ts'

export interface DraftsOptions {
  readonly file: string
  readonly key: Uint8Array
  /** UTC instant. */
  readonly now: () => string
  /** UTF-8 bytes of one draft's JSON. */
  readonly maxBytes?: number | undefined
  readonly flushMs?: number | undefined
}

interface Change {
  readonly value: Draft | DraftId
  readonly done: (() => void)[]
  readonly failed: ((error: unknown) => void)[]
}

const defaultMaxBytes = 1024 * 1024
/**
 * Of the half second promised for what is typed, the page's own wait and a slow disk's commit take the rest: a key pressed just
 * after a write began waits for two of them, and for this twice. Long enough for the forms of one moment to share a commit.
 */
const defaultFlushMs = 10

/** What is typed and not yet saved. Each promise settles only when the change is on the disk (WAL, FULL). */
export class DraftsStore {
  readonly #db: Db
  readonly #table: DraftsTable
  readonly #options: DraftsOptions
  readonly #pending = new Map<string, Change>()
  #timer: NodeJS.Timeout | undefined

  constructor(options: DraftsOptions) {
    this.#options = options
    this.#db = openDatabase({ file: options.file, key: options.key, create: true, cacheKib: 4096 })
    this.#table = draftsTable(this.#db)
  }

  /** For the backup's snapshot only. */
  get database(): Db {
    return this.#db
  }

  put(draft: NewDraft): Promise<void> {
    if (Buffer.byteLength(draft.json, 'utf8') > (this.#options.maxBytes ?? defaultMaxBytes)) {
      return Promise.reject(new StorageProblem('draft-too-large'))
    }
    const { account, key, form, json, baseRevision } = draft
    return this.#queue({ account, key, form, json, baseRevision, savedAt: this.#options.now() })
  }

  /** After the form was saved or the clerk discarded it. At once: the screen moves on only when the draft is gone. */
  remove({ account, key }: DraftId): Promise<void> {
    const removed = this.#queue({ account, key })
    this.#flushLater()
    return removed
  }

  get(id: DraftId): Draft | undefined {
    const pending = this.#pending.get(keyOf(id))
    if (pending === undefined) return this.#table.get(id)
    return 'json' in pending.value ? pending.value : undefined
  }

  /** Newest first. */
  list(account: string): readonly Draft[] {
    const drafts = new Map(this.#table.list(account).map((draft) => [keyOf(draft), draft]))
    for (const [key, { value }] of this.#pending) {
      if (value.account !== account) continue
      if ('json' in value) drafts.set(key, value)
      else drafts.delete(key)
    }
    return [...drafts.values()].toSorted((a, b) =>
      a.savedAt < b.savedAt ? 1 : a.savedAt > b.savedAt ? -1 : 0,
    )
  }

  /** Writes all at once. On failure what is pending stays in memory for the next try, and who waits is told. */
  flush(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    if (this.#pending.size === 0) return
    const batch = [...this.#pending.values()]
    try {
      this.#table.write(batch.map((change) => change.value))
    } catch (error) {
      const problem = storageProblemOf(error) ?? error
      for (const change of batch) {
        change.done.length = 0
        for (const fail of change.failed.splice(0)) fail(problem)
      }
      throw problem
    }
    this.#pending.clear()
    for (const change of batch) for (const done of change.done) done()
  }

  close(): void {
    try {
      this.flush()
    } finally {
      this.#db.close()
    }
  }

  #queue(value: Draft | DraftId): Promise<void> {
    return new Promise((resolve, reject) => {
      const before = this.#pending.get(keyOf(value))
      // A later key replaces an earlier one; who waits for the earlier is served by the later.
      const done = [...(before?.done ?? []), resolve]
      const failed = [...(before?.failed ?? []), reject]
      this.#pending.set(keyOf(value), { value, done, failed })
      this.#timer ??= setTimeout(() => this.#flushLater(), this.#options.flushMs ?? defaultFlushMs)
    })
  }

  #flushLater(): void {
    try {
      this.flush()
    } catch {
      // Told to every waiter already; thrown out of a timer it would end the process.
    }
  }
}

function keyOf({ account, key }: DraftId): string {
  return JSON.stringify([account, key])
}
