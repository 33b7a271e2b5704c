import { copyFileSync, existsSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { buildRouter } from '../api/router.ts'
import { openTestRoom, TEST_PASSWORD, type TestRoom } from '../testing/test-room.ts'
import { sweepAttachments } from './sweep-attachments.ts'

let room: TestRoom
beforeEach(async () => {
  room = await openTestRoom()
})
afterEach(() => room.dispose())

const screenOf = () => createRouterClient(buildRouter(room.desk))
const sweep = () => sweepAttachments(room.desk, room.desk.room)
const ADMIN = { loginName: '张敏', password: TEST_PASSWORD }

/** A scan that no form ever named, last touched on that day. */
function orphan(name: string, touched: string): string {
  const path = join(room.desk.files.attachments, name.repeat(64))
  writeFileSync(path, 'age')
  utimesSync(path, new Date(touched), new Date(touched))
  return path
}

it('what nothing names goes after thirty days, but not while a replaced room may still name it', async () => {
  const old = orphan('a', '2026-09-01T00:00:00.000Z')
  const aside = join(room.dir, 'data', 'replaced-20261123-100000')
  mkdirSync(aside)
  expect(await sweep()).toEqual([])
  expect(existsSync(old)).toBe(true)
  rmSync(aside, { recursive: true })
  expect(await sweep()).toEqual(['a'.repeat(64)])
})

it('with an older file in the room’s place nothing goes; once it is accepted, only what came later', async () => {
  await room.desk.lock()
  const yesterday = join(room.dir, 'yesterday.db')
  copyFileSync(room.desk.files.database, yesterday)
  for (let n = 0; n < 2; n += 1) {
    await screenOf().accounts.unlock(ADMIN)
    await room.desk.lock()
  }
  copyFileSync(yesterday, room.desk.files.database)
  await screenOf().accounts.unlock(ADMIN)
  const ofTheLost = orphan('a', '2026-09-01T00:00:00.000Z')
  expect(await sweep()).toEqual([])
  await screenOf().audit.acceptOlderFile({ reason: '只找回这份', lastNumbers: [] })
  room.setNow('2027-01-20T00:00:00.000Z')
  const later = orphan('b', '2026-12-01T00:00:00.000Z')
  expect(await sweep()).toEqual(['b'.repeat(64)])
  expect([existsSync(ofTheLost), existsSync(later)]).toEqual([true, false])
})
