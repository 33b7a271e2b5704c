import type { CaseRecord } from '#domain/cases/case-record.ts'
import type { DueLine } from '#domain/cases/due-line.ts'
import { FILE_STATES } from '#domain/cases/tracks.ts'
import { leastOf } from '#domain/rules/parameters.ts'
import type { BusinessDate, Id } from '#domain/values/brands.ts'
import { addDays } from '#domain/values/dates.ts'
import type { Db } from '../database/open-database.ts'
import { prepared } from '../database/prepared.ts'
import type { Session } from '../desk/desk.ts'
import { caseKind } from '../records/kinds/cases.ts'
import { readRecord } from '../records/work.ts'
import { rulesIn } from '../settings/rules.ts'
import { withCase } from './case-view.ts'
import { sortOf, workOf } from './due-sorts.ts'
import { VIEW_SQL } from './rows.ts'
import { visibleTo } from './visible-to.ts'

/** How far ahead 工作台 looks, and how many lines it shows at most. */
const AHEAD_DAYS = 7
const MOST_CASES = 400
const MOST_OF_EACH = 60

/** R16: an agreement may be taken to court for confirmation within a month, and to the day after a holiday. */
const CONFIRMATION_DAYS = 45

/**
 * A visit that was never made is asked for this long; the years of an old ledger would otherwise crowd out what is still
 * to be done.
 */
const VISIT_ASKED_DAYS = 400

/** Every state a file can be in, so that the index by file, procedure and closing day is one seek each. */
const ANY_FILE = FILE_STATES.map((state) => `'${state}'`).join(', ')

/** The cases whose own dates say that something is due, each kind by its oldest first, so that nothing overdue drops out. */
function dueCasesSql(visible: string): string {
  const branch = (where: string, order: string) =>
    `SELECT id FROM (SELECT c.id FROM cases c WHERE ${where} AND ${visible} ORDER BY ${order} LIMIT ${MOST_CASES})`
  return [
    branch(`c.procedure = 'registered'`, 'c.seq'),
    branch(`c.due_on <= @until AND c.procedure IN ('accepted', 'mediating', 'suspended')`, 'c.due_on'),
    branch(`c.due_on IS NULL AND c.procedure IN ('accepted', 'mediating', 'suspended')`, 'c.seq'),
    branch(`c.performance = 'open' AND c.next_on <= @until`, 'c.next_on'),
    branch(`c.performance = 'open' AND c.next_on IS NULL AND c.origin <> 'live'`, 'c.seq'),
    branch(`c.performance = 'not-in-force' AND c.next_on <= @until`, 'c.next_on'),
    branch(`c.file IN ('none', 'established') AND c.procedure = 'closed'`, 'c.closed_on'),
    branch(`c.file IN ('none', 'established') AND c.procedure = 'declined'`, 'c.seq'),
    branch('c.effective_on >= @recently', 'c.effective_on'),
    branch('c.recusal_pending = 1', 'c.seq'),
    branch(
      `c.escalation_risk = 1 AND c.reported_on IS NULL
        AND c.procedure IN ('registered', 'accepted', 'mediating', 'suspended')`,
      'c.seq',
    ),
    branch(
      `c.file IN (${ANY_FILE}) AND c.procedure = 'closed' AND c.closed_on BETWEEN @visitsFrom AND @visitsUntil
        AND c.outcome = 'agreed' AND c.visit_count = 0`,
      'c.closed_on',
    ),
  ].join(' UNION ')
}

/** Today's work: the cases whose materialised dates say something is due, each asked for its lines. */
export function todaysWork(db: Db, session: Session, today: BusinessDate) {
  const visible = visibleTo(session)
  const until = addDays(today, AHEAD_DAYS)
  const rules = rulesIn(db)
  const ids = prepared(db, dueCasesSql(visible.sql)).all({
    until,
    recently: addDays(today, -CONFIRMATION_DAYS),
    visitsFrom: addDays(today, -VISIT_ASKED_DAYS),
    visitsUntil: addDays(until, -(leastOf(rules.parameters, 'returnVisitWithin') ?? 0)),
    ...visible.params,
  }) as {
    id: Id
  }[]
  const folded = new Map<string, number>()
  const lines = ids
    .flatMap(({ id }) => {
      const stored = readRecord(db, caseKind, id)
      if (!stored) return []
      const due = workOf(stored.data, today, rules).filter((line) => line.level !== 'later')
      const apart = due.filter((line) => isFolded(stored.data, line))
      for (const { what } of apart) folded.set(what, (folded.get(what) ?? 0) + 1)
      return due.filter((line) => !apart.includes(line)).map((line) => withCase(stored, line))
    })
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.caseId < b.caseId ? -1 : 1))
  const count = (where: string) =>
    (
      prepared(db, `SELECT count(*) AS n FROM cases c WHERE ${where} AND ${visible.sql}`).get({
        ...visible.params,
      }) as { n: number }
    ).n
  return {
    lines: mostOfEach(lines),
    folded: [...folded].map(([what, n]) => ({ what, count: n, ...whereOf(what) })),
    counts: {
      open: count(`c.procedure IN ('registered', 'accepted', 'mediating', 'suspended')`),
      performing: count(`c.performance = 'open'`),
      toFile: count(VIEW_SQL['to-file']),
    },
  }
}

/** The oldest of each sort of work: a year of unmade visits must not push out what falls due today. */
function mostOfEach<L extends { readonly what: string }>(lines: readonly L[]): L[] {
  const taken = new Map<string, number>()
  return lines.filter(({ what }) => {
    const count = (taken.get(what) ?? 0) + 1
    taken.set(what, count)
    return count <= MOST_OF_EACH
  })
}

/**
 * A ledger can't say who was visited and what was filed; a month of it entered at once would bury what is owed. What was
 * late of it is one line a sort with its number, and the list has the cases.
 */
function isFolded({ origin }: CaseRecord, { id, level }: DueLine): boolean {
  const sort = sortOf(id)
  return origin !== 'live' && level === 'overdue' && (sort === 'visit' || sort === 'archive')
}

/** Where the cases of a folded line are listed. */
function whereOf(what: string): { readonly view: 'all' | 'to-file'; readonly filter?: string } {
  return what === '回访当事人' ? { view: 'all', filter: 'not-visited' } : { view: 'to-file' }
}
