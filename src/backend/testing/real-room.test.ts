import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { verifyRoom } from '../audit/verify/verify-room.ts'
import { searchCases } from '../cases/search-cases.ts'
import { foreignKeyProblems, integrityProblems, looseTables } from '../database/integrity.ts'
import { appliedMigrations, migrate } from '../database/migrate.ts'
import { migrationOf } from '../database/migrations-folder.ts'
import type { Db } from '../database/open-database.ts'
import { expectedPragmas } from '../database/pragmas.ts'
import { reprojectAll } from '../records/reproject.ts'
import { registerSample } from './sample-case.ts'
import { openTestRoom, type TestRoom } from './test-room.ts'

const now = '2026-11-23T08:00:00.000Z'
let room: TestRoom
let db: Db
beforeEach(async () => {
  room = await openTestRoom()
  db = room.desk.room.db
})
afterEach(() => room.dispose())

const codeOf = (run: Promise<unknown>) =>
  run.then(
    () => 'applied',
    (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
  )

describe('the room a clerk works in', () => {
  /** Said once more by hand (architecture.md, Data), so that a value weakened in the program's own table is noticed. */
  it.each([
    ['cipher', 'chacha20'],
    ['journal_mode', 'wal'],
    ['synchronous', 2],
    ['foreign_keys', 1],
    ['secure_delete', 1],
    ['temp_store', 2],
    ['trusted_schema', 0],
    ['cell_size_check', 1],
    ['recursive_triggers', 1],
  ])('%s is %s', (name, value) => {
    expect(db.pragma(name, { simple: true })).toBe(value)
    expect(expectedPragmas(1).some((one) => one.name === name)).toBe(true)
  })

  it('waits for a lock and caches more than SQLite would by itself', () => {
    expect(db.pragma('busy_timeout', { simple: true })).toBeGreaterThanOrEqual(1000)
    expect(db.pragma('cache_size', { simple: true })).toBeLessThanOrEqual(-16_384)
  })

  it('has every migration of the program, every ordinary table STRICT, nothing orphaned, nothing damaged', () => {
    expect(appliedMigrations(db).map((row) => row.tag)).toEqual(room.desk.migrations.map((one) => one.tag))
    expect(room.desk.migrations.length).toBeGreaterThan(1)
    expect(looseTables(db)).toEqual([])
    expect([...foreignKeyProblems(db), ...integrityProblems(db)]).toEqual([])
  })

  it.each(['audit', 'record_versions'])('%s takes no UPDATE and no DELETE', (table) => {
    expect(() => db.exec(`UPDATE ${table} SET at = 'x'`)).toThrow('append-only')
    expect(() => db.exec(`DELETE FROM ${table}`)).toThrow('append-only')
    expect(() => db.exec(`INSERT OR REPLACE INTO ${table} SELECT * FROM ${table} LIMIT 1`)).toThrow(
      'append-only',
    )
  })

  it('refuses a program that is older, has a gap, or has other SQL', async () => {
    const mine = room.desk.migrations
    const [first] = mine
    if (!first) throw new Error('no migration')
    expect(await codeOf(migrate(db, mine.slice(0, -1), { now }))).toBe('newer-database')
    expect(await codeOf(migrate(db, [...mine.slice(1), first], { now }))).toBe('migration-gap')
    expect(
      await codeOf(migrate(db, [migrationOf(first.tag, `${first.sql} `), ...mine.slice(1)], { now })),
    ).toBe('migration-changed')
    db.exec('DELETE FROM applied_migrations WHERE position = 0')
    expect(await codeOf(migrate(db, mine, { now }))).toBe('migration-gap')
  })

  it('a later rebuild of a table in use keeps its rows and its neighbours’, and a failing one leaves no trace', async () => {
    await registerSample(room)
    const counts = () =>
      ['cases', 'parties', 'records', 'record_versions', 'audit'].map((table) =>
        db.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
      )
    const before = counts()
    const { sql } = db
      .prepare<[], { sql: string }>(`SELECT sql FROM sqlite_schema WHERE name = 'mediators'`)
      .get() ?? { sql: '' }
    const rebuild = [
      sql.replace('mediators', '__new_mediators'),
      'INSERT INTO __new_mediators SELECT * FROM mediators',
      'DROP TABLE mediators',
      'ALTER TABLE __new_mediators RENAME TO mediators',
    ]
    const later = migrationOf('9999_later', rebuild.join(';--> statement-breakpoint\n'))
    const failing = migrationOf(
      '9999_later',
      [...rebuild, 'INSERT INTO nowhere VALUES (1)'].join(';--> statement-breakpoint\n'),
    )
    expect(await codeOf(migrate(db, [...room.desk.migrations, failing], { now }))).toBe('migration-failed')
    expect(counts()).toEqual(before)
    expect(await migrate(db, [...room.desk.migrations, later], { now })).toEqual(['9999_later'])
    expect(counts()).toEqual(before)
    expect(looseTables(db)).toEqual([])
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
  })

  it('a new column is filled from the versions, and verification agrees', async () => {
    await registerSample(room, { tags: ['mass'] })
    const empty = [
      `ALTER TABLE cases DROP COLUMN tags`,
      `ALTER TABLE cases ADD COLUMN tags TEXT NOT NULL DEFAULT '[]'`,
      `DELETE FROM parties`,
      `DELETE FROM case_search`,
    ]
    const later = migrationOf('9999_later', empty.join(';--> statement-breakpoint\n'))
    await migrate(db, [...room.desk.migrations, later], { now, rebuild: reprojectAll })
    expect(db.prepare('SELECT tags FROM cases').pluck().get()).toBe('["mass"]')
    expect(searchCases(db, room.desk.session, { text: '李强' }, room.desk.clock.today()).rows).toHaveLength(1)
    expect(await verifyRoom(db, { scope: 'all', now })).toMatchObject({ ok: true, problems: [] })
  })
})
