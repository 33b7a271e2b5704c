import { visibleTo } from '../cases/visible-to.ts'
import type { Db } from '../database/open-database.ts'
import { prepared } from '../database/prepared.ts'
import type { Session } from '../desk/desk.ts'
import { KINDS } from '../records/kinds/index.ts'
import type { VersionText } from '../records/version-data.ts'

/** Which record an entry is about, as far as this account may know it. */
export interface Subject {
  readonly kind?: string | undefined
  readonly id?: string | undefined
  readonly revision?: number | undefined
  readonly label: string
  /** Belongs to a case this account may not see: nothing more is said of it. */
  readonly hidden?: boolean | undefined
}

interface Named extends VersionText {
  readonly kind: string
  readonly id: string
  readonly revision: number | null
}

/** A case hidden from this account is not named: neither its title nor its id. */
const HIDDEN: Subject = { label: '受限案件', hidden: true }

/** The case an entry touched stands for it even when a number was written first; otherwise the first record of it. */
export function subjectOf(
  db: Db,
  session: Session,
  entry: { readonly sequence: number; readonly recordId: string | null },
): Subject {
  const named =
    writtenBy(db, entry.sequence) ?? (entry.recordId === null ? undefined : newestOf(db, entry.recordId))
  if (!named) return { label: '' }
  const data = KINDS.get(named.kind)?.dataOf(named)
  const caseId = named.kind === 'case' ? named.id : textOf(data, 'caseId')
  if (caseId !== undefined && !seesCase(db, session, caseId)) return HIDDEN
  return {
    kind: named.kind,
    id: named.id,
    revision: named.revision ?? undefined,
    label: labelOf(named.kind, data),
  }
}

export function seesCase(db: Db, session: Session, caseId: string): boolean {
  const { sql, params } = visibleTo(session)
  return (
    prepared(db, `SELECT 1 FROM cases c WHERE c.id = @caseId AND ${sql}`).get({ caseId, ...params }) !==
    undefined
  )
}

function writtenBy(db: Db, sequence: number): Named | undefined {
  return prepared(
    db,
    `SELECT kind, id, revision, json, schema_version FROM record_versions WHERE audit_sequence = ? ORDER BY kind <> 'case', rowid LIMIT 1`,
  ).get(sequence) as Named | undefined
}

function newestOf(db: Db, id: string): Named | undefined {
  return prepared(
    db,
    `SELECT v.kind, v.id, NULL AS revision, v.json, v.schema_version FROM records r
     JOIN record_versions v ON v.id = r.id AND v.revision = r.revision WHERE r.id = ?`,
  ).get(id) as Named | undefined
}

/** What a record is called today; for whoever may read it. */
export function recordLabel(db: Db, id: string): string {
  const named = newestOf(db, id)
  return named === undefined ? '' : labelOf(named.kind, KINDS.get(named.kind)?.dataOf(named))
}

/** What people call a record: number and title of a case, otherwise its name. Never a number of a person. */
function labelOf(kind: string, data: unknown): string {
  const title = KINDS.get(kind)?.title ?? kind
  const name =
    kind === 'case'
      ? [textOf(fieldOf(data, 'number'), 'text'), textOf(data, 'title')].filter(Boolean).join(' ')
      : (LABEL_FIELDS[kind] ?? []).flatMap((field) => textOf(data, field) ?? []).join(' ')
  return name === '' ? title : `${title}“${name}”`
}

const LABEL_FIELDS: Readonly<Record<string, readonly string[]>> = {
  room: ['name'],
  account: ['displayName'],
  committee: ['name'],
  mediator: ['name'],
  dictionary: ['title'],
  parameter: ['title'],
  number: ['text'],
  session: ['heldOn'],
  paper: ['code'],
  attachment: ['name'],
}

function fieldOf(data: unknown, field: string): unknown {
  return data !== null && typeof data === 'object' ? Reflect.get(data, field) : undefined
}

export function textOf(data: unknown, field: string): string | undefined {
  const value = fieldOf(data, field)
  return typeof value === 'string' ? value : undefined
}
