import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { integrityProblems, readSnapshot, vacuumInto } from './integrity.ts'
import { networkKind } from './network-folder.ts'
import { openDatabase, openSnapshot } from './open-database.ts'
import { expectedPragmas, wrongPragmas } from './pragmas.ts'
import { StorageProblem, storageSentences } from './storage-problem.ts'

const key = new Uint8Array(32).fill(7)
let folder = ''
let file = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'open-'))
  file = join(folder, 'room.db')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function filled(rows = 2000): void {
  const db = openDatabase({ file, key, create: true })
  db.exec('CREATE TABLE t (a TEXT) STRICT')
  const insert = db.prepare('INSERT INTO t VALUES (?)')
  db.transaction(() => {
    for (let i = 0; i < rows; i++) insert.run(`张三丰 ${i} ${'纠纷'.repeat(10)}`)
  })()
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
}

function codeOf(act: () => unknown): string {
  try {
    act()
  } catch (error) {
    if (error instanceof StorageProblem) return error.code
    throw error
  }
  return 'no problem'
}

describe('openDatabase', () => {
  it('keeps every expected pragma on a fresh and on a reopened file', () => {
    filled(1)
    for (const readonly of [false, true]) {
      const db = openDatabase({ file, key, readonly, cacheKib: 1234 })
      expect(wrongPragmas(db, 1234)).toEqual([])
      expect(db.pragma('cache_size', { simple: true })).toBe(-1234)
      db.close()
    }
  })

  it.each(expectedPragmas(1234).filter(({ name, set }) => set !== undefined && name !== 'busy_timeout'))(
    'notices when $name is weakened',
    ({ name, expect: good }) => {
      const weak: Readonly<Record<string, string>> = {
        journal_mode: 'DELETE',
        synchronous: 'NORMAL',
        temp_store: 'FILE',
        cache_size: '-2',
      }
      const db = openDatabase({ file, key, create: true, cacheKib: 1234 })
      if (name === 'writable_schema') db.unsafeMode(true)
      db.pragma(`${name} = ${weak[name] ?? (good === 1 ? 'OFF' : 'ON')}`)
      expect(wrongPragmas(db, 1234)).toEqual([expect.stringContaining(`${name}=`)])
      db.close()
    },
  )

  it('a file written without the guards still opens with them', () => {
    filled(1)
    const raw = new Database(file)
    raw.pragma(`cipher = 'chacha20'`)
    raw.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`)
    raw.pragma('journal_mode = DELETE')
    raw.close()
    const db = openDatabase({ file, key })
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal')
    db.close()
  })

  it('holds no readable text', () => {
    filled()
    expect(readFileSync(file).includes(Buffer.from('纠纷'))).toBe(false)
    expect(readFileSync(file).subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3')
  })

  it('refuses a wrong key, and never makes a file out of a missing or emptied one', () => {
    filled()
    expect(codeOf(() => openDatabase({ file, key: new Uint8Array(32).fill(8) }))).toBe('wrong-key-or-damaged')
    expect(codeOf(() => openDatabase({ file: join(folder, 'other.db'), key }))).toBe('file-missing')
    expect(statSync(folder).isDirectory()).toBe(true)
    truncateSync(file, 0)
    expect(codeOf(() => openDatabase({ file, key }))).toBe('damaged')
    expect(statSync(file).size).toBe(0)
  })

  it('refuses a damaged first page', () => {
    filled()
    flip(100)
    expect(codeOf(() => openDatabase({ file, key }))).toBe('wrong-key-or-damaged')
  })

  it('finds a flipped bit in each page', () => {
    filled()
    const pages = statSync(file).size / 4096
    expect(pages).toBeGreaterThan(10)
    for (let page = 1; page < pages; page++) {
      flip(page * 4096 + ((page * 997) % 4096))
      const db = openSnapshot(file, key)
      expect(integrityProblems(db), `page ${page}`).not.toEqual([])
      db.close()
      flip(page * 4096 + ((page * 997) % 4096))
    }
    expect(readSnapshot(file, key, (db) => db.prepare('SELECT count(*) AS n FROM t').get())).toEqual({
      n: 2000,
    })
  })

  it.each([1, 4095, 4096, 5000, 3 * 4096, 20 * 4096])('finds a file cut to %d bytes', (size) => {
    filled()
    truncateSync(file, size)
    const code = codeOf(() => readSnapshot(file, key, () => undefined))
    expect(['damaged', 'wrong-key-or-damaged']).toContain(code)
  })

  it('a snapshot stays encrypted under the same key, leaves no half file, and never overwrites', () => {
    filled()
    const snapshot = join(folder, 'copy.db')
    const db = openDatabase({ file, key, readonly: true })
    vacuumInto(db, snapshot)
    expect(() => vacuumInto(db, snapshot)).toThrow('never overwrites')
    expect(readFileSync(snapshot).includes(Buffer.from('纠纷'))).toBe(false)
    expect(codeOf(() => vacuumInto(db, join(folder, 'no', 'copy.db')))).not.toBe('no problem')
    db.close()
    expect(codeOf(() => openSnapshot(snapshot, new Uint8Array(32)))).toBe('wrong-key-or-damaged')
    expect(readSnapshot(snapshot, key, (copy) => copy.prepare('SELECT count(*) AS n FROM t').get())).toEqual({
      n: 2000,
    })
  })
})

describe('networkKind', () => {
  it.each([
    { platform: 'win32', realPath: '\\\\server\\share\\data', kind: 'unc' },
    { platform: 'win32', realPath: '//server/share/data', kind: 'unc' },
    { platform: 'win32', realPath: '\\\\?\\UNC\\server\\share', kind: 'unc' },
    { platform: 'win32', realPath: '\\\\?\\C:\\data', kind: undefined },
    { platform: 'win32', realPath: 'C:\\Users\\x', kind: undefined },
    { platform: 'linux', realPath: '/data', fsType: 0x6969, kind: 'nfs' },
    { platform: 'linux', realPath: '/data', fsType: 0xff534d42, kind: 'cifs' },
    { platform: 'linux', realPath: '/data', fsType: 0xff534d42 | 0, kind: 'cifs' },
    { platform: 'linux', realPath: '/data', fsType: 0xef53, kind: undefined },
    { platform: 'linux', realPath: '/data', fsType: 0x01021994, kind: undefined },
  ])('$platform $realPath $fsType -> $kind', ({ kind, ...place }) => {
    expect(networkKind(place)).toBe(kind)
  })
})

it('every sentence tells what happened, what is safe and what to do', () => {
  for (const sentence of Object.values(storageSentences)) {
    expect(sentence.split('。').length, sentence).toBeGreaterThanOrEqual(4)
    expect(sentence).toMatch(/[请需]/)
  }
})

function flip(offset: number): void {
  const bytes = readFileSync(file)
  bytes[offset] = (bytes[offset] ?? 0) ^ 1
  writeFileSync(file, bytes)
}
