import type { Db } from '../database/open-database.ts'

/**
 * The doubt is kept in the room until somebody confirms the date: the entry of the doubtful log-in itself would
 * otherwise make the next log-in look in order.
 */
const NAME = 'clock-doubt'

export function keepDoubt(db: Db, since: string): void {
  db.prepare('INSERT INTO secrets (name, value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING').run(NAME, since)
}

export function hasDoubt(db: Db): boolean {
  return db.prepare('SELECT 1 FROM secrets WHERE name = ?').get(NAME) !== undefined
}

export function forgetDoubt(db: Db): void {
  db.prepare('DELETE FROM secrets WHERE name = ?').run(NAME)
}
