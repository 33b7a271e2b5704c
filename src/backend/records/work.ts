import type { BusinessDate, Id, Instant } from '#domain/values/brands.ts'
import type { Db } from '../database/open-database.ts'
import { prepared } from '../database/prepared.ts'
import { refusal } from '../refuse.ts'
import { rulesIn } from '../settings/rules.ts'
import { appendAudit, type SealedVersion } from './audit-chain.ts'
import { canonical, sha256 } from './canonical.ts'
import { changedFields } from './changes.ts'
import { rewriteRows } from './projections.ts'
import type { RecordKind } from './record-kind.ts'
import { indexText } from './search-index.ts'
import { type VersionText, versionData } from './version-data.ts'

export { readAll, readRecord, recordedAt, type Stored } from './read-records.ts'

/** Who does it and when; the clock and ids are the backend's, injected. */
export interface WorkFrame {
  readonly db: Db
  readonly actorId: Id
  readonly at: Instant
  readonly today: BusinessDate
  readonly room: string
  readonly epoch: number
  readonly newId: () => Id
}

/** What a command may do inside its one transaction. */
export interface Work extends WorkFrame {
  /** Appends a version and rewrites the projection. `base` absent = a new record; a stale base is CHANGED_MEANWHILE. */
  save<T>(kind: RecordKind<T>, id: Id, data: T, options?: SaveOptions): number
  /** Codes and counts only, never personal data: the audit outlives what it tells of. */
  note(key: string, value: string | number): void
}

export interface SaveOptions {
  readonly base?: number | undefined
  readonly reason?: string | undefined
}

/**
 * One command = one IMMEDIATE transaction with rows, versions and one audit entry over their hashes in order. The
 * function is synchronous on purpose: no `await` inside a transaction.
 */
export function runWork<R>(frame: WorkFrame, action: string, body: (work: Work) => R): R {
  return frame.db
    .transaction(() => {
      const written: SealedVersion[] = []
      const detail: Record<string, string | number> = {}
      const sequence = nextSequence(frame.db)
      const work: Work = {
        ...frame,
        save: (kind, id, data, options) => {
          const version = saveVersion(frame, kind, { id, data, sequence, ...options })
          written.push(version)
          return version.revision
        },
        note: (key, value) => {
          detail[key] = value
        },
      }
      const result = body(work)
      appendAudit(frame, { sequence, action, written, detail })
      return result
    })
    .immediate()
}

/** An audit entry without a change: unmasking, printing, export, opening a sensitive case. */
export function runNote(
  frame: WorkFrame,
  action: string,
  about: { kind?: string; id?: string; detail?: Record<string, string | number> },
): void {
  frame.db
    .transaction(() => {
      appendAudit(frame, {
        sequence: nextSequence(frame.db),
        action,
        written: [],
        detail: about.detail ?? {},
        about: { kind: about.kind, id: about.id },
      })
    })
    .immediate()
}

function nextSequence(db: Db): number {
  const row = prepared(db, 'SELECT coalesce(max(sequence), 0) AS last FROM audit').get() as { last: number }
  return row.last + 1
}

interface VersionInput<T> extends SaveOptions {
  readonly id: Id
  readonly data: T
  readonly sequence: number
}

function saveVersion<T>(frame: WorkFrame, kind: RecordKind<T>, input: VersionInput<T>): SealedVersion {
  const { db } = frame
  const head = prepared(db, 'SELECT kind, revision FROM records WHERE id = ?').get(input.id) as
    | { kind: string; revision: number }
    | undefined
  // An id of another kind of record must never be written over: to this command it does not exist.
  if (head && head.kind !== kind.name) throw refusal('NOT_FOUND')
  const current = head?.revision ?? 0
  refuseStale({ db, kind }, input, current)
  const revision = current + 1
  const json = canonical(input.data)
  const hash = sha256(json)
  prepared(
    db,
    `INSERT INTO record_versions (id, revision, kind, room, schema_version, json, sha256, actor_id, at, reason, audit_sequence)
     VALUES (@id, @revision, @kind, @room, @schema, @json, @hash, @actor, @at, @reason, @sequence)`,
  ).run({
    id: input.id,
    revision,
    kind: kind.name,
    room: frame.room,
    schema: kind.schemaVersion,
    json,
    hash,
    actor: frame.actorId,
    at: frame.at,
    reason: input.reason ?? null,
    sequence: input.sequence,
  })
  prepared(
    db,
    `INSERT INTO records (id, kind, room, revision) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET revision = excluded.revision`,
  ).run(input.id, kind.name, frame.room, revision)
  const rows = kind.rows(input.id, input.data, { room: frame.room, rules: rulesIn(db) })
  for (const table of rows) rewriteRows(db, input.id, table)
  if (kind.searchText) indexText(db, input.id, kind.searchText(input.data))
  return {
    kind: kind.name,
    id: input.id,
    revision,
    schemaVersion: kind.schemaVersion,
    hash,
    reason: input.reason ?? null,
  }
}

/** CHANGED_MEANWHILE with the fields that differ, unless the write started from the newest revision. */
export function refuseStale<T>(
  { db, kind }: { readonly db: Db; readonly kind: RecordKind<T> },
  input: { readonly id: Id; readonly base?: number | undefined },
  current: number,
): void {
  if ((input.base ?? 0) === current) return
  throw staleRefusal({ db, kind }, input, current)
}

function staleRefusal<T>(
  where: { readonly db: Db; readonly kind: RecordKind<T> },
  input: { readonly id: Id; readonly base?: number | undefined },
  current: number,
) {
  if (current === 0) return refusal('NOT_FOUND')
  const base = versionOf(where, input.id, input.base ?? 0)
  const now = versionOf(where, input.id, current)
  const fields = base && now ? changedFields(base, now).map((change) => change.field) : []
  return refusal('CHANGED_MEANWHILE', { data: { revision: current, fields } })
}

function versionOf<T>(
  { db, kind }: { readonly db: Db; readonly kind: RecordKind<T> },
  id: string,
  revision: number,
): T | undefined {
  const row = prepared(
    db,
    'SELECT json, schema_version FROM record_versions WHERE id = ? AND revision = ?',
  ).get(id, revision) as VersionText | undefined
  return row && versionData(kind, row)
}
