import type { Db } from '../database/open-database.ts'
import { prepared } from '../database/prepared.ts'

/** One character a token: letters and digits are kept apart from each other too, so any length is found as a phrase. */
export function searchTokens(text: string): string {
  return [...text.normalize('NFKC').toLowerCase()].filter((c) => /[\p{L}\p{N}]/u.test(c)).join(' ')
}

/** A phrase query for the index, or undefined when nothing searchable was typed. */
export function searchPhrase(text: string): string | undefined {
  const tokens = searchTokens(text)
  return tokens === '' ? undefined : `"${tokens}"`
}

/** Replaces the indexed text of a case; the index holds no content of its own. */
export function indexText(db: Db, id: string, text: string): void {
  const row = prepared(db, 'SELECT seq FROM cases WHERE id = ?').get(id) as { seq: number } | undefined
  if (!row) return
  prepared(db, 'DELETE FROM case_search WHERE rowid = ?').run(row.seq)
  prepared(db, 'INSERT INTO case_search (rowid, body) VALUES (?, ?)').run(row.seq, searchTokens(text))
}
