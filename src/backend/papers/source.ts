import { againstMediation } from '#domain/cases/against-mediation.ts'
import type { CaseRecord } from '#domain/cases/case-record.ts'
import type { GateFinding } from '#domain/cases/decide-move.ts'
import type { SessionRecord } from '#domain/cases/session-record.ts'
import type { Committee } from '#domain/people/committee.ts'
import type { BusinessDate, Id } from '#domain/values/brands.ts'
import { loadCase, sessionsOf, surroundings } from '../cases/load-case.ts'
import type { Db } from '../database/open-database.ts'
import { prepared } from '../database/prepared.ts'
import type { Session } from '../desk/desk.ts'
import { type AttachmentData, attachmentKind, type PaperData, paperKind } from '../records/kinds/papers.ts'
import { accountKind, committeeKind, mediatorKind } from '../records/kinds/people.ts'
import type { RecordKind } from '../records/record-kind.ts'
import { readRecord, type Stored } from '../records/work.ts'
import { codeNames } from '../settings/dictionaries.ts'

/** Everything the papers of one case are filled from: what is entered once is read here and nowhere else. */
export interface PaperSource {
  readonly id: Id
  readonly revision: number
  readonly record: CaseRecord
  /** Voided ones left out, in the order they were held. */
  readonly sessions: readonly Stored<SessionRecord>[]
  readonly committee?: Committee | undefined
  readonly papers: readonly Stored<PaperData>[]
  readonly attachments: readonly Stored<AttachmentData>[]
  readonly mediatorName: (id: Id) => string | undefined
  readonly accountName: (id: Id) => string | undefined
  /** The town's word for a code of one dictionary. */
  readonly term: (dictionary: string, code: string | undefined) => string | undefined
  readonly today: BusinessDate
  /** What forbids to mediate the dispute as it stands. */
  readonly against: () => readonly GateFinding[]
}

/** Throws NOT_FOUND for a case this account may not see. */
export function paperSource(db: Db, session: Session, id: Id, today: BusinessDate): PaperSource {
  const { revision, data } = loadCase(db, session, id)
  return {
    id,
    revision,
    record: data,
    sessions: sessionsOf(db, id).filter((stored) => stored.data.voided === undefined),
    committee: readRecord(db, committeeKind, data.committeeId)?.data,
    papers: recordsOfCase(db, paperKind, 'papers', id),
    attachments: recordsOfCase(db, attachmentKind, 'attachments', id),
    mediatorName: (mediator) =>
      data.mediators.find((one) => one.mediatorId === mediator)?.name ??
      readRecord(db, mediatorKind, mediator)?.data.name,
    accountName: (account) => readRecord(db, accountKind, account)?.data.displayName,
    term: termsOf(db),
    today,
    against: () => againstMediation(data, surroundings(db, { id, data }, today)),
  }
}

/** Papers or attachments of a case, voided ones included, oldest first: their ids are in order of time. */
export function recordsOfCase<T>(
  db: Db,
  kind: RecordKind<T>,
  table: 'papers' | 'attachments',
  caseId: Id,
): readonly Stored<T>[] {
  const rows = prepared(db, `SELECT id FROM ${table} WHERE case_id = ? ORDER BY id`).all(caseId) as {
    id: Id
  }[]
  return rows.flatMap((row) => readRecord(db, kind, row.id) ?? [])
}

/** Each dictionary read once: a paper of three hundred parties asks three hundred times. */
function termsOf(db: Db): PaperSource['term'] {
  const read = new Map<string, ReadonlyMap<string, string>>()
  return (dictionary, code) => {
    if (code === undefined) return undefined
    const names = read.get(dictionary) ?? codeNames(db, dictionary)
    read.set(dictionary, names)
    return names.get(code) ?? code
  }
}
