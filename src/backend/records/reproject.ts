import type { Db } from '../database/open-database.ts'
import { prepared } from '../database/prepared.ts'
import { KINDS } from './kinds/index.ts'
import { rewriteRows } from './projections.ts'
import { indexText } from './search-index.ts'

interface NewestVersion {
  readonly id: string
  readonly kind: string
  readonly room: string
  readonly json: string
}

const BATCH = 500

/**
 * Rewrites every projected row from the newest versions: what a migration does with new columns and tables, inside its own
 * transaction, and the words each is found by. Version text is never migrated.
 */
export function reprojectAll(db: Db): void {
  if (!prepared(db, `SELECT 1 FROM sqlite_schema WHERE name = 'records'`).get()) return
  const next = prepared(
    db,
    `SELECT r.id, r.kind, r.room, v.json FROM records r JOIN record_versions v ON v.id = r.id AND v.revision = r.revision
     WHERE r.id > ? ORDER BY r.id LIMIT ${BATCH}`,
  )
  let after = ''
  for (;;) {
    const batch = next.all(after) as NewestVersion[]
    for (const { id, kind, room, json } of batch) {
      const known = KINDS.get(kind)
      for (const table of known?.rowsOf(id, json, room) ?? []) rewriteRows(db, id, table)
      const words = known?.searchTextOf(json)
      if (words !== undefined) indexText(db, id, words)
      after = id
    }
    if (batch.length < BATCH) return
  }
}
