import { describe, expect, it } from 'vitest'
import { listCases } from '#backend/cases/list-cases.ts'
import { searchCases } from '#backend/cases/search-cases.ts'
import { todaysWork } from '#backend/cases/today.ts'
import type { Db } from '#backend/database/open-database.ts'
import type { Session } from '#backend/desk/desk.ts'
import { openTestRoom } from '#backend/testing/test-room.ts'
import { VIEWS } from '#contract/schemas/case-view.ts'
import type { BusinessDate, Id } from '#domain/values/brands.ts'
import { shared } from '#test/support/hosts/lifetime.ts'
import { explained, type Plan, recording } from '#test/support/rooms/recorded-sql.ts'

const TODAY = '2026-11-23' as BusinessDate

const room = shared(async (onEnd) => {
  const opened = await openTestRoom()
  onEnd(() => opened.dispose())
  return { db: opened.desk.room.db, admin: opened.desk.session, committeeId: opened.committeeIds[0] as Id }
})

type Ask = (db: Db, session: Session) => unknown

/** The closed list of built-in views and filters: paged in the order of an index, nothing sorted aside. */
const VIEWED: readonly (readonly [string, Ask])[] = [
  ...VIEWS.map((view): [string, Ask] => [
    `view ${view}`,
    (db, session) => listCases(db, session, { view }, TODAY),
  ]),
  ['second page', (db, session) => listCases(db, session, { view: 'open', after: '500' }, TODAY)],
  [
    'one committee',
    (db, session) => listCases(db, session, { view: 'all', committeeId: room().committeeId }, TODAY),
  ],
  ['one kind', (db, session) => listCases(db, session, { view: 'all', kind18: '02' }, TODAY)],
  ['a year to file', (db, session) => listCases(db, session, { view: 'to-file', year: 2026 }, TODAY)],
  ['a year under way', (db, session) => listCases(db, session, { view: 'open', year: 2026 }, TODAY)],
  [
    'a year of one committee',
    (db, session) =>
      listCases(db, session, { view: 'all', year: 2026, committeeId: room().committeeId }, TODAY),
  ],
  ['one year', (db, session) => listCases(db, session, { view: 'all', year: 2026 }, TODAY)],
]

/** A search's hits, and what is due, are few and may be sorted; but nothing whole is read to find them. */
const FOUND: readonly (readonly [string, Ask])[] = [
  ['工作台', (db, session) => todaysWork(db, session, TODAY)],
  ...[
    '张',
    '排水',
    '屋檐滴水',
    'wf',
    '1234',
    '11010519491231002X',
    '13800135678',
    '红石民调〔2026〕3号',
    '2026 3',
    '东河村 2',
  ].map((text): [string, Ask] => [
    `search ${text}`,
    (db, session) => searchCases(db, session, { text }, TODAY),
  ]),
]

describe('what the screens ask by themselves', () => {
  for (const who of ['admin', 'mediator'] as const) {
    for (const [what, ask] of VIEWED) {
      it(`${what} as ${who}: no whole table is read, nothing is sorted aside`, () => {
        const steps = stepsOf(ask, who)
        expect(steps.filter((step) => isScan(step) || isSort(step)).map(said)).toEqual([])
      })
    }
    for (const [what, ask] of FOUND) {
      it(`${what} as ${who}: no whole table is read`, () => {
        expect(stepsOf(ask, who).filter(isScan).map(said)).toEqual([])
      })
    }
  }

  it('would notice a whole table read and a sort', () => {
    const { db } = room()
    const steps = (sql: string) => explained(db, sql, [])
    expect(steps(`SELECT * FROM cases WHERE title = 'x'`).filter(isScan)).toHaveLength(1)
    expect(
      steps(`SELECT * FROM cases WHERE procedure = 'closed' ORDER BY title`).filter(isSort),
    ).toHaveLength(1)
  })
})

function stepsOf(ask: Ask, who: 'admin' | 'mediator'): readonly Plan[] {
  const { db, admin } = room()
  const { statements } = recording(db, () => ask(db, { ...admin, roles: [who] }))
  return statements.flatMap(({ sql, params }) => explained(db, sql, params))
}

function partialIndexes(): ReadonlySet<string> {
  const rows = room()
    .db.prepare<[], { name: string }>(`SELECT name FROM pragma_index_list('cases') WHERE partial = 1`)
    .all()
  return new Set(rows.map((row) => row.name))
}

const said = ({ detail, sql }: Plan) => `${detail}: ${sql.replaceAll(/\s+/g, ' ').slice(0, 160)}`

function isSort({ detail }: Plan): boolean {
  return detail.includes('TEMP B-TREE FOR')
}

/**
 * An index read from end to end is meant: a partial index holds just the view. So is the whole table where the view is
 * everything and the page's end stops the reading.
 */
function isScan({ detail, sql }: Plan): boolean {
  if (!/^SCAN /.test(detail)) return false
  if (/VIRTUAL TABLE INDEX|CONSTANT ROW|\(subquery/.test(detail)) return false
  const index = /USING (?:COVERING )?INDEX (\w+)/.exec(detail)?.[1]
  if (index !== undefined && partialIndexes().has(index)) return false
  const stopsAtPage =
    /^SCAN c$/.test(detail) && /WHERE 1 = 1 AND/.test(sql) && /LIMIT \d+\)?$/.test(sql.trim())
  return !stopsAtPage
}
