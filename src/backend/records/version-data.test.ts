import { afterEach, beforeEach, expect, it } from 'vitest'
import { z } from 'zod'
import type { Id } from '#domain/values/brands.ts'
import { openTestRoom, type TestRoom } from '../testing/test-room.ts'
import type { RecordKind } from './record-kind.ts'
import { versionData } from './version-data.ts'
import { readAll, readRecord, runWork } from './work.ts'

let room: TestRoom
beforeEach(async () => {
  room = await openTestRoom()
})
afterEach(() => room.dispose())

/** A kind as it was, and as two later programs have it: a note became a list, then each of them an object. */
interface First {
  readonly note: string
}
interface Third {
  readonly notes: readonly { readonly text: string }[]
}
const first: RecordKind<First> = {
  name: 'attachment',
  title: '便条',
  schemaVersion: 1,
  schema: z.strictObject({ note: z.string() }),
  rows: () => [],
}
const third: RecordKind<Third> = {
  ...{ name: 'attachment', title: '便条', rows: () => [] },
  schemaVersion: 3,
  schema: z.strictObject({ notes: z.array(z.strictObject({ text: z.string() })) }),
  upcasts: [
    (data) => ({ notes: [(data as First).note] }),
    (data) => ({ notes: (data as { notes: string[] }).notes.map((text) => ({ text })) }),
  ],
}

function write(): Id {
  const frame = room.desk.frame()
  const id = frame.newId()
  runWork(frame, 'attachments.add', (work) => work.save(first, id, { note: '甲' }))
  return id
}

it('an older shape is read in today’s, wherever it is read; its text stays', () => {
  const id = write()
  const { db } = room.desk.room
  expect(readRecord(db, third, id)?.data).toEqual({ notes: [{ text: '甲' }] })
  expect(readAll(db, third).map(({ data }) => data)).toEqual([{ notes: [{ text: '甲' }] }])
  runWork(room.desk.frame(), 'attachments.add', (work) =>
    work.save(third, id, { notes: [{ text: '甲' }, { text: '乙' }] }, { base: 1 }),
  )
  expect(
    db.prepare('SELECT schema_version, json FROM record_versions WHERE id = ? ORDER BY revision').all(id),
  ).toEqual([
    { schema_version: 1, json: '{"note":"甲"}' },
    { schema_version: 3, json: '{"notes":[{"text":"甲"},{"text":"乙"}]}' },
  ])
  // Somebody else's form, begun on the first: both sides are compared in today's shape.
  expect(() =>
    runWork(room.desk.frame(), 'attachments.add', (work) =>
      work.save(third, id, { notes: [{ text: '丙' }] }, { base: 1 }),
    ),
  ).toThrow(expect.objectContaining({ data: { revision: 2, fields: ['notes'] } }))
})

it.each([
  ['a newer one', 4, '{}'],
  ['none at all', 0, '{}'],
])('%s than the program knows is refused, not guessed', (_, shape, json) => {
  expect(() => versionData(third, { json, schema_version: shape })).toThrow(
    expect.objectContaining({ code: 'newer-database' }),
  )
})

it('a step that is missing is refused; a step that leads to nonsense too', () => {
  const version = { json: '{"note":"甲"}', schema_version: 1 }
  expect(() => versionData({ ...third, upcasts: third.upcasts?.slice(1) }, version)).toThrow(
    expect.objectContaining({ code: 'newer-database' }),
  )
  expect(() => versionData({ ...third, upcasts: [(data) => data, (data) => data] }, version)).toThrow(
    z.ZodError,
  )
})
