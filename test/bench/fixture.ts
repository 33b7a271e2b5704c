import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Db } from '#backend/database/open-database.ts'
import { setUpPractice } from '#backend/practice/set-up-practice.ts'
import { caseKind } from '#backend/records/kinds/cases.ts'
import { searchTokens } from '#backend/records/search-index.ts'
import { clientOf, LOGIN, newDesk } from './bench-room.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const CACHE = join(ROOT, 'node_modules', '.cache', 'bench')
/** Made case by case through the product's own code; larger rooms are multiples of it, made by SQL. */
const BASE = 1000
const SKETCHED = 15

/**
 * The folder of a room with so many cases, made once and kept by the hash of what decides its form. Its rows and texts
 * are whole; the hashes of the multiplied versions and entries are not recomputed, so it isn't there to be verified.
 */
export async function fixture(size: number): Promise<string> {
  const dir = join(CACHE, `${formHash()}-${size}`)
  if (existsSync(dir)) return dir
  const part = `${dir}.part`
  rmSync(part, { recursive: true, force: true })
  mkdirSync(part, { recursive: true })
  const desk = newDesk(part)
  await setUpPractice(desk, BASE - SKETCHED)
  await clientOf(desk).accounts.unlock(LOGIN)
  if (size > BASE) multiply(desk.room.db, Math.round(size / BASE))
  desk.room.db.pragma('wal_checkpoint(TRUNCATE)')
  await desk.close()
  renameSync(part, dir)
  return dir
}

/** The schema, and how this file multiplies. */
function formHash(): string {
  const hash = createHash('sha256').update(readFileSync(import.meta.filename))
  const migrations = readdirSync(join(ROOT, 'drizzle')).filter((name) => name.endsWith('.sql'))
  for (const name of migrations.sort()) hash.update(readFileSync(join(ROOT, 'drizzle', name)))
  return hash.digest('hex').slice(0, 12)
}

/** What a copy changes: its own ids, places and numbers. `k` is the copy's number. */
function copyOf(column: string, table: string): string {
  if (column === 'seq' && table === 'cases') return `seq + k * ${BASE}`
  if (column === 'sequence') return 'sequence + k * @entries'
  if (column === 'audit_sequence') return 'audit_sequence + k * @entries'
  // The last eight digits of a UUIDv7 are random: the copy's number there keeps it one.
  if (OWN_IDS.has(`${table}.${column}`)) return `substr(${column}, 1, 28) || printf('%08x', k)`
  if (column === 'number_seq' || (column === 'seq' && table === 'numbers')) return `${column} + k * ${BASE}`
  if (column === 'number_text') return `replace(number_text, '号', '') || '-' || k || '号'`
  if (column === 'document_kind') return `'id-card'`
  if (column === 'document_number') return `'110105' || printf('%08d%04d', k, ${TAIL})`
  if (column === 'document_tail') return `printf('%04d', ${TAIL})`
  if (column === 'phone') return `'13' || printf('%09d', (t.rowid * 7919 + k * 104729) % 1000000000)`
  return column
}

const TAIL = '(t.rowid * 7919 + k * 104729) % 10000'

const OWN_IDS = new Set([
  'cases.id',
  ...['parties', 'case_access', 'case_mediators', 'due_rows', 'sessions', 'numbers'].map(
    (table) => `${table}.case_id`,
  ),
  ...['sessions.id', 'numbers.id', 'records.id', 'record_versions.id', 'audit.record_id'],
])

/** Only what belongs to cases is multiplied: the room has one set of accounts, committees and mediators. */
const WHERE: Readonly<Record<string, string>> = {
  cases: '1 = 1',
  parties: '1 = 1',
  case_access: '1 = 1',
  case_mediators: '1 = 1',
  due_rows: '1 = 1',
  sessions: '1 = 1',
  numbers: '1 = 1',
  records: `kind IN ('case', 'session', 'number')`,
  record_versions: `kind IN ('case', 'session', 'number')`,
  audit: `1 = 1`,
}

function multiply(db: Db, times: number): void {
  const { n: entries } = db.prepare('SELECT max(sequence) AS n FROM audit').get() as { n: number }
  db.pragma('synchronous = OFF')
  db.pragma('cache_size = -400000')
  db.function('tokens', { deterministic: true }, (json: unknown) =>
    searchTokens(caseKind.searchText?.(JSON.parse(String(json))) ?? ''),
  )
  db.transaction(() => {
    for (const [table, where] of Object.entries(WHERE)) {
      const columns = db.prepare<[], { name: string }>(`SELECT name FROM pragma_table_info('${table}')`).all()
      const names = columns.map((column) => column.name)
      const values = names.map((name) => copyOf(name, table))
      db.prepare(
        `INSERT INTO ${table} (${names.join(', ')})
         WITH RECURSIVE copies(k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM copies WHERE k < @times - 1)
         SELECT ${values.join(', ')} FROM copies CROSS JOIN (SELECT rowid, * FROM ${table} WHERE ${where}) t`,
      ).run(values.some((value) => value.includes('@entries')) ? { times, entries } : { times })
    }
    db.prepare(
      `INSERT INTO case_search (rowid, body)
       SELECT c.seq, tokens(v.json) FROM cases c JOIN records r ON r.id = c.id
       JOIN record_versions v ON v.id = r.id AND v.revision = r.revision WHERE c.seq > ${BASE} ORDER BY c.seq`,
    ).run()
  })()
}
