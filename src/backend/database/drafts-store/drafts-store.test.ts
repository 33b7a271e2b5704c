import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { vacuumInto } from '../integrity.ts'
import { openDatabase } from '../open-database.ts'
import { DraftsStore } from './drafts-store.ts'

const key = new Uint8Array(32).fill(3)
let folder = ''
let clock = 0
let store: DraftsStore
const now = () => new Date(Date.UTC(2026, 10, 23) + clock++ * 1000).toISOString()
const open = (flushMs?: number) =>
  new DraftsStore({ file: join(folder, 'drafts.db'), key, now, flushMs, maxBytes: 1000 })
const draft = (name: string, json = '{}', account = 'a') => ({ account, key: name, form: 'intake', json })

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'drafts-'))
  clock = 0
  store = open()
})
afterEach(() => {
  vi.useRealTimers()
  store.close()
  rmSync(folder, { recursive: true, force: true })
})

it('acknowledges within 250 ms, and what is acknowledged is on the disk', async () => {
  const started = performance.now()
  await store.put({ ...draft('case-1', '{"summary":"邻里漏水"}'), baseRevision: 4 })
  expect(performance.now() - started).toBeLessThan(450)
  const second = open()
  expect(second.get({ account: 'a', key: 'case-1' })).toMatchObject({
    json: '{"summary":"邻里漏水"}',
    baseRevision: 4,
  })
  second.close()
})

it('says nothing before the disk has it', async () => {
  let told = false
  const put = store.put(draft('k')).then(() => {
    told = true
  })
  await Promise.resolve()
  expect(told).toBe(false)
  store.flush()
  await put
  expect(told).toBe(true)
})

it('what is flushed is read from the disk and not written again', async () => {
  const put = store.put(draft('k', '{"n":1}'))
  store.flush()
  await put
  const other = openDatabase({ file: join(folder, 'drafts.db'), key })
  other.exec(`UPDATE drafts SET json = '{"n":2}'`)
  store.flush()
  expect(store.get({ account: 'a', key: 'k' })?.json).toBe('{"n":2}')
  other.close()
})

it('the timer counts from the first key, not from the last', async () => {
  vi.useFakeTimers()
  const first = store.put(draft('k', '{"n":1}'))
  vi.advanceTimersByTime(8)
  const second = store.put(draft('k', '{"n":2}'))
  vi.advanceTimersByTime(2)
  await Promise.all([first, second])
  expect(store.get({ account: 'a', key: 'k' })?.json).toBe('{"n":2}')
})

it('reads its own unflushed writes and removals; lists newest first, own account only', async () => {
  await Promise.all([
    store.put(draft('one')),
    store.put(draft('two')),
    store.put(draft('foreign', '{}', 'b')),
    store.flush(),
  ])
  void store.put(draft('one', '{"later":1}'))
  void store.put(draft('three'))
  void store.remove({ account: 'a', key: 'two' })
  const listed = () => store.list('a').map((item) => [item.key, item.json])
  const before = listed()
  expect(before).toEqual([
    ['three', '{}'],
    ['one', '{"later":1}'],
  ])
  store.flush()
  expect(listed()).toEqual(before)
  expect(store.get({ account: 'a', key: 'two' })).toBeUndefined()
  expect(store.get({ account: 'b', key: 'one' })).toBeUndefined()
})

it('refuses what is too large, counted in bytes', async () => {
  await expect(store.put(draft('k', '字'.repeat(334)))).rejects.toMatchObject({ code: 'draft-too-large' })
  const put = store.put(draft('k', '字'.repeat(333)))
  store.flush()
  await put
})

it('a failed flush tells who waits, keeps what was typed and writes it at the next', async () => {
  const blocker = openDatabase({ file: join(folder, 'drafts.db'), key })
  const failing = store.put(draft('k', '{"kept":1}'))
  blocker.exec("CREATE TRIGGER full BEFORE INSERT ON drafts BEGIN SELECT raise(ABORT, 'full'); END")
  expect(() => store.flush()).toThrow('full')
  await expect(failing).rejects.toThrow('full')
  expect(store.get({ account: 'a', key: 'k' })?.json).toBe('{"kept":1}')
  blocker.exec('DROP TRIGGER full')
  store.flush()
  expect(blocker.prepare('SELECT json FROM drafts').pluck().get()).toBe('{"kept":1}')
  blocker.close()
})

it('leaves no readable word in any file, and its snapshot opens with the key only', async () => {
  const put = store.put(draft('k', '{"name":"李四光"}'))
  store.flush()
  const reader = openDatabase({ file: join(folder, 'drafts.db'), key, readonly: true })
  vacuumInto(reader, join(folder, 'copy.db'))
  reader.close()
  await put
  for (const file of readdirSync(folder)) {
    expect(readFileSync(join(folder, file)).includes(Buffer.from('李四光')), file).toBe(false)
  }
  const copy = new DraftsStore({ file: join(folder, 'copy.db'), key, now })
  expect(copy.get({ account: 'a', key: 'k' })?.json).toContain('李四光')
  copy.close()
})
