import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { looseTables } from './integrity.ts'
import { appliedMigrations, migrate, statementsOf } from './migrate.ts'
import { loadMigrations, type Migration, migrationOf } from './migrations-folder.ts'
import { type Db, openDatabase } from './open-database.ts'

const now = '2026-11-23T08:00:00.000Z'
let folder = ''
let db: Db
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'migrate-'))
  db = openDatabase({ file: join(folder, 'room.db'), key: new Uint8Array(32).fill(1), create: true })
})
afterEach(() => {
  db.close()
  rmSync(folder, { recursive: true, force: true })
})

const first = migrationOf(
  '0000_first',
  `CREATE TABLE \`parents\` (\`id\` text PRIMARY KEY NOT NULL, \`name\` text) STRICT;
--> statement-breakpoint
CREATE TABLE \`children\` (
	\`id\` text PRIMARY KEY NOT NULL,
	\`parent\` text NOT NULL,
	FOREIGN KEY (\`parent\`) REFERENCES \`parents\`(\`id\`) ON UPDATE no action ON DELETE cascade
) STRICT;`,
)
/** What drizzle-kit writes for `name` becoming NOT NULL. */
const rebuild = migrationOf(
  '0001_rebuild',
  `PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE \`__new_parents\` (\`id\` text PRIMARY KEY NOT NULL, \`name\` text NOT NULL) STRICT;
--> statement-breakpoint
INSERT INTO \`__new_parents\`("id", "name") SELECT "id", "name" FROM \`parents\`;--> statement-breakpoint
DROP TABLE \`parents\`;--> statement-breakpoint
ALTER TABLE \`__new_parents\` RENAME TO \`parents\`;--> statement-breakpoint
PRAGMA foreign_keys=ON;`,
)

async function family(): Promise<void> {
  await migrate(db, [first], { now })
  db.exec(`INSERT INTO parents VALUES ('p', '张'); INSERT INTO children VALUES ('c1', 'p'), ('c2', 'p')`)
}

function children(): unknown {
  return db.prepare('SELECT count(*) FROM children').pluck().get()
}

describe("drizzle's cascade trap", () => {
  it('a rebuild keeps the children, and foreign keys are on again', async () => {
    await family()
    expect(await migrate(db, [first, rebuild], { now })).toEqual(['0001_rebuild'])
    expect(children()).toBe(2)
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
    expect(() => db.exec(`INSERT INTO children VALUES ('c3', 'nobody')`)).toThrow('FOREIGN KEY')
  })

  it('control: the same statements with foreign keys on, as drizzle runs them, empty the children', async () => {
    await family()
    db.transaction(() => {
      for (const statement of statementsOf(rebuild.sql)) db.exec(statement)
    })()
    expect(children()).toBe(0)
  })
})

describe('what is refused', () => {
  it('a newer database, a gap, another order, changed SQL', async () => {
    await family()
    await migrate(db, [first, rebuild], { now })
    const refused = async (list: readonly Migration[]) =>
      migrate(db, list, { now }).then(
        () => 'applied',
        (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
      )
    expect(await refused([first])).toBe('newer-database')
    expect(await refused([rebuild, first])).toBe('migration-gap')
    expect(await refused([first, migrationOf('0001_other', rebuild.sql)])).toBe('migration-gap')
    expect(await refused([first, migrationOf('0001_rebuild', `${rebuild.sql} `)])).toBe('migration-changed')
    db.exec('DELETE FROM applied_migrations WHERE position = 0')
    expect(await refused([first, rebuild])).toBe('migration-gap')
    expect(children()).toBe(2)
  })

  it.each([
    [
      'bad SQL',
      'CREATE TABLE extra (a TEXT) STRICT;--> statement-breakpoint\nINSERT INTO nowhere VALUES (1)',
    ],
    ['an orphaned child', `CREATE TABLE extra (a TEXT) STRICT;--> statement-breakpoint\nDELETE FROM parents`],
    ['an own COMMIT', `CREATE TABLE extra (a TEXT) STRICT;--> statement-breakpoint\nCOMMIT`],
    ['a hidden ROLLBACK', `CREATE TABLE extra (a TEXT) STRICT;--> statement-breakpoint\nSELECT 1; ROLLBACK`],
  ])('%s: everything is rolled back and foreign keys are on', async (_name, sql) => {
    await family()
    const run = migrate(db, [first, migrationOf('0001_bad', sql)], { now })
    await expect(run).rejects.toMatchObject({ code: 'migration-failed' })
    expect(db.prepare(`SELECT count(*) FROM sqlite_schema WHERE name = 'extra'`).pluck().get()).toBe(0)
    expect(children()).toBe(2)
    expect(appliedMigrations(db).map((row) => row.tag)).toEqual(['0000_first'])
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
    expect(db.inTransaction).toBe(false)
  })
})

describe('the backup before', () => {
  it('is asked for only with something to apply to a database that holds something', async () => {
    const asked: string[][] = []
    const beforeMigrate = async (pending: readonly Migration[]) => {
      asked.push(pending.map((migration) => migration.tag))
    }
    await migrate(db, [first], { now, beforeMigrate })
    await migrate(db, [first], { now, beforeMigrate })
    expect(asked).toEqual([])
    await migrate(db, [first, rebuild], { now, beforeMigrate })
    expect(asked).toEqual([['0001_rebuild']])
  })

  it('no backup, no migration', async () => {
    await family()
    const beforeMigrate = () => Promise.reject(new Error('no room'))
    await expect(migrate(db, [first, rebuild], { now, beforeMigrate })).rejects.toThrow('no room')
    expect(appliedMigrations(db)).toHaveLength(1)
  })
})

it('a table without STRICT is found, virtual tables are not blamed', async () => {
  await family()
  db.exec(`CREATE VIRTUAL TABLE words USING fts5(text, content='', contentless_delete=1)`)
  expect(looseTables(db)).toEqual([])
  db.exec('CREATE TABLE loose (a TEXT)')
  expect(looseTables(db)).toEqual(['loose'])
})

it('reads the folder; a Windows checkout has the same hashes', () => {
  mkdirSync(join(folder, 'meta'))
  const entries = [first, rebuild].map(({ tag }, idx) => ({ idx, tag, when: 1, breakpoints: true }))
  writeFileSync(join(folder, 'meta', '_journal.json'), JSON.stringify({ version: '7', entries }))
  for (const { tag, sql } of [first, rebuild])
    writeFileSync(join(folder, `${tag}.sql`), sql.replaceAll('\n', '\r\n'))
  expect(loadMigrations(folder)).toEqual([first, rebuild])
  const gap = JSON.stringify({ entries: [{ idx: 1, tag: '0000_first' }] })
  writeFileSync(join(folder, 'meta', '_journal.json'), gap)
  expect(() => loadMigrations(folder)).toThrow('gap')
})
