import { existsSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { buildRouter } from '../api/router.ts'
import { PNG, saveWholeCase } from '../papers/testing/whole-case.ts'
import { resultOf } from '../testing/result-of.ts'
import { openTestRoom, type TestRoom } from '../testing/test-room.ts'
import { backUpIfDue } from './automatic.ts'

const screenOf = (room: TestRoom) => createRouterClient(buildRouter(room.desk))
let room: TestRoom
let screen: ReturnType<typeof screenOf>
let file = ''
beforeEach(async () => {
  room = await openTestRoom()
  screen = screenOf(room)
  const { caseId } = saveWholeCase(room)
  await screen.attachments.add({ caseId, paperKind: 'id-proof', name: '身份证', file: new Blob([PNG]) })
  const name = room.desk.room.db.prepare<[], string>('SELECT file FROM attachments').pluck().get() ?? ''
  file = join(room.desk.files.attachments, name)
})
afterEach(() => room.dispose())

it('a backup that lacks an attachment is nowhere called sound without its count', async () => {
  rmSync(file)
  expect(await resultOf(screen.backup.run())).toMatchObject({
    ok: false,
    sentence: expect.stringContaining('有 1 个附件'),
  })
  const { last } = await screen.backup.status()
  expect(last).toMatchObject({ verified: true, missing: 1 })
  expect(await resultOf(screen.backup.rehearse({ dir: last?.dir ?? '' }))).toMatchObject({
    ok: true,
    sentence: expect.stringContaining('有 1 个附件'),
  })
  // The day's is made already; the warning is there all the same, until a backup holds everything.
  await backUpIfDue(room.desk, 'scheduled')
  expect(room.desk.warnings.map(({ code }) => code)).toEqual(['attachments-missing'])
})

it('after a backup uploads nobody saved go when they are old, and nothing that anything names', async () => {
  const old = new Date('2026-09-01T00:00:00.000Z')
  const orphan = join(room.desk.files.attachments, 'a'.repeat(64))
  const half = join(room.desk.files.attachments, '01938000-0000-7000-8000-0000000000aa.part')
  const young = join(room.desk.files.attachments, 'b'.repeat(64))
  for (const path of [orphan, half, young]) writeFileSync(path, 'x')
  for (const path of [file, orphan, half]) utimesSync(path, old, old)
  utimesSync(young, new Date(room.desk.clock.now()), new Date(room.desk.clock.now()))
  await backUpIfDue(room.desk, 'scheduled')
  expect([file, orphan, half, young].map((path) => existsSync(path))).toEqual([true, false, false, true])
})
