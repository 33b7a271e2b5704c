import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { acceptCase } from '../../cases/move-case.ts'
import { vacuumInto } from '../../database/integrity.ts'
import { type Db, openDatabase } from '../../database/open-database.ts'
import { deriveSubkey } from '../../keys/subkeys.ts'
import { type AuditRow, entryHash, GENESIS } from '../../records/audit-chain.ts'
import { caseKind } from '../../records/kinds/cases.ts'
import { mediatorKind } from '../../records/kinds/people.ts'
import { readRecord, runNote, runWork } from '../../records/work.ts'
import { registerSample, SAMPLE_DAY } from '../../testing/sample-case.ts'
import { openTestRoom, type TestRoom } from '../../testing/test-room.ts'
import { verifyDesk, verifyNew } from '../handlers.ts'
import { inSlices } from './in-slices.ts'
import { MOST_PROBLEMS } from './problems.ts'
import { PROJECTED_TABLES, UNPROJECTED_TABLES } from './projected-tables.ts'
import { verifyRoom } from './verify-room.ts'

const now = '2026-11-23T08:00:00.000Z'
let room: TestRoom
let db: Db
beforeEach(async () => {
  room = await openTestRoom()
  db = room.desk.room.db
})
afterEach(() => room.dispose())

async function aCase() {
  const { id } = await registerSample(room)
  acceptCase(room.desk, {
    id,
    base: 1,
    on: SAMPLE_DAY,
    onPaper: true,
    initiative: 'application',
    exceptionReason: '试验',
  })
  runNote(room.desk.frame(), 'cases.reveal', { kind: 'case', id, detail: { why: '核对' } })
  return id
}

/** What somebody with the key and a database tool can do. */
function unguarded(): void {
  const triggers = db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`).pluck().all()
  for (const name of triggers) db.exec(`DROP TRIGGER ${String(name)}`)
}

async function found(scope: 'all' | 'new' = 'all') {
  const { problems, ok } = await verifyRoom(db, { scope, now })
  expect(ok).toBe(problems.length === 0)
  return [...new Set(problems.map((problem) => problem.code))].sort()
}

function audit(): AuditRow[] {
  return db.prepare<[], AuditRow>('SELECT * FROM audit ORDER BY sequence').all()
}

/** Rewrites the chain so that every hash fits again, as an attacker who knows the program would. */
function rechain(change: (row: AuditRow) => Partial<AuditRow>): void {
  unguarded()
  let previous = GENESIS
  const update = db.prepare(
    `UPDATE audit SET actor_id = @actor_id, action = @action, detail = @detail, versions_hash = @versions_hash, at = @at,
     previous = @previous, hash = @hash WHERE sequence = @sequence`,
  )
  for (const row of audit()) {
    const { hash: _, ...rest } = { ...row, ...change(row), previous }
    previous = entryHash(rest)
    update.run({ ...rest, hash: previous })
  }
}

describe('a room nobody touched', () => {
  it('verifies whole, and counts what it looked at', async () => {
    await aCase()
    const result = await verifyDesk(room.desk, 'all')
    expect(result).toMatchObject({ ok: true, problems: [] })
    const count = (table: string) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
    expect(result.entries).toBe(count('audit'))
    expect(result.versions).toBe(count('record_versions'))
    expect(result.rows).toBe(PROJECTED_TABLES.reduce((sum, { table }) => sum + Number(count(table)), 0))
  })

  it('and so does its snapshot, whose rows were all written anew in order', async () => {
    await aCase()
    const file = join(room.dir, 'copy.db')
    vacuumInto(db, file)
    const copy = openDatabase({ file, key: deriveSubkey(room.desk.room.dataKey, 'database') })
    expect(await verifyRoom(copy, { scope: 'all', now })).toMatchObject({ ok: true, problems: [] })
    copy.close()
  })

  it('a bulk write is one entry over all its versions in order, read in portions', async () => {
    runWork(room.desk.frame(), 'settings.saveMediator', (work) => {
      for (let i = 0; i < 450; i++)
        work.save(mediatorKind, work.newId(), {
          name: `调解员${i}`,
          standing: 'member',
          workKind: 'part-time',
        })
    })
    expect(await verifyDesk(room.desk, 'all')).toMatchObject({ ok: true, versions: 454 })
    unguarded()
    db.exec(`UPDATE record_versions SET rowid = rowid + 1000 WHERE json LIKE '%调解员300"%'`)
    expect(await found()).toEqual(['versions-changed'])
  })

  it('goes on from the last entry verified', async () => {
    await aCase()
    await verifyDesk(room.desk, 'all')
    await registerSample(room, { title: '新来的一件' })
    const next = await verifyDesk(room.desk, 'new')
    expect(next).toMatchObject({ ok: true, entries: 1, versions: 1 })
    expect(next.rows).toBeGreaterThan(0)
    expect(await verifyDesk(room.desk, 'new')).toMatchObject({ ok: true, entries: 0, rows: 0 })
  })
})

describe('versions', () => {
  it.each(['王芳', 'sensitive'])('one byte of a version changed (%s)', async (word) => {
    await aCase()
    unguarded()
    const changed =
      word === 'sensitive'
        ? `replace(json, '"sensitive":false', '"sensitive":true ')`
        : `replace(json, '王芳', '王方')`
    db.exec(`UPDATE record_versions SET json = ${changed} WHERE kind = 'case' AND revision = 1`)
    expect(await found()).toEqual(['version-changed'])
  })

  it('changed together with its own hash: the audit entry remembers', async () => {
    const id = await aCase()
    unguarded()
    db.prepare(`UPDATE record_versions SET sha256 = ? WHERE id = ? AND revision = 1`).run('0'.repeat(64), id)
    expect(await found()).toEqual(['version-changed', 'versions-changed'])
  })

  it.each([
    [
      'deleted',
      `DELETE FROM record_versions WHERE kind = 'case' AND revision = 1`,
      ['head-mismatch', 'version-entry-differs', 'versions-missing'],
    ],
    [
      'said to be of somebody else',
      `UPDATE record_versions SET actor_id = 'x' WHERE kind = 'case' AND revision = 1`,
      ['version-entry-differs'],
    ],
    [
      'said to be of another time',
      `UPDATE record_versions SET at = '2026-01-01' WHERE kind = 'case' AND revision = 1`,
      ['version-entry-differs'],
    ],
    [
      'said to have another shape',
      `UPDATE record_versions SET schema_version = 2 WHERE kind = 'case' AND revision = 1`,
      ['versions-changed'],
    ],
    [
      'of an entry that is not there',
      `UPDATE record_versions SET audit_sequence = 999 WHERE kind = 'case' AND revision = 1`,
      ['version-entry-differs', 'version-without-entry', 'versions-missing'],
    ],
    [
      'of no entry',
      `UPDATE record_versions SET audit_sequence = 0 WHERE kind = 'case' AND revision = 1`,
      ['version-entry-differs', 'version-without-entry', 'versions-missing'],
    ],
    [
      'two of one entry in another order',
      `UPDATE record_versions SET rowid = 1000 + rowid WHERE kind = 'number'`,
      ['versions-changed'],
    ],
    [
      'of a record that is gone',
      `DELETE FROM records WHERE kind = 'case'`,
      ['head-mismatch', 'row-without-record'],
    ],
    ['newest forgotten', `UPDATE records SET revision = 1 WHERE kind = 'case'`, ['head-mismatch']],
    [
      'of a kind nobody knows',
      `UPDATE records SET kind = 'gift' WHERE kind = 'case'`,
      ['head-mismatch', 'row-without-record', 'unknown-kind'],
    ],
  ])('%s', async (_name, sql, codes) => {
    await aCase()
    unguarded()
    db.exec(sql)
    expect(await found()).toEqual(codes)
  })
})

describe('the chain', () => {
  it.each([
    [
      'an entry taken out',
      'DELETE FROM audit WHERE sequence = 2',
      ['entry-missing', 'version-without-entry'],
    ],
    [
      'the first entry taken out',
      'DELETE FROM audit WHERE sequence = 1',
      ['entry-missing', 'version-without-entry'],
    ],
    [
      'an entry without versions taken out',
      `DELETE FROM audit WHERE action = 'cases.reveal'`,
      ['entry-missing'],
    ],
    [
      'the last entry with versions taken out',
      `DELETE FROM audit WHERE sequence = (SELECT max(sequence) FROM audit)`,
      ['version-without-entry'],
    ],
    [
      'another actor',
      `UPDATE audit SET actor_id = 'x' WHERE sequence = 2`,
      ['entry-changed', 'version-entry-differs'],
    ],
    ['another action', `UPDATE audit SET action = 'cases.begin' WHERE sequence = 2`, ['entry-changed']],
    ['another detail', `UPDATE audit SET detail = '{}' WHERE action = 'cases.reveal'`, ['entry-changed']],
  ])('%s', async (_name, sql, codes) => {
    await aCase()
    await registerSample(room, { title: '最后一件' })
    unguarded()
    db.exec(sql)
    expect(await found()).toEqual(codes)
  })

  it('a changed entry is named by its number and no other is', async () => {
    await aCase()
    unguarded()
    db.exec(`UPDATE audit SET action = 'cases.begin' WHERE sequence = 2`)
    const { problems } = await verifyRoom(db, { scope: 'all', now })
    expect(problems.map((problem) => problem.sequence)).toEqual([2])
    expect(problems[0]?.sentence).toMatch(/^第 2 号审计记录.*备份/)
  })

  it('one entry written anew with a hash of its own that fits: the next one no longer links to it', async () => {
    await aCase()
    unguarded()
    const second = audit()[1]
    if (!second) throw new Error('no entry')
    const { hash: _, ...rest } = { ...second, action: 'cases.begin' }
    db.prepare('UPDATE audit SET action = ?, hash = ? WHERE sequence = 2').run(rest.action, entryHash(rest))
    const { problems } = await verifyRoom(db, { scope: 'all', now })
    expect(problems.map(({ code, sequence }) => [code, sequence])).toEqual([['chain-broken', 3]])
  })

  it('written anew so that every hash fits: the versions, which were left alone, tell', async () => {
    await aCase()
    rechain((row) => (row.sequence === 2 ? { actor_id: room.committeeIds[0] ?? '' } : {}))
    expect(await found()).toEqual(['version-entry-differs'])
    rechain((row) => (row.sequence === 2 ? { actor_id: room.adminId, versions_hash: 'f'.repeat(64) } : {}))
    expect(await found()).toEqual(['versions-changed'])
  })

  it('written anew where no version speaks: found by the last mark and by the head kept outside', async () => {
    await aCase()
    await room.desk.requireKeyring().then((keyring) => keyring.setHead(headNow(), () => undefined))
    expect((await verifyDesk(room.desk, 'all')).ok).toBe(true)
    rechain((row) => (row.action === 'cases.reveal' ? { detail: '{}' } : {}))
    const { problems } = await verifyDesk(room.desk, 'new')
    expect(problems.map((problem) => problem.code)).toEqual(['mark-mismatch', 'older-file'])
    db.exec('DELETE FROM verify_marks')
    expect((await verifyDesk(room.desk, 'all')).problems.map((problem) => problem.code)).toEqual([
      'older-file',
    ])
  })
})

function headNow() {
  const last = audit().at(-1)
  if (!last) throw new Error('no entry')
  return { epoch: last.epoch, sequence: last.sequence, hash: last.hash }
}

describe('projections', () => {
  it("yesterday's row put back", async () => {
    const { id } = await registerSample(room)
    const yesterday = db.prepare('SELECT * FROM cases WHERE id = ?').get(id) as Record<
      string,
      string | number | null
    >
    acceptCase(room.desk, { id, base: 1, on: SAMPLE_DAY, onPaper: true, initiative: 'application' })
    expect(readRecord(db, caseKind, id)?.data.moves).toHaveLength(2)
    const columns = Object.keys(yesterday)
    db.prepare(
      `UPDATE cases SET ${columns.map((name) => `${name} = @${name}`).join(', ')} WHERE id = @id`,
    ).run(yesterday)
    expect(await found()).toEqual(['rows-differ'])
  })

  it.each([
    ['a phone', `UPDATE parties SET phone = '13800000000' WHERE name = '王芳'`, 'rows-differ'],
    [
      'NULL for empty',
      `UPDATE parties SET document_number = '' WHERE document_number IS NULL`,
      'rows-differ',
    ],
    ['sensitive no more', 'UPDATE cases SET sensitive = 1 - sensitive', 'rows-differ'],
    ['a party taken out', `DELETE FROM parties WHERE name = '李强'`, 'rows-differ'],
    ['a right to see put in', `INSERT INTO case_access SELECT id, 'somebody' FROM cases`, 'rows-differ'],
    ['an account enabled', 'UPDATE accounts SET disabled = 1 - disabled', 'rows-differ'],
    ['a number', `UPDATE numbers SET state = 'void'`, 'rows-differ'],
    [
      'a case without a record',
      `INSERT INTO due_rows (case_id, duty_id, seq, what, done) VALUES ('ghost', 'd', 1, 'x', 0)`,
      'row-without-record',
    ],
    [
      'a row under a record of another kind',
      `INSERT INTO mediators (id, name, pinyin) SELECT id, name, 'x' FROM committees`,
      'row-without-record',
    ],
  ])('%s', async (_name, sql, code) => {
    await aCase()
    expect(db.prepare(sql).run().changes).toBeGreaterThan(0)
    expect(await found()).toEqual([code])
  })

  it('the incremental run looks at what was written since, the whole run at all of it', async () => {
    await aCase()
    await verifyDesk(room.desk, 'all')
    db.exec(`UPDATE parties SET name = '王方' WHERE name = '王芳'`)
    expect(await found('new')).toEqual([])
    expect(await found('all')).toEqual(['rows-differ'])
  })

  it('every table of the schema is either compared or named as having nothing to compare with', () => {
    const there = db
      .prepare<[], string>(
        `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'case_search%'`,
      )
      .pluck()
      .all()
    const named = [...PROJECTED_TABLES.map((one) => one.table), ...UNPROJECTED_TABLES]
    expect(there.toSorted()).toEqual(named.toSorted())
  })
})

describe('while it runs', () => {
  /** Every look at the clock finds 10 ms gone: a few records fill a slice on any machine. */
  function slowClock(): void {
    let at = 0
    vi.spyOn(performance, 'now').mockImplementation(() => {
      at += 10
      return at
    })
  }

  afterEach(() => {
    vi.restoreAllMocks()
  })

  it('other calls are answered between slices, and what they write is not taken for a fault', async () => {
    for (let i = 0; i < 10; i++) await registerSample(room, { title: `第${i}件` })
    slowClock()
    let saves = 0
    let ticks = 0
    const ticking = setInterval(() => {
      ticks += 1
    }, 1)
    const result = await verifyRoom(db, {
      scope: 'all',
      now,
      goOn: () => {
        if (saves < 5) void registerSample(room, { title: `其间${saves}` })
        saves += 1
      },
    })
    clearInterval(ticking)
    expect(result).toMatchObject({ ok: true, problems: [] })
    expect(saves).toBeGreaterThan(1)
    expect(ticks).toBeGreaterThan(0)
  })

  it('tells how far it is, and a stop is heeded', async () => {
    for (let n = 0; n < 150; n += 1) await aCase()
    const told: { step: string; done: number; total: number }[] = []
    await verifyDesk(room.desk, 'all', { progress: (one) => told.push(one) })
    const entries = db.prepare<[], number>('SELECT max(sequence) FROM audit').pluck().get()
    const chain = told.filter(({ step }) => step === 'chain')
    expect(chain.length).toBeGreaterThan(0)
    expect(chain.every(({ done, total }) => total === entries && done >= 0 && done <= total)).toBe(true)
    const stop = new AbortController()
    const stopped = verifyDesk(room.desk, 'all', { signal: stop.signal, progress: () => stop.abort() })
    await expect(stopped).rejects.toMatchObject({ code: 'cancelled' })
  })

  it('after a log-in, what is new and wrong is told without being asked for', async () => {
    await aCase()
    await verifyNew(room.desk)
    expect(room.desk.warnings).toEqual([])
    await aCase()
    db.prepare(`UPDATE cases SET title = '换过的标题'`).run()
    await verifyNew(room.desk)
    expect(room.desk.warnings.map(({ code }) => code)).toEqual(['verify-failed'])
  })

  it('a lock ends it with LOCKED', async () => {
    for (let i = 0; i < 10; i++) await registerSample(room, { title: `第${i}件` })
    slowClock()
    const stopped = expect(verifyDesk(room.desk, 'all')).rejects.toMatchObject({ code: 'LOCKED' })
    await room.desk.lock()
    await stopped
  })

  it('no slice goes on after its time, and between slices others have their turn', async () => {
    let slices = 1
    let turns = 0
    const ticking = setInterval(() => {
      turns += 1
    }, 1)
    function* busy() {
      const end = performance.now() + 300
      while (performance.now() < end) yield
    }
    await inSlices(busy(), () => {
      slices += 1
    })
    clearInterval(ticking)
    expect(slices).toBeGreaterThanOrEqual(6)
    expect(turns).toBeGreaterThanOrEqual(3)
  })

  it('a thousand problems are not all listed', async () => {
    const insert = db.prepare(
      `INSERT INTO due_rows (case_id, duty_id, seq, what, done) VALUES (?, 'd', 1, 'x', 0)`,
    )
    for (let i = 0; i < 1000; i++) insert.run(`ghost ${i}`)
    const { problems } = await verifyRoom(db, { scope: 'all', now })
    expect(problems).toHaveLength(MOST_PROBLEMS + 1)
    expect(problems.at(-1)?.code).toBe('more')
  })
})

it('cost of a whole verification', async () => {
  for (let i = 0; i < 300; i++) await registerSample(room, { title: `第${i}件` })
  const { ok, entries, versions, rows, milliseconds } = await verifyDesk(room.desk, 'all')
  expect(ok).toBe(true)
  console.log(
    `verify: ${entries} entries, ${versions} versions, ${rows} rows in ${milliseconds} ms (${(milliseconds / versions).toFixed(2)} ms a version)`,
  )
})
