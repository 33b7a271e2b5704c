import type { Id, Instant } from '#domain/values/brands.ts'
import type { Db } from '../database/open-database.ts'
import { prepared } from '../database/prepared.ts'
import type { RecordKind } from './record-kind.ts'
import { type VersionText, versionData } from './version-data.ts'

export interface Stored<T> {
  readonly id: Id
  readonly revision: number
  readonly data: T
}

interface NewestRow extends VersionText {
  readonly revision: number
}

/** The newest version of a record, or undefined. */
export function readRecord<T>(db: Db, kind: RecordKind<T>, id: string): Stored<T> | undefined {
  const row = prepared(
    db,
    `SELECT v.revision, v.json, v.schema_version FROM records r
     JOIN record_versions v ON v.id = r.id AND v.revision = r.revision
     WHERE r.id = ? AND r.kind = ?`,
  ).get(id, kind.name) as NewestRow | undefined
  return row && { id: id as Id, revision: row.revision, data: versionData(kind, row) }
}

/** Every record of a small kind, newest versions, oldest first. */
export function readAll<T>(db: Db, kind: RecordKind<T>): readonly Stored<T>[] {
  const rows = prepared(
    db,
    `SELECT r.id, v.revision, v.json, v.schema_version FROM records r
     JOIN record_versions v ON v.id = r.id AND v.revision = r.revision
     WHERE r.kind = ? ORDER BY r.id`,
  ).all(kind.name) as (NewestRow & { id: Id })[]
  return rows.map((row) => ({ id: row.id, revision: row.revision, data: versionData(kind, row) }))
}

/** When a record was first written; undefined where there is none. */
export function recordedAt(db: Db, id: Id): Instant | undefined {
  const first = prepared(db, 'SELECT at FROM record_versions WHERE id = ? AND revision = 1').get(id) as
    | { at: Instant }
    | undefined
  return first?.at
}
