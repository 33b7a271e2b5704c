import { dueLines } from '#domain/cases/due-lines.ts'
import type { BusinessDate, Id } from '#domain/values/brands.ts'
import { addDays } from '#domain/values/dates.ts'
import type { Db } from '../database/open-database.ts'
import { prepared } from '../database/prepared.ts'
import type { Session } from '../desk/desk.ts'
import { caseKind } from '../records/kinds/cases.ts'
import { readRecord } from '../records/work.ts'
import { workCalendar } from '../settings/calendar.ts'
import { withCase } from './case-view.ts'
import { visibleTo } from './visible-to.ts'

/** How far ahead 工作台 looks, and how many lines it shows at most. */
const AHEAD_DAYS = 7
const MOST_CASES = 400
const MOST_LINES = 200

/** R16: an agreement may be taken to court for confirmation within a month, and is shown as late for another. */
const CONFIRMATION_DAYS = 62

/** The cases whose own dates say that something is due, each kind by its oldest first, so that nothing overdue drops out. */
function dueCasesSql(visible: string): string {
  const branch = (where: string, order: string) =>
    `SELECT id FROM (SELECT c.id FROM cases c WHERE ${where} AND ${visible} ORDER BY ${order} LIMIT ${MOST_CASES})`
  return [
    branch(`c.procedure = 'registered'`, 'c.seq'),
    branch(`c.due_on <= @until AND c.procedure IN ('accepted', 'mediating', 'suspended')`, 'c.due_on'),
    branch(`c.due_on IS NULL AND c.procedure IN ('accepted', 'mediating', 'suspended')`, 'c.seq'),
    branch(`c.performance = 'open' AND c.next_on <= @until`, 'c.next_on'),
    branch(`c.file IN ('none', 'established') AND c.procedure = 'closed'`, 'c.closed_on'),
    branch(`c.file IN ('none', 'established') AND c.procedure = 'declined'`, 'c.seq'),
    branch('c.effective_on >= @recently', 'c.effective_on'),
    branch(
      `c.escalation_risk = 1 AND c.reported_on IS NULL
        AND c.procedure IN ('registered', 'accepted', 'mediating', 'suspended')`,
      'c.seq',
    ),
  ].join(' UNION ')
}

/** Today's work: the cases whose materialised dates say something is due, each asked for its lines. */
export function todaysWork(db: Db, session: Session, today: BusinessDate) {
  const visible = visibleTo(session)
  const until = addDays(today, AHEAD_DAYS)
  const ids = prepared(db, dueCasesSql(visible.sql)).all({
    until,
    recently: addDays(today, -CONFIRMATION_DAYS),
    ...visible.params,
  }) as {
    id: Id
  }[]
  const lines = ids
    .flatMap(({ id }) => {
      const stored = readRecord(db, caseKind, id)
      return stored ? dueLines(stored.data, today, workCalendar).map((line) => withCase(stored, line)) : []
    })
    .filter((line) => line.level !== 'later')
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.caseId < b.caseId ? -1 : 1))
  const count = (where: string) =>
    (
      prepared(db, `SELECT count(*) AS n FROM cases c WHERE ${where} AND ${visible.sql}`).get({
        ...visible.params,
      }) as { n: number }
    ).n
  return {
    lines: lines.slice(0, MOST_LINES),
    counts: {
      open: count(`c.procedure IN ('registered', 'accepted', 'mediating', 'suspended')`),
      performing: count(`c.performance = 'open'`),
      toFile: count(`c.procedure = 'closed' AND c.file IN ('none', 'established')`),
    },
  }
}
