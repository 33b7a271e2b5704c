import type { BusinessDate, Id } from '#domain/values/brands.ts'
import type { Db } from '../database/open-database.ts'
import { prepared } from '../database/prepared.ts'
import type { Session } from '../desk/desk.ts'
import { codeNames } from '../settings/dictionaries.ts'
import { filterSql } from './case-filters.ts'
import {
  type CaseTableRow,
  caseRowOf,
  ROW_COLUMNS,
  rowSource,
  type Slice,
  slicesOf,
  type View,
  YEAR_SLICES,
} from './rows.ts'
import { visibleTo } from './visible-to.ts'

export interface ListInput {
  readonly view: View
  readonly committeeId?: Id | undefined
  readonly kind18?: string | undefined
  readonly year?: number | undefined
  /** A named condition (case-filters.ts). */
  readonly filter?: string | undefined
  readonly after?: string | undefined
}

const PAGE = 50
/** Counted exactly up to here; beyond it the screen says 超过 1 万. */
const COUNT_UP_TO = 10_000

interface Filters {
  readonly slices: readonly Slice[]
  readonly params: Readonly<Record<string, string | number | null>>
}

function filters(db: Db, input: ListInput, today: BusinessDate): Filters {
  const named = input.filter === undefined ? undefined : filterSql(db, input.filter, today)
  const parts: string[] = named ? [named.sql] : []
  const params: Record<string, string | number | null> = { ...named?.params }
  if (input.committeeId) {
    parts.push('c.committee_id = @committee')
    params.committee = input.committeeId
  }
  if (input.kind18) {
    parts.push('c.kind18 = @kind18')
    params.kind18 = input.kind18
  }
  const slices = slicesOf(input.view)
  const years = input.year ? YEAR_SLICES : [{ sql: '1 = 1' }]
  if (input.year) {
    params.year = input.year
    params.yearFrom = `${input.year}-01-01`
    params.yearTo = `${input.year}-12-31`
  }
  return {
    slices: slices.flatMap(({ sql, index }) =>
      years.map((year) => ({ sql: [sql, year.sql, ...parts].join(' AND '), ...(index && { index }) })),
    ),
    params,
  }
}

/** A page of cases, newest first, paged by `seq` so that a page costs the same wherever it stands. */
export function listCases(db: Db, session: Session, input: ListInput, today: BusinessDate) {
  const visible = visibleTo(session)
  const { slices, params } = filters(db, input, today)
  // What a slice does not ask for the binding leaves aside.
  const given = { ...params, today, ...visible.params }
  const after = input.after === undefined ? '' : 'AND c.seq < @after'
  const rows = slices
    .flatMap((slice) => {
      const sql = `SELECT ${ROW_COLUMNS} FROM ${rowSource(indexedBy(slice))} WHERE ${slice.sql} AND ${visible.sql} ${after} ORDER BY c.seq DESC LIMIT ${PAGE + 1}`
      return prepared(db, sql).all({
        ...given,
        ...(input.after === undefined ? {} : { after: Number(input.after) }),
      }) as CaseTableRow[]
    })
    .toSorted((a, b) => b.seq - a.seq)
    .slice(0, PAGE + 1)
  const sum = (query: (slice: Slice) => string) =>
    slices.reduce((total, slice) => {
      const found = prepared(db, query(slice)).get(given) as {
        n: number
      }
      return total + found.n
    }, 0)
  const counted = sum(
    (slice) =>
      `SELECT count(*) AS n FROM (SELECT 1 FROM cases c ${indexedBy(slice)} WHERE ${slice.sql} AND ${visible.sql} LIMIT ${COUNT_UP_TO + 1})`,
  )
  // How many of them a condition fits would tell what is in them: they are counted only as cases of a village and a year.
  const asksMore = input.filter !== undefined || input.kind18 !== undefined
  const hidden =
    session.roles.includes('admin') || asksMore
      ? 0
      : sum(
          (slice) =>
            `SELECT count(*) AS n FROM cases c INDEXED BY cases_sensitive WHERE c.sensitive = 1 AND ${slice.sql} AND NOT ${visible.sql}`,
        )
  const names = codeNames(db, 'kind18')
  const page = rows.slice(0, PAGE)
  return {
    rows: page.map((row) => caseRowOf(row, today, names)),
    next: rows.length > PAGE ? String(page.at(-1)?.seq) : undefined,
    total: Math.min(counted, COUNT_UP_TO),
    totalIsExact: counted <= COUNT_UP_TO,
    hidden,
  }
}

function indexedBy({ index }: Slice): string {
  return index ? `INDEXED BY ${index}` : ''
}
