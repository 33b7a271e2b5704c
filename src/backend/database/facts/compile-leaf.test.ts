import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Condition, Terms } from '#domain/conditions/types.ts'
import { createBinder } from './binder.ts'
import { compileCondition } from './compile-condition.ts'
import type { FactSources } from './fact-source.ts'

const TERMS: Terms = {
  facts: {
    'case.amount': { type: 'money', label: '金额', source: 'stored' },
    'case.dueOn': { type: 'date', label: '期限', source: 'stored' },
    'case.overdue': { type: 'boolean', label: '已超期', no: '未超期', source: 'asked-with-today' },
  },
  codes: {},
  parameters: { today: { type: 'date', label: '今天', value: '2026-11-23' } },
}
const SOURCES: FactSources<string> = {
  facts: {
    'case.amount': { value: 'c.amount', applies: 'c.has_money' },
    'case.dueOn': { value: 'c.due_on' },
    'case.overdue': { value: 'c.due_on < @today' },
  },
  lists: {},
}

let db: Database.Database
beforeAll(() => {
  db = new Database(':memory:')
  db.exec(`
    CREATE TABLE cases (id INTEGER PRIMARY KEY, amount INTEGER, has_money INTEGER, due_on TEXT) STRICT;
    CREATE INDEX cases_amount ON cases (amount);
    CREATE INDEX cases_due_on ON cases (due_on);
    INSERT INTO cases VALUES (1, 500, 1, '2026-11-22'), (2, 5, 1, '2026-11-23'), (3, NULL, 1, NULL), (4, 900, 0, '2026-12-01');
  `)
})
afterAll(() => db.close())

function select(condition: Condition) {
  const binder = createBinder({ today: '2026-11-23' })
  const { holds } = compileCondition(condition, 'case', { sources: SOURCES, terms: TERMS, binder })
  return { sql: `SELECT c.* FROM cases c WHERE ${holds}`, values: binder.values }
}

test.each<[Condition, index: string, ids: number[]]>([
  [{ kind: 'compare', fact: 'case.amount', op: '≥', value: 500 }, 'cases_amount', [1]],
  // Pushed to the leaf, `not` keeps the index: 非(金额≥500) searches amount < 500.
  [{ kind: 'not', of: { kind: 'compare', fact: 'case.amount', op: '≥', value: 500 } }, 'cases_amount', [2]],
  [
    { kind: 'compare', fact: 'case.dueOn', op: '≤', value: { param: 'today', days: 8 } },
    'cases_due_on',
    [1, 2, 4],
  ],
  [
    { kind: 'compare', fact: 'case.dueOn', op: 'in', value: ['2026-11-22', '2026-12-01'] },
    'cases_due_on',
    [1, 4],
  ],
  [
    { kind: 'compare', fact: 'case.dueOn', op: 'between', value: ['2026-11-23', '2026-12-01'] },
    'cases_due_on',
    [2, 4],
  ],
])('%o searches %s', (condition, index, ids) => {
  const { sql, values } = select(condition)
  expect(
    db
      .prepare<[object], { id: number }>(sql)
      .all(values)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(ids)
  const plan = db.prepare<[object], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(values)
  expect(plan.map(({ detail }) => detail).join()).toContain(`SEARCH c USING INDEX ${index}`)
})

test('a source may ask the day itself; an unknown date stays unknown', () => {
  const { sql, values } = select({ kind: 'compare', fact: 'case.overdue', op: '=', value: false })
  expect(
    db
      .prepare<[object], { id: number }>(sql)
      .all(values)
      .map(({ id }) => id),
  ).toEqual([2, 4])
})

test('several conditions of one statement share one binder, and one name for one value', () => {
  const binder = createBinder()
  const condition: Condition = { kind: 'compare', fact: 'case.amount', op: '=', value: 500 }
  const using = { sources: SOURCES, terms: TERMS, binder }
  const [a, b] = [
    compileCondition(condition, 'case', using),
    compileCondition({ ...condition, value: 6 }, 'case', using),
  ]
  expect([a.holds, a.fails, b.holds]).toEqual([
    '((c.has_money) AND (c.amount) = (@p1))',
    '((c.has_money) AND (c.amount) <> (@p1))',
    '((c.has_money) AND (c.amount) = (@p2))',
  ])
  expect(binder.values).toEqual({ p1: 500, p2: 6 })
})

test('the longest condition a screen lets through is still a statement', () => {
  const leaf: Condition = { kind: 'compare', fact: 'case.amount', op: '≠', value: 0 }
  const { sql, values } = select({ kind: 'any', of: Array.from({ length: 199 }, () => leaf) })
  expect(db.prepare(sql).all(values)).toHaveLength(2)
})
