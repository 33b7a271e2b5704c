import { listCases } from '#backend/cases/list-cases.ts'
import { ROW_COLUMNS, rowSource, type Slice, slicesOf, type View } from '#backend/cases/rows.ts'
import { searchCases } from '#backend/cases/search-cases.ts'
import type { Db } from '#backend/database/open-database.ts'
import { searchPhrase } from '#backend/records/search-index.ts'
import { VIEWS } from '#contract/schemas/case-view.ts'
import type { BenchRoom } from './bench-room.ts'
import { type Line, turnAbout } from './measure.ts'

/** The two statements of a view as a careful hand would write them: with the index that holds its order. */
function byHand(db: Db, view: View, today: string): () => unknown {
  const [{ sql: where, index }] = slicesOf(view) as readonly [Slice]
  const by = index ? `INDEXED BY ${index}` : ''
  const page = db.prepare(
    `SELECT ${ROW_COLUMNS} FROM ${rowSource(by)} WHERE ${where} ORDER BY c.seq DESC LIMIT 51`,
  )
  const count = db.prepare(`SELECT count(*) FROM (SELECT 1 FROM cases c ${by} WHERE ${where} LIMIT 10001)`)
  const named = where.includes('@today') ? [{ today }] : []
  return () => [page.all(...named), count.get(...named)]
}

/** Each built-in view: at the repository and through the procedure, beside its two statements prepared by hand. */
export async function benchList({ desk, client }: BenchRoom, size: number): Promise<Line[]> {
  const { db } = desk.room
  const today = desk.clock.today()
  const lines: Line[] = []
  for (const view of VIEWS) {
    const raw = byHand(db, view, today)
    const input = { view }
    const repository = await turnAbout(() => listCases(db, desk.session, input, today), raw)
    lines.push({ what: `列表 ${view}：仓储层`, size, ...repository, peerName: '裸语句', ratioGoal: 1.15 })
    const procedure = await turnAbout(() => client.cases.list(input), raw)
    lines.push({
      what: `列表 ${view}：经过程`,
      size,
      ...procedure,
      peerName: '裸语句',
      ratioGoal: 2,
      p95Goal: 15,
    })
  }
  return lines
}

interface Search {
  readonly name: string
  readonly text: string
  /** Hits by hand: their places in the case list, newest first. */
  readonly hits: string
  readonly params: Readonly<Record<string, string>>
}

const bySeq = (where: string) =>
  `SELECT DISTINCT x.seq FROM parties p JOIN cases x ON x.id = p.case_id WHERE ${where} ORDER BY x.seq DESC LIMIT 51`
const FTS =
  'SELECT rowid AS seq FROM case_search WHERE case_search MATCH @phrase ORDER BY rowid DESC LIMIT 51'

const chinese = (text: string): Search => ({
  name: `汉字 ${[...text].length} 个“${text}”`,
  ...{ text, hits: FTS, params: { phrase: searchPhrase(text) ?? '' } },
})

const SEARCHES: readonly Search[] = [
  chinese('张'),
  chinese('屋檐'),
  chinese('宅基地边'),
  {
    ...{ name: '拼音首字母 zjg', text: 'zjg', params: { from: 'zjg', to: 'zjg{' } },
    hits: bySeq('p.pinyin >= @from AND p.pinyin < @to'),
  },
  {
    // Four digits may stand in a text too, so by hand it takes both.
    ...{ name: '证件尾号 0317', text: '0317' },
    hits: `SELECT seq FROM (${bySeq('p.document_tail = @tail')}) UNION SELECT seq FROM (${FTS})`,
    params: { tail: '0317', phrase: searchPhrase('0317') ?? '' },
  },
]

export async function benchSearch({ desk, client }: BenchRoom, size: number): Promise<Line[]> {
  const { db } = desk.room
  const today = desk.clock.today()
  const lines: Line[] = []
  for (const { name, text, hits, params } of SEARCHES) {
    const raw = db.prepare(
      `SELECT ${ROW_COLUMNS} FROM ${rowSource()} WHERE c.seq IN (${hits}) ORDER BY c.seq DESC LIMIT 51`,
    )
    const repository = await turnAbout(
      () => searchCases(db, desk.session, { text }, today),
      () => raw.all(params),
    )
    lines.push({ what: `搜索 ${name}：仓储层`, size, ...repository, peerName: '裸查询', ratioGoal: 1.2 })
    const procedure = await turnAbout(
      () => client.cases.search({ text }),
      () => raw.all(params),
    )
    lines.push({
      what: `搜索 ${name}：经过程`,
      size,
      ...procedure,
      peerName: '裸查询',
      p95Goal: size > 100_000 ? 200 : 50,
    })
  }
  return lines
}
