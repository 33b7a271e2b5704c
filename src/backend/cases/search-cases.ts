import type { BusinessDate } from '#domain/values/brands.ts'
import { phoneForms } from '#domain/values/phone.ts'
import type { Db } from '../database/open-database.ts'
import { prepared } from '../database/prepared.ts'
import type { Session } from '../desk/desk.ts'
import { searchPhrase } from '../records/search-index.ts'
import { codeNames } from '../settings/dictionaries.ts'
import { type CaseTableRow, caseRowOf, ROW_COLUMNS, rowSource } from './rows.ts'
import { visibleTo } from './visible-to.ts'

const PAGE = 50
/** Upper bound of a prefix range over `[a-z0-9]` text. */
const AFTER_Z = '{'

interface Way {
  readonly sql: string
  readonly params: Readonly<Record<string, string>>
}

/** What was typed may be Chinese text, pinyin initials, an ID tail or number, a phone, or a case number: every way that fits is tried. */
function waysOf(text: string): readonly Way[] {
  const plain = text.normalize('NFKC').trim().toLowerCase()
  const compact = plain.replaceAll(/[\s-]/g, '')
  const ways: Way[] = []
  const phrase = searchPhrase(plain)
  if (phrase)
    ways.push({
      sql: 'SELECT rowid AS seq FROM case_search WHERE case_search MATCH @phrase',
      params: { phrase },
    })
  const bySeq = (where: string) =>
    `SELECT DISTINCT x.seq FROM parties p JOIN cases x ON x.id = p.case_id WHERE ${where}`
  if (/^[a-z]{2,12}$/.test(compact)) {
    ways.push({
      sql: bySeq('p.pinyin >= @initials AND p.pinyin < @initialsEnd'),
      params: { initials: compact, initialsEnd: `${compact}${AFTER_Z}` },
    })
  }
  if (/^[0-9]{3}[0-9x]$/.test(compact))
    ways.push({ sql: bySeq('p.document_tail = @tail'), params: { tail: compact.toUpperCase() } })
  if (/^[0-9a-z]{15,18}$/.test(compact))
    ways.push({ sql: bySeq('p.document_number = @document'), params: { document: compact.toUpperCase() } })
  const phones = phoneForms(plain)
  if (phones.length > 0)
    ways.push({ sql: bySeq(`p.phone IN (${phoneNames(phones)})`), params: phoneParams(phones) })
  // A number noted without its area stands as it was typed.
  else if (/^\d{7,12}$/.test(compact))
    ways.push({ sql: bySeq('p.phone = @phone'), params: { phone: compact } })
  return ways
}

const phoneNames = (phones: readonly string[]) => phones.map((_, index) => `@phone${index}`).join(', ')
const phoneParams = (phones: readonly string[]) =>
  Object.fromEntries(phones.map((phone, index) => [`phone${index}`, phone]))

/** One search box: newest first, never by rank. */
export function searchCases(
  db: Db,
  session: Session,
  input: { text: string; after?: string | undefined },
  today: BusinessDate,
) {
  const ways = waysOf(input.text)
  if (ways.length === 0) return { rows: [], next: undefined }
  const visible = visibleTo(session)
  const params = Object.assign({}, ...ways.map((way) => way.params), visible.params) as Record<
    string,
    string | number
  >
  const after = input.after === undefined ? '' : 'AND seq < @after'
  if (input.after !== undefined) params.after = Number(input.after)
  // Each way gives its newest hits by rowid; only that many can be on the page.
  const hits = ways
    .map((way) => `SELECT seq FROM (${way.sql}) WHERE 1 = 1 ${after} ORDER BY seq DESC LIMIT ${PAGE * 4}`)
    .map((sql) => `SELECT * FROM (${sql})`)
    .join(' UNION ')
  const rows = prepared(
    db,
    `SELECT ${ROW_COLUMNS} FROM ${rowSource()} WHERE c.seq IN (${hits}) AND ${visible.sql} ORDER BY c.seq DESC LIMIT ${PAGE + 1}`,
  ).all(params) as CaseTableRow[]
  const names = codeNames(db, 'kind18')
  const page = rows.slice(0, PAGE)
  return {
    rows: page.map((row) => caseRowOf(db, row, today, names)),
    next: rows.length > PAGE ? String(page.at(-1)?.seq) : undefined,
  }
}
