import type { Instant } from '#domain/values/brands.ts'
import { permits } from '../../api/permissions.ts'
import type { Db } from '../../database/open-database.ts'
import { prepared } from '../../database/prepared.ts'
import type { Session } from '../../desk/desk.ts'
import { KINDS } from '../../records/kinds/index.ts'
import type { VersionText } from '../../records/version-data.ts'
import { refusal } from '../../refuse.ts'
import { entrySentence } from '../actions.ts'
import { accountNames } from '../list-entries.ts'
import { seesCase, textOf } from '../subject.ts'
import { type SaidChange, sayChanges } from './say-changes.ts'
import { wordsFor } from './words.ts'

export interface HistoryLine {
  readonly revision: number
  readonly at: Instant
  readonly actorName: string
  readonly sentence: string
  readonly reason?: string | undefined
  readonly changes: readonly SaidChange[]
}

interface VersionRow extends VersionText {
  readonly revision: number
  readonly actor_id: string
  readonly at: Instant
  readonly reason: string | null
  readonly action: string | null
  readonly detail: string | null
}

/** The procedure that shows a kind of record: who may not call it may not read the record's past either. */
const READ_BY: Readonly<Record<string, string>> = {
  room: 'settings.room',
  account: 'accounts.list',
  committee: 'settings.committees',
  mediator: 'settings.mediators',
  dictionary: 'settings.dictionaries',
  parameter: 'settings.parameters',
  number: 'settings.numbers',
  case: 'cases.get',
  session: 'cases.get',
  paper: 'papers.offers',
  attachment: 'attachments.list',
}

/** Every version of a record with what changed, newest first. Read from versions, never from the audit's text. */
export function recordHistory(
  db: Db,
  session: Session,
  record: { readonly kind: string; readonly id: string },
): readonly HistoryLine[] {
  const reader = READ_BY[record.kind]
  if (reader === undefined) throw refusal('NOT_FOUND')
  if (!permits(reader, session.roles)) throw refusal('NOT_ALLOWED')
  const rows = prepared(
    db,
    `SELECT v.revision, v.json, v.schema_version, v.actor_id, v.at, v.reason, a.action, a.detail FROM record_versions v
     LEFT JOIN audit a ON a.sequence = v.audit_sequence WHERE v.id = ? AND v.kind = ? ORDER BY v.revision`,
  ).all(record.id, record.kind) as VersionRow[]
  const versions = rows.map((row) => KINDS.get(record.kind)?.dataOf(row))
  const cases = new Set(versions.map((data) => (record.kind === 'case' ? record.id : textOf(data, 'caseId'))))
  const hidden = [...cases].some((id) => id !== undefined && !seesCase(db, session, id))
  if (rows.length === 0 || hidden) throw refusal('NOT_FOUND')
  const words = wordsFor(db, record.kind, versions)
  const names = accountNames(db)
  return rows
    .map((row, index) => ({
      revision: row.revision,
      at: row.at,
      actorName: names.get(row.actor_id) ?? '（未知账户）',
      sentence:
        row.action === null
          ? '（没有对应的审计记录）'
          : entrySentence({ action: row.action, count: 1, detail: row.detail ?? '{}' }, ''),
      reason: row.reason ?? undefined,
      changes: index === 0 ? [] : sayChanges(versions[index - 1], versions[index], words),
    }))
    .reverse()
}

/** The sensitive case a record belongs to: opening one leaves an entry before anything of it is shown. */
export function sensitiveCaseOf(
  db: Db,
  record: { readonly kind: string; readonly id: string },
): string | undefined {
  const row = prepared(
    db,
    `SELECT c.id FROM records r JOIN record_versions v ON v.id = r.id AND v.revision = r.revision
     JOIN cases c ON c.id = CASE r.kind WHEN 'case' THEN r.id ELSE json_extract(v.json, '$.caseId') END
     WHERE r.id = ? AND r.kind = ? AND c.sensitive = 1`,
  ).get(record.id, record.kind) as { id: string } | undefined
  return row?.id
}
