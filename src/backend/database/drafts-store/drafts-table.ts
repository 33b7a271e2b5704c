import type { Db } from '../open-database.ts'

export interface DraftId {
  readonly account: string
  readonly key: string
}

export interface NewDraft extends DraftId {
  readonly form: string
  readonly json: string
  /** The revision the form was opened on; undefined on a form for something new. */
  readonly baseRevision?: number | undefined
}

export interface Draft extends NewDraft {
  /** UTC instant. */
  readonly savedAt: string
}

interface Row {
  readonly account: string
  readonly key: string
  readonly form: string
  readonly json: string
  readonly saved_at: string
  readonly base_revision: number | null
}

export interface DraftsTable {
  readonly write: (changes: Iterable<Draft | DraftId>) => void
  readonly get: (id: DraftId) => Draft | undefined
  readonly list: (account: string) => readonly Draft[]
}

/** Its own file and its own small schema, so a draft waits for nobody and needs no migration: drafts are short-lived. */
export function draftsTable(db: Db): DraftsTable {
  db.exec(`CREATE TABLE IF NOT EXISTS drafts (
    account TEXT NOT NULL,
    key TEXT NOT NULL,
    form TEXT NOT NULL,
    json TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    base_revision INTEGER,
    PRIMARY KEY (account, key)
  ) STRICT`)
  const put = db.prepare(`INSERT INTO drafts (account, key, form, json, saved_at, base_revision)
    VALUES (@account, @key, @form, @json, @savedAt, @baseRevision)
    ON CONFLICT (account, key) DO UPDATE SET form = excluded.form, json = excluded.json,
      saved_at = excluded.saved_at, base_revision = excluded.base_revision`)
  const remove = db.prepare('DELETE FROM drafts WHERE account = ? AND key = ?')
  const one = db.prepare<[string, string], Row>('SELECT * FROM drafts WHERE account = ? AND key = ?')
  const all = db.prepare<[string], Row>('SELECT * FROM drafts WHERE account = ?')
  const write = db.transaction((changes: Iterable<Draft | DraftId>) => {
    for (const change of changes) {
      if ('json' in change) put.run({ ...change, baseRevision: change.baseRevision ?? null })
      else remove.run(change.account, change.key)
    }
  })
  return {
    write: (changes) => write.immediate(changes),
    get: ({ account, key }) => {
      const row = one.get(account, key)
      return row === undefined ? undefined : draftOf(row)
    },
    list: (account) => all.all(account).map(draftOf),
  }
}

function draftOf(row: Row): Draft {
  const { account, key, form, json, saved_at, base_revision } = row
  return { account, key, form, json, savedAt: saved_at, baseRevision: base_revision ?? undefined }
}
