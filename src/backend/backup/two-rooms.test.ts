import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildRouter } from '../api/router.ts'
import { nodeFs } from '../database/durable-files.ts'
import { Desk } from '../desk/desk.ts'
import { resultOf } from '../testing/result-of.ts'
import { openTestRoom, type TestRoom } from '../testing/test-room.ts'
import { backUpIfDue } from './automatic.ts'
import { listGenerations } from './files/generations.ts'

let one: TestRoom
let two: TestRoom
let stick = ''
beforeEach(async () => {
  one = await openTestRoom()
  two = await openTestRoom()
  stick = join(one.dir, 'stick')
  mkdirSync(stick)
  for (const room of [one, two]) {
    const { revision, room: data } = await screenOf(room.desk).settings.room()
    await screenOf(room.desk).settings.saveRoom({
      base: revision,
      room: { ...data, secondBackupDir: stick },
    })
  }
})
afterEach(async () => {
  await one.dispose()
  await two.dispose()
})

const screenOf = (desk: Desk) => createRouterClient(buildRouter(desk))
const onStick = () => listGenerations(nodeFs, join(stick, '调解室备份'))
const roomIdOf = (room: TestRoom) => room.desk.room.roomId
const backUp = (room: TestRoom) => resultOf(screenOf(room.desk).backup.run())
const shown = async (room: TestRoom) =>
  (await screenOf(room.desk).backup.status()).places.find(({ which }) => which === 'second')?.generations
    .length

describe('one stick for two rooms', () => {
  it('neither prunes the other’s generations, nor takes them for its own', async () => {
    await backUp(one)
    // Three a day stay: without the room's name the first would have been pruned as the oldest of that day.
    for (let n = 0; n < 5; n += 1) await backUp(two)
    const rooms = (await onStick()).map(({ roomId }) => roomId)
    expect(rooms.filter((id) => id === roomIdOf(one))).toHaveLength(1)
    expect(rooms.filter((id) => id === roomIdOf(two))).toHaveLength(3)
    expect([await shown(one), await shown(two)]).toEqual([1, 3])
  })

  it('today’s of the other is no reason to leave out one’s own', async () => {
    await backUp(one)
    await backUpIfDue(two.desk, 'scheduled')
    expect((await onStick()).map(({ roomId }) => roomId)).toEqual([roomIdOf(one), roomIdOf(two)])
  })

  it('only one’s own is offered over a room; on a bare machine each says whose it is', async () => {
    await backUp(two)
    await expect(screenOf(one.desk).backup.inspect({ dir: stick })).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
      message: expect.stringContaining('别的调解室'),
    })
    await backUp(one)
    const over = await screenOf(one.desk).backup.inspect({ dir: stick })
    expect(over.generations).toHaveLength(1)
    expect(over.sentence).toContain('另有 1 份是别的调解室的')
    const { config } = one.desk
    const bare = new Desk({ ...config, dataDir: join(one.dir, 'bare') })
    try {
      const found = await screenOf(bare).backup.inspect({ dir: stick })
      expect(found.generations.map(({ people }) => people)).toEqual(['张敏', '张敏'])
      expect(found.sentence).toContain('2 间调解室')
      // What somebody spoilt of the one doesn't hide the other.
      const ofTwo = (await onStick()).find(({ roomId }) => roomId === roomIdOf(two))
      writeFileSync(join(ofTwo?.dir ?? '', 'keyring.json'), '{}')
      const left = await screenOf(bare).backup.inspect({ dir: stick })
      expect([left.generations.length, left.loginNames]).toEqual([2, ['张敏']])
    } finally {
      await bare.close()
    }
  })
})

describe('a second place that isn’t there', () => {
  const told = () => one.desk.warnings.find(({ code }) => code === 'second-place-absent')?.sentence
  const aside = () => `${stick}-out`

  it.each([
    ['2026-11-24T02:00:00.000Z', undefined],
    ['2026-11-29T02:00:00.000Z', undefined],
    ['2026-12-01T02:00:00.000Z', '已经 8 天没有备份'],
    ['2026-11-20T02:00:00.000Z', '还没有做过备份'],
  ])('after a backup on the 23rd, on %s: %s', async (now, words) => {
    await backUp(one)
    renameSync(stick, aside())
    one.setNow(now)
    await backUpIfDue(one.desk, 'scheduled')
    if (words === undefined) expect(told()).toBeUndefined()
    else expect(told()).toContain(words)
    renameSync(aside(), stick)
    await backUp(one)
    expect(told()).toBeUndefined()
  })

  it('one that never was there is told at once', async () => {
    rmSync(stick, { recursive: true })
    await backUpIfDue(one.desk, 'scheduled')
    expect(told()).toContain('还没有做过备份')
  })
})
