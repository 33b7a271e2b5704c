import type { Db } from '../database/open-database.ts'
import { prepared } from '../database/prepared.ts'

/** A longer run of digits is cut: its ends would grow with the square of its length. */
const LONGEST_RUN = 64

/** What people write between the digits of one number: 138 0000 1234, 8,600, 2026-11-20. */
const WITHIN_NUMBER = /(?<=[0-9])[ ,-](?=[0-9])/g

const PART = new RegExp(`[0-9]{1,${LONGEST_RUN}}|[\\p{L}\\p{N}]`, 'gu')

/**
 * One character a token, so any length of text is found as a phrase. A run of digits becomes its ends instead (“317” gives
 * 317, 17, 7): single digits stand in nearly every case, and a phrase of them would cost more the more cases there are.
 */
export function searchTokens(text: string): string {
  return partsOf(text)
    .flatMap((part) => (isRun(part) ? endsOf(part) : [part]))
    .join(' ')
}

/**
 * A query for the index, or undefined when nothing searchable was typed: all of it as one phrase, or each of several words
 * anywhere (“东河村 2”).
 */
export function searchPhrase(text: string): string | undefined {
  const whole = phraseOf(text)
  const words = text.split(/\s+/).flatMap((word) => phraseOf(word) ?? [])
  return whole === undefined || words.length < 2 ? whole : `${whole} OR (${words.join(' AND ')})`
}

/** Digits at the end of a phrase may go on in the text. */
function phraseOf(text: string): string | undefined {
  const parts = partsOf(text)
  const last = parts.at(-1)
  if (last === undefined) return undefined
  const before = parts.slice(0, -1).flatMap((part) => (isRun(part) ? endsOf(part) : [part]))
  const phrase = `"${[...before, last].join(' ')}"`
  return isRun(last) ? `${phrase}*` : phrase
}

const partsOf = (text: string): readonly string[] =>
  text.normalize('NFKC').toLowerCase().replace(WITHIN_NUMBER, '').match(PART) ?? []

const isRun = (part: string): boolean => /^[0-9]+$/.test(part)

const endsOf = (run: string): readonly string[] => [...run].map((_, index) => run.slice(index))

/** Replaces the indexed text of a case; the index holds no content of its own. */
export function indexText(db: Db, id: string, text: string): void {
  const row = prepared(db, 'SELECT seq FROM cases WHERE id = ?').get(id) as { seq: number } | undefined
  if (!row) return
  prepared(db, 'DELETE FROM case_search WHERE rowid = ?').run(row.seq)
  prepared(db, 'INSERT INTO case_search (rowid, body) VALUES (?, ?)').run(row.seq, searchTokens(text))
}
