import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { foreignKeyProblems, integrityProblems, looseTables } from '#backend/database/integrity.ts'
import { migrate } from '#backend/database/migrate.ts'
import { loadMigrations } from '#backend/database/migrations-folder.ts'
import { type Db, openDatabase } from '#backend/database/open-database.ts'
import { withStrict } from '../../scripts/migration.ts'

const migrations = loadMigrations(join(import.meta.dirname, '..', '..', 'drizzle'))
const now = '2026-11-23T08:00:00.000Z'
let folder = ''
let db: Db
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'versions-'))
  db = openDatabase({ file: join(folder, 'room.db'), key: new Uint8Array(32).fill(2), create: true })
})
afterEach(() => {
  db.close()
  rmSync(folder, { recursive: true, force: true })
})

function schemaOf(database: Db): unknown {
  return database.prepare(`SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name`).all()
}

describe('the migrations of this program', () => {
  it.each(migrations.map(({ tag }, index) => ({ from: tag, count: index + 1 })))(
    'from $from: every ordinary table STRICT, nothing orphaned, the same schema as a fresh one',
    async ({ count }) => {
      await migrate(db, migrations.slice(0, count), { now })
      expect(looseTables(db)).toEqual([])
      await migrate(db, migrations, { now })
      expect(looseTables(db)).toEqual([])
      expect([...foreignKeyProblems(db), ...integrityProblems(db)]).toEqual([])
      const fresh = openDatabase({ file: join(folder, 'fresh.db'), key: new Uint8Array(32), create: true })
      await migrate(fresh, migrations, { now })
      expect(schemaOf(db)).toEqual(schemaOf(fresh))
      fresh.close()
    },
  )

  it('each is what `npm run migration` would have made of it', () => {
    for (const { tag, sql } of migrations) expect(withStrict(sql), tag).toBe(sql)
  })

  // A rebuilt table loses its triggers without a word: each must be there at the end unless a migration drops it.
  it('no trigger and no virtual table got lost on the way', async () => {
    await migrate(db, migrations, { now })
    const sql = migrations.map((migration) => migration.sql).join('\n')
    const names = (pattern: RegExp) => [...sql.matchAll(pattern)].map((match) => match[1] ?? '')
    const made = names(/CREATE (?:TRIGGER|VIRTUAL TABLE) (?:IF NOT EXISTS )?[`"]?(\w+)/gi)
    const dropped = new Set(names(/DROP (?:TRIGGER|TABLE) (?:IF EXISTS )?[`"]?(\w+)/gi))
    const there = db
      .prepare(`SELECT name FROM sqlite_schema WHERE type IN ('trigger', 'table')`)
      .pluck()
      .all()
    expect(made.length).toBeGreaterThan(0)
    expect(made.filter((name) => !dropped.has(name) && !there.includes(name))).toEqual([])
  })
})

describe('withStrict', () => {
  const breakpoint = '\n--> statement-breakpoint\n'
  it.each([
    ['CREATE TABLE `a` (\n\t`b` text\n);', 'CREATE TABLE `a` (\n\t`b` text\n) STRICT;'],
    ['CREATE TABLE `__new_a` (`b` text)', 'CREATE TABLE `__new_a` (`b` text) STRICT'],
    ['-- why\nCREATE TABLE a (b TEXT);\n', '-- why\nCREATE TABLE a (b TEXT) STRICT;\n'],
    [
      'CREATE TABLE a (b TEXT PRIMARY KEY) WITHOUT ROWID;',
      'CREATE TABLE a (b TEXT PRIMARY KEY) WITHOUT ROWID, STRICT;',
    ],
    ['CREATE TABLE a (b TEXT) STRICT;', 'CREATE TABLE a (b TEXT) STRICT;'],
    [
      "CREATE TABLE a (b TEXT DEFAULT (lower('X)')));",
      "CREATE TABLE a (b TEXT DEFAULT (lower('X)'))) STRICT;",
    ],
    [
      "CREATE VIRTUAL TABLE s USING fts5(body, content='');",
      "CREATE VIRTUAL TABLE s USING fts5(body, content='');",
    ],
    ['CREATE INDEX i ON a (b);', 'CREATE INDEX i ON a (b);'],
    ['INSERT INTO a VALUES (1);', 'INSERT INTO a VALUES (1);'],
  ])('%s', (sql, strict) => {
    expect(withStrict(sql)).toBe(strict)
    expect(withStrict(strict)).toBe(strict)
    expect(withStrict(`SELECT 1;${breakpoint}${sql}`)).toBe(`SELECT 1;${breakpoint}${strict}`)
  })

  it('says no to two statements without a breakpoint and to AS SELECT', () => {
    expect(() => withStrict('CREATE TABLE a (b TEXT); CREATE TABLE c (d TEXT); -- end')).toThrow(
      'one statement',
    )
    expect(() => withStrict('CREATE TABLE a AS SELECT 1;')).toThrow('AS SELECT')
  })
})
