import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Head of every record: which kind it is and its newest revision. */
export const records = sqliteTable(
  'records',
  {
    id: text('id').primaryKey(),
    kind: text('kind').notNull(),
    room: text('room').notNull(),
    revision: integer('revision').notNull(),
  },
  (t) => [index('records_kind').on(t.kind, t.id)],
)

/** Append-only. The relational rows are a projection of the newest revision; this text is never migrated. */
export const recordVersions = sqliteTable(
  'record_versions',
  {
    id: text('id').notNull(),
    revision: integer('revision').notNull(),
    kind: text('kind').notNull(),
    room: text('room').notNull(),
    schemaVersion: integer('schema_version').notNull(),
    json: text('json').notNull(),
    sha256: text('sha256').notNull(),
    actorId: text('actor_id').notNull(),
    at: text('at').notNull(),
    reason: text('reason'),
    auditSequence: integer('audit_sequence').notNull(),
  },
  (t) => [primaryKey({ columns: [t.id, t.revision] }), index('record_versions_audit').on(t.auditSequence)],
)

/** Append-only and hash-chained; sequence orders it, not time. */
export const audit = sqliteTable(
  'audit',
  {
    sequence: integer('sequence').primaryKey(),
    epoch: integer('epoch').notNull(),
    at: text('at').notNull(),
    actorId: text('actor_id').notNull(),
    action: text('action').notNull(),
    recordKind: text('record_kind'),
    recordId: text('record_id'),
    revision: integer('revision'),
    count: integer('count').notNull(),
    versionsHash: text('versions_hash'),
    detail: text('detail').notNull(),
    previous: text('previous').notNull(),
    hash: text('hash').notNull(),
  },
  (t) => [
    index('audit_at').on(t.at),
    index('audit_record').on(t.recordId, t.sequence),
    index('audit_action').on(t.action, t.sequence),
  ],
)

/** How far the whole-file verification has come, so that it can go on from there. */
export const verifyMarks = sqliteTable('verify_marks', {
  name: text('name').primaryKey(),
  sequence: integer('sequence').notNull(),
  hash: text('hash').notNull(),
  at: text('at').notNull(),
})

/** Secrets of the room held under the database key, e.g. the identity that attachments are encrypted to. */
export const secrets = sqliteTable('secrets', {
  name: text('name').primaryKey(),
  value: text('value').notNull(),
})
