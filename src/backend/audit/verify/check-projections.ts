import type { Db } from '../../database/open-database.ts'
import { prepared } from '../../database/prepared.ts'
import { KINDS } from '../../records/kinds/index.ts'
import { storedRows } from '../../records/projections.ts'
import type { ProjectedTable, Row } from '../../records/record-kind.ts'
import type { VersionText } from '../../records/version-data.ts'
import { rulesIn } from '../../settings/rules.ts'
import { kindTitle } from './kind-title.ts'
import { type Findings, report } from './problems.ts'
import { PROJECTED_TABLES } from './projected-tables.ts'

const BATCH = 500

interface Head {
  readonly id: string
  readonly kind: string
  readonly room: string
  readonly revision: number
}

/** Every record, or those that entries after `since` wrote. Yields after each. */
export function* checkRecords(db: Db, since: number | undefined, findings: Findings): Generator<void> {
  const select =
    since === undefined
      ? prepared(db, `SELECT id FROM records WHERE id > @after ORDER BY id LIMIT ${BATCH}`)
      : prepared(
          db,
          `SELECT DISTINCT id FROM record_versions WHERE audit_sequence > @since AND id > @after ORDER BY id LIMIT ${BATCH}`,
        )
  let after = ''
  for (;;) {
    const batch = select.all(since === undefined ? { after } : { after, since }) as { id: string }[]
    for (const { id } of batch) {
      // Head, version and rows of one record are read as they stood at one moment, whoever writes meanwhile.
      db.transaction(() => checkRecord(db, id, findings))()
      after = id
      yield
    }
    if (batch.length < BATCH) return
  }
}

function checkRecord(db: Db, id: string, findings: Findings): void {
  const head = prepared(db, 'SELECT id, kind, room, revision FROM records WHERE id = ?').get(id) as
    | Head
    | undefined
  if (!head) return
  const where = { recordId: id }
  const title = kindTitle(head.kind)
  const kept = prepared(
    db,
    'SELECT count(*) AS count, max(revision) AS newest FROM record_versions WHERE id = ?',
  ).get(id) as {
    count: number
    newest: number | null
  }
  if (kept.newest !== head.revision || kept.count !== head.revision)
    report(findings, 'head-mismatch', title, where)
  const kind = KINDS.get(head.kind)
  if (!kind) {
    report(findings, 'unknown-kind', head.kind, where)
    return
  }
  const version = prepared(
    db,
    'SELECT json, schema_version FROM record_versions WHERE id = ? ORDER BY revision DESC LIMIT 1',
  ).get(id) as VersionText | undefined
  const projected =
    version && rowsOrNothing(() => kind.rowsOf(id, version, { room: head.room, rules: rulesIn(db) }))
  if (!projected) {
    report(findings, 'unreadable-version', title, where)
    return
  }
  for (const table of projected) {
    findings.rows += table.rows.length
    if (!sameRows(table.rows, storedRows(db, id, table))) report(findings, 'rows-differ', title, where)
  }
}

/** A version that doesn't parse is itself the finding; what is wrong inside it doesn't help the clerk. */
function rowsOrNothing(read: () => readonly ProjectedTable[]): readonly ProjectedTable[] | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}

/** The same rows in any order: a table has no order of its own. */
function sameRows(wanted: readonly Row[], stored: readonly Row[]): boolean {
  if (wanted.length !== stored.length) return false
  const text = (rows: readonly Row[]) => rows.map(rowText).sort()
  const other = text(stored)
  return text(wanted).every((row, index) => row === other[index])
}

function rowText(row: Row): string {
  return JSON.stringify(
    Object.keys(row)
      .sort()
      .map((column) => [column, row[column]]),
  )
}

/** Rows that mirror no record: one put in by hand, or left when its record was taken out. Yields after each stretch. */
export function* checkStrayRows(db: Db, findings: Findings): Generator<void> {
  for (const { table, owner, kind } of PROJECTED_TABLES) {
    const select = prepared(
      db,
      `SELECT t.rowid AS at, t.${owner} AS id, EXISTS (SELECT 1 FROM records r WHERE r.id = t.${owner} AND r.kind = @kind) AS known
       FROM ${table} t WHERE t.rowid > @after ORDER BY t.rowid LIMIT ${BATCH}`,
    )
    let after = Number.MIN_SAFE_INTEGER
    for (;;) {
      const batch = select.all({ after, kind }) as { at: number; id: string; known: 0 | 1 }[]
      for (const row of batch)
        if (!row.known) report(findings, 'row-without-record', table, { recordId: row.id })
      yield
      const last = batch.at(-1)
      if (batch.length < BATCH || !last || last.at <= after) break
      after = last.at
    }
  }
}
