import type Database from 'better-sqlite3'
import type { Db } from './open-database.ts'

export type Statement = Database.Statement<unknown[]>

const statements = new WeakMap<Db, Map<string, Statement>>()

/** One prepared statement per text and connection: compiled once, run as it is. */
export function prepared(db: Db, sql: string): Statement {
  let cache = statements.get(db)
  if (!cache) {
    cache = new Map()
    statements.set(db, cache)
  }
  let statement = cache.get(sql)
  if (!statement) {
    statement = db.prepare<unknown[]>(sql)
    cache.set(sql, statement)
  }
  return statement
}
