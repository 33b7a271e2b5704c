import { copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { resultOf } from '#backend/testing/result-of.ts'
import { tempFolder } from '#test/support/hosts/temp-folder.ts'
import { clockFrom } from '#test/support/rooms/messages.ts'
import { openRaw } from '#test/support/rooms/open-raw.ts'
import { openRoomProcess } from '#test/support/rooms/room-process.ts'
import { ADMIN, facts, logIn, registration, setUpRoom } from '#test/support/rooms/set-up-room.ts'
import { snapshotOf } from './load/folder-snapshot.ts'

const at = { clockOffsetMs: clockFrom('2026-11-23T02:00:00.000Z') }
const TITLE = '王芳与李强排水纠纷'

/** A room as it was yesterday, kept beside, and as it is today: one case, changed once since. */
async function yesterdayAndToday() {
  const folder = tempFolder()
  const dataDir = join(folder, 'data')
  mkdirSync(dataDir)
  const yesterday = join(folder, 'yesterday.db')
  const first = await openRoomProcess({ dataDir, ...at })
  const { committeeId } = await setUpRoom(first.client)
  const { id, revision } = await first.client.cases.register(registration(committeeId, TITLE))
  await first.close()
  copyFileSync(join(dataDir, 'room.db'), yesterday)
  const second = await openRoomProcess({ dataDir, ...at })
  await logIn(second.client)
  const changed = { ...facts(committeeId, '王芳与李强屋檐滴水纠纷'), sensitive: true }
  const saved = await second.client.cases.saveFacts({ id, base: revision, facts: changed })
  const { parties } = registration(committeeId, TITLE)
  await second.client.cases.saveParties({ id, base: saved.revision, parties })
  await second.close()
  return { folder, dataDir, yesterday, id }
}

/** Opens, logs in, verifies: what the clerk would be told. */
async function toldAfter(dataDir: string) {
  const room = await openRoomProcess({ dataDir, ...at })
  await logIn(room.client)
  const { warnings } = await room.client.system.status()
  const { ok, problems } = await resultOf(room.client.audit.verify())
  await room.kill()
  return { warnings: warnings.map((one) => one.code), ok, problems: problems.map((one) => one.code) }
}

describe('something older put back', () => {
  it('tells nothing where nothing was put back', async () => {
    const { dataDir } = await yesterdayAndToday()
    expect(await toldAfter(dataDir)).toEqual({ warnings: [], ok: true, problems: [] })
  }, 60_000)

  it('finds yesterday’s whole file on opening, by the head in the keyring', async () => {
    const { dataDir, yesterday } = await yesterdayAndToday()
    copyFileSync(yesterday, join(dataDir, 'room.db'))
    expect(await toldAfter(dataDir)).toMatchObject({ warnings: ['older-file'], ok: false })
  }, 60_000)

  it('finds yesterday’s row by verifying', async () => {
    const { folder, dataDir, yesterday, id } = await yesterdayAndToday()
    const past = join(folder, 'past')
    cpSync(dataDir, past, { recursive: true })
    copyFileSync(yesterday, join(past, 'room.db'))
    const old = await openRaw(past, ADMIN)
    const row = old.db.prepare('SELECT title, sensitive FROM cases WHERE id = ?').get(id)
    old.close()
    const now = await openRaw(dataDir, ADMIN)
    now.db
      .prepare('UPDATE cases SET title = @title, sensitive = @sensitive WHERE id = @id')
      .run({ ...(row as object), id })
    now.close()
    expect(await toldAfter(dataDir)).toEqual({ warnings: [], ok: false, problems: ['rows-differ'] })
  }, 60_000)

  it('finds each of yesterday’s pages that holds a row, an entry or a version', async () => {
    const { folder, dataDir, yesterday } = await yesterdayAndToday()
    const [before, after] = [readFileSync(yesterday), readFileSync(join(dataDir, 'room.db'))]
    const pages = await projectedPages(dataDir)
    const changed = [...pages].filter(([page]) => !samePage(before, after, page))
    expect(changed.length).toBeGreaterThan(3)
    const silent: string[] = []
    for (const [page, table] of changed) {
      const trial = join(folder, `page-${page}`)
      cpSync(dataDir, trial, { recursive: true })
      writeFileSync(join(trial, 'room.db'), withPage(after, before, page))
      const told = await toldAfter(trial).catch(() => undefined)
      if (told?.ok && told.warnings.length === 0) silent.push(`${table} page ${page}`)
    }
    expect(silent).toEqual([])
  }, 240_000)

  it('refuses a database newer than the program, untouched', async () => {
    const { folder, dataDir } = await yesterdayAndToday()
    const migrationsDir = join(folder, 'drizzle')
    cpSync(join(import.meta.dirname, '..', '..', 'drizzle'), migrationsDir, { recursive: true })
    addMigration(migrationsDir)
    const newer = await openRoomProcess({ dataDir, migrationsDir, ...at })
    await logIn(newer.client)
    await newer.close()
    const before = snapshotOf(dataDir, ['room.db-wal', 'room.db-shm'])
    const older = await openRoomProcess({ dataDir, ...at })
    await expect(logIn(older.client)).rejects.toMatchObject({
      code: 'STORAGE',
      message: expect.stringContaining('更新版本的程序'),
    })
    expect((await older.client.system.status()).phase).toBe('locked')
    await older.close()
    expect(snapshotOf(dataDir, ['room.db-wal', 'room.db-shm'])).toEqual(before)
  }, 60_000)

  it('refuses a second instance on the same folder while the first goes on', async () => {
    const { dataDir } = await yesterdayAndToday()
    const first = await openRoomProcess({ dataDir, ...at })
    await expect(openRoomProcess({ dataDir, ...at })).rejects.toMatchObject({ code: 'already-running' })
    await logIn(first.client)
    expect((await first.client.cases.list({ view: 'all' })).total).toBe(1)
    await first.kill()
    // The lock dies with its process.
    const second = await openRoomProcess({ dataDir, ...at })
    await second.close()
  }, 60_000)
})

const PAGE = 4096

/** Leaf pages of the tables that mirror records or hold their history. */
async function projectedPages(dataDir: string): Promise<ReadonlyMap<number, string>> {
  const raw = await openRaw(dataDir, ADMIN)
  try {
    const tables = ['cases', 'parties', 'records', 'record_versions', 'audit']
    const rows = raw.db
      .prepare<[], { name: string; page: number }>(
        `SELECT name, rootpage AS page FROM sqlite_schema WHERE name IN (${tables.map((name) => `'${name}'`).join(', ')})`,
      )
      .all()
    return new Map(rows.map((row) => [row.page, row.name]))
  } finally {
    raw.close()
  }
}

function samePage(one: Buffer, other: Buffer, page: number): boolean {
  const [from, to] = [(page - 1) * PAGE, page * PAGE]
  return one.subarray(from, to).equals(other.subarray(from, to))
}

function withPage(now: Buffer, then: Buffer, page: number): Buffer {
  const mixed = Buffer.from(now)
  then.copy(mixed, (page - 1) * PAGE, (page - 1) * PAGE, page * PAGE)
  return mixed
}

/** What a later version of the program would bring. */
function addMigration(dir: string): void {
  const journalFile = join(dir, 'meta', '_journal.json')
  const journal = JSON.parse(readFileSync(journalFile, 'utf8')) as {
    entries: { idx: number; when: number; tag: string }[]
  }
  const last = journal.entries.at(-1)
  if (!last) throw new Error('there are migrations')
  const tag = `${String(last.idx + 1).padStart(4, '0')}_later`
  journal.entries.push({ ...last, idx: last.idx + 1, when: last.when + 1000, tag })
  writeFileSync(journalFile, JSON.stringify(journal))
  writeFileSync(join(dir, `${tag}.sql`), 'CREATE TABLE `later` (`id` text PRIMARY KEY NOT NULL) STRICT;')
}
