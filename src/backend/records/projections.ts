import type { Db } from '../database/open-database.ts'
import { prepared } from '../database/prepared.ts'
import type { Cell, ProjectedTable, Row } from './record-kind.ts'

/** Rewrites the rows of one record in one table. A single-row table is updated in place so that its rowid stays. */
export function rewriteRows(db: Db, id: string, projected: ProjectedTable): void {
  const { table, owner, rows } = projected
  const [only] = rows
  if (rows.length === 1 && only && owner === 'id') {
    upsert(db, table, only)
    return
  }
  prepared(db, `DELETE FROM ${table} WHERE ${owner} = ?`).run(id)
  for (const row of rows) insert(db, table, row)
}

function insert(db: Db, table: string, row: Row): void {
  const columns = Object.keys(row)
  prepared(
    db,
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((name) => `@${name}`).join(', ')})`,
  ).run(row)
}

function upsert(db: Db, table: string, row: Row): void {
  const columns = Object.keys(row)
  const assignments = columns.filter((name) => name !== 'id').map((name) => `${name} = excluded.${name}`)
  prepared(
    db,
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((name) => `@${name}`).join(', ')})
     ON CONFLICT (id) DO UPDATE SET ${assignments.join(', ')}`,
  ).run(row)
}

/**
 * The rows as they stand, without the columns the database fills itself, to compare with what they should be. The index only
 * names the rows: read through it, SQLite takes the indexed columns from the index, and an old page of the table that
 * differs in just those (a party's id) would not be seen.
 */
export function storedRows(db: Db, id: string, projected: ProjectedTable): readonly Row[] {
  const own = new Set(projected.own ?? [])
  const { table, owner } = projected
  const rows = prepared(
    db,
    `SELECT * FROM ${table} WHERE rowid IN (SELECT rowid FROM ${table} WHERE ${owner} = ?)`,
  ).all(id)
  return rows.map((row) => {
    const cells: [string, Cell][] = Object.entries(row as Record<string, Cell>)
    return Object.fromEntries(cells.filter(([name]) => !own.has(name)))
  })
}
