import type { CaseRow, VIEWS } from '#contract/schemas/case-view.ts'
import type { CaseRecord } from '#domain/cases/case-record.ts'
import type { FileState, Outcome, ProcedureState } from '#domain/cases/tracks.ts'
import type { BusinessDate, Fen, Id } from '#domain/values/brands.ts'
import { compareDates } from '#domain/values/dates.ts'
import { sortWords } from './due-sorts.ts'

/** One row of the `cases` table, joined with its committee's name and revision. */
export interface CaseTableRow {
  readonly seq: number
  readonly id: Id
  readonly revision: number
  readonly number_text: string | null
  readonly title: string
  readonly committee_name: string
  readonly kind18: string | null
  readonly party_names: string
  readonly mediator_names: string
  readonly registered_on: BusinessDate | null
  readonly accepted_on: BusinessDate | null
  readonly closed_on: BusinessDate | null
  readonly procedure: ProcedureState
  readonly outcome: Outcome | null
  readonly performance: 'none' | 'not-in-force' | 'open' | 'done' | 'unknown'
  readonly effective_on: BusinessDate | null
  readonly next_on: BusinessDate | null
  readonly chore_on: BusinessDate | null
  readonly chore_sort: string | null
  readonly origin: CaseRecord['origin']
  readonly file: FileState
  readonly amount_fen: Fen | null
  readonly defaulted_from: BusinessDate | null
  readonly sensitive: number
}

export const ROW_COLUMNS = `c.seq, c.id, r.revision, c.number_text, c.title, coalesce(k.name, '') AS committee_name, c.kind18, c.party_names,
  c.mediator_names, c.registered_on, c.accepted_on, c.closed_on, c.procedure, c.outcome, c.performance, c.file, c.amount_fen,
  c.effective_on, c.next_on, c.chore_on, c.chore_sort, c.origin, c.defaulted_from, c.sensitive`

export const rowSource = (indexedBy = '') =>
  `cases c ${indexedBy} JOIN records r ON r.id = c.id LEFT JOIN committees k ON k.id = c.committee_id`

export type View = (typeof VIEWS)[number]

/** The built-in views, a closed list; each condition has an index. `@today` is the only parameter. */
export const VIEW_SQL = {
  all: 'c.seq > 0',
  open: `c.procedure IN ('registered', 'accepted', 'mediating', 'suspended')`,
  mediating: `c.procedure = 'mediating'`,
  performing: `c.performance = 'open'`,
  overdue: `c.performance = 'open' AND c.defaulted_from <= @today`,
  'to-file': `c.file IN ('none', 'established') AND c.procedure IN ('closed', 'declined')`,
  archived: `c.file IN ('archived', 'handed-over')`,
} as const satisfies Record<View, string>

function performanceOf(row: CaseTableRow, today: BusinessDate): CaseRow['performance'] {
  if (row.performance === 'open') {
    if (row.effective_on !== null && row.effective_on > today) return 'not-in-force'
    return row.defaulted_from !== null && row.defaulted_from <= today ? 'defaulted' : 'performing'
  }
  return row.performance === 'done' ? 'performed' : row.performance
}

/** Rows that one index holds in the order of a page. */
export interface Slice {
  readonly sql: string
  readonly index?: string
}

/**
 * A view as slices that share no row: each is read in order by its own index and a page merges them, where one query would
 * have to sort. The planner prefers a wider index and a sort for those that name theirs.
 */
const VIEW_SLICES: Partial<Record<View, readonly Slice[]>> = {
  open: [{ sql: VIEW_SQL.open, index: 'cases_open' }],
  performing: [{ sql: VIEW_SQL.performing, index: 'cases_performing' }],
  overdue: [{ sql: VIEW_SQL.overdue, index: 'cases_performing' }],
  archived: [{ sql: VIEW_SQL.archived, index: 'cases_filed' }],
  'to-file': [{ sql: VIEW_SQL['to-file'], index: 'cases_to_file' }],
}

export function slicesOf(view: View): readonly Slice[] {
  return VIEW_SLICES[view] ?? [{ sql: VIEW_SQL[view] }]
}

/** A year of cases: by the number's year; without a number (登记, 不予受理, 分流) by the day of registration. */
export const YEAR_SLICES: readonly Slice[] = [
  { sql: 'c.number_year = @year' },
  { sql: 'c.number_year IS NULL AND c.registered_on BETWEEN @yearFrom AND @yearTo' },
]

/** What comes next, of the room's own work and of what is owed, whichever is first: the days 工作台 goes by. */
function nextOf(row: CaseTableRow, today: BusinessDate): { on: BusinessDate; sort: string } | undefined {
  const chore = row.chore_sort === null ? [] : [{ on: row.chore_on ?? today, sort: row.chore_sort }]
  return [...chore, ...owedOf(row, today)].toSorted((a, b) => compareDates(a.on, b.on))[0]
}

/** A sum of a ledger without a day is asked for today (performance-lines.ts). */
function owedOf(row: CaseTableRow, today: BusinessDate): { on: BusinessDate; sort: string }[] {
  if (row.performance !== 'open' || (row.effective_on !== null && row.effective_on > today)) return []
  if (row.next_on !== null) return [{ on: row.next_on, sort: 'duty' }]
  return row.origin === 'live' ? [] : [{ on: today, sort: 'undated' }]
}

export function caseRowOf(
  row: CaseTableRow,
  today: BusinessDate,
  kindNames: ReadonlyMap<string, string>,
): CaseRow {
  const next = nextOf(row, today)
  return {
    id: row.id,
    revision: row.revision,
    number: row.number_text ?? undefined,
    title: row.title,
    committeeName: row.committee_name,
    kind18: row.kind18 === null ? undefined : (kindNames.get(row.kind18) ?? row.kind18),
    parties: row.party_names,
    mediators: row.mediator_names,
    registeredOn: row.registered_on ?? undefined,
    acceptedOn: row.accepted_on ?? undefined,
    closedOn: row.closed_on ?? undefined,
    procedure: row.procedure,
    outcome: row.outcome ?? undefined,
    performance: performanceOf(row, today),
    file: row.file,
    amount: row.amount_fen ?? undefined,
    nextOn: next?.on,
    nextWhat: next && sortWords(next.sort),
    sensitive: row.sensitive === 1,
  }
}
