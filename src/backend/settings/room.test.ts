import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { buildRouter } from '../api/router.ts'
import { openTestRoom, type TestRoom } from '../testing/test-room.ts'

let test: TestRoom
beforeEach(async () => {
  test = await openTestRoom()
})
afterEach(() => test.dispose())

/** P1: a second place that was never there would be found out on the day it is needed. */
it('a new second place for backups must be there; one named before may be unplugged', async () => {
  const { settings } = createRouterClient(buildRouter(test.desk))
  const save = async (secondBackupDir: string, more = {}) => {
    const { room, revision } = await settings.room()
    return settings.saveRoom({ base: revision, room: { ...room, ...more, secondBackupDir } })
  }
  const stick = join(test.dir, '优盘')
  await expect(save(stick)).rejects.toMatchObject({
    data: { fields: [expect.objectContaining({ path: 'room.secondBackupDir' })] },
  })
  mkdirSync(stick)
  await save(stick)
  rmSync(stick, { recursive: true })
  await expect(save(stick, { county: '临河县' })).resolves.toMatchObject({ revision: 3 })
})
