import type { Db } from '#backend/database/open-database.ts'

export interface Recorded {
  readonly sql: string
  readonly method: 'run' | 'get' | 'all'
  readonly params: readonly unknown[]
}

interface AnyStatement {
  run(...params: unknown[]): unknown
  get(...params: unknown[]): unknown
  all(...params: unknown[]): unknown
}

const METHODS = ['run', 'get', 'all'] as const

/**
 * Every statement the product runs on this connection while `body` runs, with its values. Statements prepared before are
 * caught too: the cache of prepared statements goes by connection, so `body` is given one that looks new.
 */
export function recording<R>(
  db: Db,
  body: (db: Db) => R,
): { readonly result: R; readonly statements: readonly Recorded[] } {
  const statements: Recorded[] = []
  const prototype: AnyStatement = Object.getPrototypeOf(db.prepare('SELECT 1'))
  const kept = METHODS.map((method) => [method, prototype[method]] as const)
  for (const [method, original] of kept) {
    prototype[method] = function record(this: { readonly source: string }, ...params: unknown[]) {
      statements.push({ sql: this.source, method, params })
      return Reflect.apply(original, this, params) as unknown
    }
  }
  try {
    return { result: body(db), statements }
  } finally {
    for (const [method, original] of kept) prototype[method] = original
  }
}

export interface Plan {
  readonly sql: string
  readonly detail: string
}

export function explained(db: Db, sql: string, params: readonly unknown[]): readonly Plan[] {
  if (!/^\s*(SELECT|WITH)/i.test(sql)) return []
  const rows = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...params) as { detail: string }[]
  return rows.map(({ detail }) => ({ sql, detail }))
}
