import { createRouterClient } from '@orpc/server'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { buildRouter } from '../api/router.ts'
import { nodeFs } from '../database/durable-files.ts'
import { openTestRoom, type TestRoom } from '../testing/test-room.ts'
import { backUpIfDue } from './automatic.ts'
import { listGenerations } from './files/generations.ts'
import { runBackup } from './run-backup.ts'

let room: TestRoom
beforeEach(async () => {
  room = await openTestRoom()
})
afterEach(() => room.dispose())

async function byHand(): Promise<void> {
  for await (const _ of await createRouterClient(buildRouter(room.desk)).backup.run());
}

it('backups asked for at once are made one after the other, each whole, and the day’s only once', async () => {
  await Promise.all([
    byHand(),
    backUpIfDue(room.desk, 'scheduled'),
    backUpIfDue(room.desk, 'quit'),
    byHand(),
    byHand(),
  ])
  const all = await listGenerations(nodeFs, room.desk.files.backups)
  expect(all.map(({ complete }) => complete)).toEqual([true, true, true])
  expect(new Set(all.map(({ name }) => name)).size).toBe(3)
  expect(room.desk.warnings).toEqual([])
})

it('one that waits while the desk is locked is told so, and the day’s is left for the next time', async () => {
  const { promise: copying, resolve } = Promise.withResolvers<void>()
  const first = runBackup(room.desk, room.desk.room, {
    reason: 'manual',
    target: room.desk.files.backups,
    progress: ({ step }) => step === 'attachments' && resolve(),
  })
  await copying
  const second = expect(byHand()).rejects.toMatchObject({ code: 'LOCKED' })
  const due = backUpIfDue(room.desk, 'scheduled')
  await room.desk.lock()
  await Promise.all([first, second, due])
  expect(await listGenerations(nodeFs, room.desk.files.backups)).toHaveLength(1)
  expect(room.desk.warnings).toEqual([])
})
