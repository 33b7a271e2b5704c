import Database from 'better-sqlite3'
import type { FactSource, FactSources, ListSource } from '#backend/database/facts/fact-source.ts'
import { type FactScalar, type FactType, scopeOfFact, type Terms } from '#domain/conditions/types.ts'
import { factsOf, type Thing, WORLD_LISTS, WORLD_SCOPES, type WorldScope } from './random-world.ts'

const COLUMN_TYPES = {
  boolean: 'INTEGER',
  number: 'REAL',
  count: 'INTEGER',
  money: 'INTEGER',
  date: 'TEXT',
  text: 'TEXT',
  code: 'TEXT',
  codes: 'TEXT',
} as const satisfies Record<FactType, string>

/** A world as STRICT tables: one a scope, a value and an `applies` column a fact, a `known` column a list. */
export function openWorld(things: readonly Thing[], terms: Terms): Database.Database {
  const db = new Database(':memory:')
  for (const scope of WORLD_SCOPES) {
    const facts = factsOf(terms, scope).flatMap((name) => {
      const definition = terms.facts[name]
      return definition
        ? [`${columnOf(name)} ${COLUMN_TYPES[definition.type]}`, `${columnOf(name)}_applies INTEGER`]
        : []
    })
    const lists = WORLD_LISTS[scope].map((child) => `knows_${child} INTEGER`)
    db.exec(`CREATE TABLE ${scope}_t (id INTEGER, parent INTEGER, ${[...facts, ...lists].join(', ')}) STRICT`)
  }
  db.transaction(() => things.forEach((thing) => insert(db, thing, null)))()
  return db
}

export function worldSources(terms: Terms): FactSources<string> {
  const facts = Object.keys(terms.facts).map((name): [string, FactSource] => {
    const column = `"${scopeOfFact(name)}".${columnOf(name)}`
    return [name, { value: column, applies: `${column}_applies` }]
  })
  // `case` is a word of SQL: aliases are quoted.
  const listOf = (parent: WorldScope, child: WorldScope): ListSource => ({
    from: `${child}_t "${child}"`,
    on: `"${child}".parent = "${parent}".id`,
    known: `"${parent}".knows_${child}`,
  })
  return {
    facts: Object.fromEntries(facts),
    lists: {
      room: { case: listOf('room', 'case') },
      case: { party: listOf('case', 'party'), duty: listOf('case', 'duty') },
    },
  }
}

function insert(db: Database.Database, thing: Thing, parent: number | null): void {
  const columns: [string, string | number | null][] = [
    ['id', thing.id],
    ['parent', parent],
  ]
  for (const [name, cell] of Object.entries(thing.cells)) {
    columns.push([columnOf(name), cell.kind === 'unknown' ? null : stored(cell.value)])
    columns.push([`${columnOf(name)}_applies`, Number(cell.kind !== 'not-applicable')])
  }
  for (const [child, list] of Object.entries(thing.lists)) {
    columns.push([`knows_${child}`, Number(list.known)])
    for (const inner of list.things) insert(db, inner, thing.id)
  }
  const names = columns.map(([name]) => name).join(', ')
  const marks = columns.map(() => '?').join(', ')
  db.prepare(`INSERT INTO ${thing.scope}_t (${names}) VALUES (${marks})`).run(
    ...columns.map(([, value]) => value),
  )
}

function columnOf(name: string): string {
  return name.slice(name.indexOf('.') + 1)
}

function stored(value: FactScalar): string | number {
  if (typeof value === 'object') return JSON.stringify(value)
  return typeof value === 'boolean' ? Number(value) : value
}
