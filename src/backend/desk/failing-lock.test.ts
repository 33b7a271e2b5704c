import { createRouterClient } from '@orpc/server'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { buildRouter } from '../api/router.ts'
import { openTestRoom, TEST_PASSWORD, type TestRoom } from '../testing/test-room.ts'
import { Desk } from './desk.ts'

let room: TestRoom
beforeEach(async () => {
  room = await openTestRoom()
})
afterEach(() => room.dispose())

/** Something typed that can't be written, as on a full disk. */
function failingDraft(): void {
  const { drafts } = room.desk.room
  drafts.database.pragma('query_only = ON')
  void drafts
    .put({ account: room.adminId, key: 'k', form: 'f', json: '{}', baseRevision: undefined })
    .catch(() => undefined)
}

it('a lock that can’t write the drafts closes the files and wipes the key, and the next log-in gets in', async () => {
  const { dataKey, db } = room.desk.room
  failingDraft()
  await room.desk.lock()
  expect(dataKey.every((byte) => byte === 0)).toBe(true)
  expect(db.open).toBe(false)
  const screen = createRouterClient(buildRouter(room.desk))
  await expect(screen.accounts.unlock({ loginName: '张敏', password: TEST_PASSWORD })).resolves.toMatchObject(
    { loginName: '张敏' },
  )
})

it('a program that ends so lets go of the folder', async () => {
  failingDraft()
  await room.desk.close()
  await new Desk(room.desk.config).close()
})
