import type { BusinessDate, Id } from '#domain/values/brands.ts'
import type { Db } from '../database/open-database.ts'
import { prepared } from '../database/prepared.ts'
import type { Session } from '../desk/desk.ts'
import { codeNames } from '../settings/dictionaries.ts'
import { type CaseTableRow, caseRowOf, indexOf, ROW_COLUMNS, rowSource, VIEW_SQL, type View } from './rows.ts'
import { visibleTo } from './visible-to.ts'

export interface ListInput {
  readonly view: View
  readonly committeeId?: Id | undefined
  readonly kind18?: string | undefined
  readonly year?: number | undefined
  readonly after?: string | undefined
}

const PAGE = 50
/** Counted exactly up to here; beyond it the screen says 超过 1 万. */
const COUNT_UP_TO = 10_000

function filters(input: ListInput): { sql: string; params: Record<string, string | number> } {
  const parts = [VIEW_SQL[input.view] as string]
  const params: Record<string, string | number> = {}
  if (input.committeeId) {
    parts.push('c.committee_id = @committee')
    params.committee = input.committeeId
  }
  if (input.kind18) {
    parts.push('c.kind18 = @kind18')
    params.kind18 = input.kind18
  }
  if (input.year) {
    parts.push('c.number_year = @year')
    params.year = input.year
  }
  return { sql: parts.join(' AND '), params }
}

/** A page of cases, newest first, paged by `seq` so that a page costs the same wherever it stands. */
export function listCases(db: Db, session: Session, input: ListInput, today: BusinessDate) {
  const visible = visibleTo(session)
  const { sql, params } = filters(input)
  const all = { ...params, ...(sql.includes('@today') ? { today } : {}) }
  const after = input.after === undefined ? '' : 'AND c.seq < @after'
  const rows = prepared(
    db,
    `SELECT ${ROW_COLUMNS} FROM ${rowSource(indexOf(input.view))} WHERE ${sql} AND ${visible.sql} ${after} ORDER BY c.seq DESC LIMIT ${PAGE + 1}`,
  ).all({
    ...all,
    ...visible.params,
    ...(input.after === undefined ? {} : { after: Number(input.after) }),
  }) as CaseTableRow[]
  const counted = prepared(
    db,
    `SELECT count(*) AS n FROM (SELECT 1 FROM cases c ${indexOf(input.view)} WHERE ${sql} AND ${visible.sql} LIMIT ${COUNT_UP_TO + 1})`,
  ).get({ ...all, ...visible.params }) as { n: number }
  const hidden = session.roles.includes('admin')
    ? { n: 0 }
    : (prepared(
        db,
        `SELECT count(*) AS n FROM cases c INDEXED BY cases_sensitive WHERE c.sensitive = 1 AND ${sql} AND NOT ${visible.sql}`,
      ).get({
        ...all,
        ...visible.params,
      }) as { n: number })
  const names = codeNames(db, 'kind18')
  const page = rows.slice(0, PAGE)
  return {
    rows: page.map((row) => caseRowOf(row, today, names)),
    next: rows.length > PAGE ? String(page.at(-1)?.seq) : undefined,
    total: Math.min(counted.n, COUNT_UP_TO),
    totalIsExact: counted.n <= COUNT_UP_TO,
    hidden: hidden.n,
  }
}
