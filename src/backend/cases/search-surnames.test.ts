import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Id } from '#domain/values/brands.ts'
import { migrate } from '../database/migrate.ts'
import { migrationOf } from '../database/migrations-folder.ts'
import { reprojectAll } from '../records/reproject.ts'
import { registerSample, samplePerson } from '../testing/sample-case.ts'
import { openTestRoom, TEST_NOW, type TestRoom } from '../testing/test-room.ts'
import { searchCases } from './search-cases.ts'

let room: TestRoom
beforeEach(async () => {
  room = await openTestRoom()
})
afterEach(() => room.dispose())

const find = (text: string): readonly Id[] =>
  searchCases(room.desk.room.db, room.desk.session, { text }, room.desk.clock.today()).rows.map(
    ({ id }) => id,
  )

async function register(name: string): Promise<Id> {
  const parties = [samplePerson(name, 'applicant'), samplePerson('李强', 'respondent')]
  const { id } = await registerSample(room, {}, parties)
  return id
}

/** As surnames are read, and as the same characters are read anywhere else. */
const surnames = [
  ['曾国强', 'zgq', 'cgq'],
  ['单立新', 'slx', 'dlx'],
  ['仇大成', 'qdc', 'cdc'],
  ['解晓东', 'xxd', 'jxd'],
  ['查良明', 'zlm', 'clm'],
  ['区明', 'om', 'qm'],
] as const

describe('a case is found by the surname of its party', () => {
  it.each(surnames)('%s by %s, and by the name itself', async (name, typed) => {
    const id = await register(name)
    expect(find(typed)).toEqual([id])
    expect(find(name)).toEqual([id])
    expect(find('排水')).toEqual([id])
  })

  it('also in a room whose rows were written with the other reading', async () => {
    const { desk } = room
    const { db } = desk.room
    const ids = new Map<string, Id>()
    for (const [name, , before] of surnames) {
      ids.set(name, await register(name))
      db.prepare('UPDATE parties SET pinyin = ? WHERE name = ?').run(before, name)
    }
    expect(surnames.flatMap(([, typed]) => find(typed))).toEqual([])
    const again = migrationOf(
      '9999_again',
      desk.migrations.find(({ tag }) => tag === '0009_surnames')?.sql ?? '',
    )
    await migrate(db, [...desk.migrations, again], { now: TEST_NOW, rebuild: reprojectAll })
    for (const [name, typed] of surnames) {
      expect(find(typed)).toEqual([ids.get(name)])
      expect(find(name)).toEqual([ids.get(name)])
    }
  })
})
