import type { Rules } from '#domain/rules/rules.ts'
import type { Db } from '../database/open-database.ts'
import { prepared } from '../database/prepared.ts'
import { rulesIn } from '../settings/rules.ts'
import { KINDS } from './kinds/index.ts'
import { rewriteRows } from './projections.ts'
import { indexText } from './search-index.ts'
import type { VersionText } from './version-data.ts'

interface NewestVersion extends VersionText {
  readonly id: string
  readonly kind: string
  readonly room: string
}

const BATCH = 500
const NEWEST = `SELECT r.id, r.kind, r.room, v.json, v.schema_version FROM records r
  JOIN record_versions v ON v.id = r.id AND v.revision = r.revision`

/**
 * Rewrites every projected row from the newest versions: what a migration does with new columns and tables, inside its own
 * transaction, and the words each is found by. Version text is never migrated.
 */
export function reprojectAll(db: Db): void {
  if (!prepared(db, `SELECT 1 FROM sqlite_schema WHERE name = 'records'`).get()) return
  const rules = rulesIn(db)
  const next = prepared(db, `${NEWEST} WHERE r.id > ? ORDER BY r.id LIMIT ${BATCH}`)
  let after = ''
  for (;;) {
    const batch = next.all(after) as NewestVersion[]
    for (const version of batch) {
      rewrite(db, rules, version)
      const words = KINDS.get(version.kind)?.searchTextOf(version)
      if (words !== undefined) indexText(db, version.id, words)
      after = version.id
    }
    if (batch.length < BATCH) return
  }
}

/**
 * Rewrites the rows of the cases a changed rule is about, in the transaction of the change: `where` is asked of a row `c` of
 * `cases`. Answers how many. A rule that begins today or later is about next to none.
 */
export function reprojectCases(db: Db, where: string, params: Readonly<Record<string, string>>): number {
  const rules = rulesIn(db)
  const ids = prepared(db, `SELECT c.id FROM cases c WHERE ${where}`).pluck().all(params) as string[]
  const newest = prepared(db, `${NEWEST} WHERE r.id = ?`)
  for (const id of ids) rewrite(db, rules, newest.get(id) as NewestVersion)
  return ids.length
}

function rewrite(db: Db, rules: Rules, version: NewestVersion): void {
  const { id, kind, room } = version
  for (const table of KINDS.get(kind)?.rowsOf(id, version, { room, rules }) ?? []) rewriteRows(db, id, table)
}
