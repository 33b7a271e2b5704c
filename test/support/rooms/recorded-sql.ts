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
 * Every statement that runs while `body` runs, with its values. Caught at the statement's own methods, so that those
 * prepared long before are seen too. Statements of other connections of this process must rest meanwhile.
 */
export function recording<R>(
  db: Db,
  body: () => R,
): { readonly result: R; readonly statements: readonly Recorded[] } {
  const { statements, stop } = record(db)
  try {
    return { result: body(), statements }
  } finally {
    stop()
  }
}

/** The same until what `body` promises has come. */
export async function recordingAll<R>(
  db: Db,
  body: () => Promise<R>,
): Promise<{ readonly result: R; readonly statements: readonly Recorded[] }> {
  const { statements, stop } = record(db)
  try {
    return { result: await body(), statements }
  } finally {
    stop()
  }
}

function record(db: Db): { readonly statements: readonly Recorded[]; stop(): void } {
  const statements: Recorded[] = []
  const prototype: AnyStatement = Object.getPrototypeOf(db.prepare('SELECT 1'))
  const kept = METHODS.map((method) => [method, prototype[method]] as const)
  for (const [method, original] of kept) {
    prototype[method] = function recorded(this: { readonly source: string }, ...params: unknown[]) {
      statements.push({ sql: this.source, method, params })
      return Reflect.apply(original, this, params) as unknown
    }
  }
  return {
    statements,
    stop: () => {
      for (const [method, original] of kept) prototype[method] = original
    },
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
