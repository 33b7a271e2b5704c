import type { CaseRecord } from '#domain/cases/case-record.ts'
import { checklistOf, missingPapers } from '#domain/cases/checklist.ts'
import type { CaseSurroundings } from '#domain/cases/decide-move.ts'
import type { PaperFacts } from '#domain/cases/facts/input.ts'
import { sessionsInOrder } from '#domain/cases/session-order.ts'
import type { SessionRecord } from '#domain/cases/session-record.ts'
import type { BusinessDate, Id } from '#domain/values/brands.ts'
import type { Db } from '../database/open-database.ts'
import { prepared } from '../database/prepared.ts'
import type { Session } from '../desk/desk.ts'
import { caseKind, sessionKind } from '../records/kinds/cases.ts'
import { committeeKind, mediatorKind } from '../records/kinds/people.ts'
import { readAll, readRecord, type Stored } from '../records/work.ts'
import { refusal } from '../refuse.ts'
import { rulesIn } from '../settings/rules.ts'
import { caseTerms } from '../settings/terms.ts'
import { visibleTo } from './visible-to.ts'

/** A case this account may see, or NOT_FOUND: hidden and absent look the same. */
export function loadCase(db: Db, session: Session, id: Id): Stored<CaseRecord> {
  const { sql, params } = visibleTo(session)
  const visible = prepared(db, `SELECT 1 FROM cases c WHERE c.id = @id AND ${sql}`).get({ id, ...params })
  const stored = visible ? readRecord(db, caseKind, id) : undefined
  if (!stored) throw refusal('NOT_FOUND')
  return stored
}

/** The sessions of a case in the order they were held, voided ones included. */
export function sessionsOf(db: Db, caseId: Id): readonly Stored<SessionRecord>[] {
  const rows = prepared(db, 'SELECT id FROM sessions WHERE case_id = ?').all(caseId) as { id: Id }[]
  const stored = rows.flatMap((row) => readRecord(db, sessionKind, row.id) ?? [])
  return sessionsInOrder(stored.map((one) => ({ ...one, session: one.data })))
}

/** Of these sessions, those that stand: what their records are asked of. */
export function standingIds(sessions: readonly Stored<SessionRecord>[]): readonly Id[] {
  return sessions.flatMap(({ id, data }) => (data.voided === undefined ? [id as Id] : []))
}

/** Printed papers and filed scans of a case, as the rules see them; SQL asks the same of `PAPERS` (part-sources.ts). */
export function paperFacts(db: Db, caseId: Id): readonly PaperFacts[] {
  const printed = prepared(
    db,
    `SELECT id AS paperId, kind, printed_on AS printedOn, copies, pages, session_id AS sessionId FROM papers
      WHERE case_id = ? AND voided = 0 AND draft = 0`,
  ).all(caseId) as PaperRow[]
  const scanned = prepared(
    db,
    `SELECT a.paper_id AS paperId, a.paper_kind AS kind, a.added_on AS scannedOn, a.pages, p.session_id AS sessionId
      FROM attachments a LEFT JOIN papers p ON p.id = a.paper_id
      WHERE a.case_id = ? AND a.voided = 0 AND a.role = 'scan' AND coalesce(p.draft, 0) = 0`,
  ).all(caseId) as PaperRow[]
  return [...printed, ...scanned].map((row) => ({
    ...row,
    paperId: row.paperId ?? undefined,
    sessionId: row.sessionId ?? undefined,
  }))
}

type PaperRow = Omit<PaperFacts, 'paperId' | 'sessionId'> & {
  readonly paperId: Id | null
  readonly sessionId: Id | null
}

/** Everything around a case that its rules ask for. */
export function surroundings(
  db: Db,
  stored: Pick<Stored<CaseRecord>, 'id' | 'data'>,
  today: BusinessDate,
): CaseSurroundings {
  const papers = paperFacts(db, stored.id)
  const sessions = sessionsOf(db, stored.id)
  return {
    sessions: sessions.map((session) => session.data),
    papers,
    mediators: new Map(readAll(db, mediatorKind).map((mediator) => [mediator.id, mediator.data])),
    committeeKind: readRecord(db, committeeKind, stored.data.committeeId)?.data.kind,
    missingPapers: missingPapers(checklistOf(stored.data, papers, standingIds(sessions))),
    today,
    rules: rulesIn(db),
    terms: caseTerms(db, today),
  }
}
