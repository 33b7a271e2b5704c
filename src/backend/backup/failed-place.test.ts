import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildRouter } from '../api/router.ts'
import { nodeFs } from '../database/durable-files.ts'
import { resultOf } from '../testing/result-of.ts'
import { openTestRoom, type TestRoom } from '../testing/test-room.ts'
import { backUpIfDue } from './automatic.ts'
import { listGenerations } from './files/generations.ts'

let room: TestRoom
let second = ''
beforeEach(async () => {
  room = await openTestRoom()
  const stick = join(room.dir, 'stick')
  mkdirSync(stick)
  second = join(stick, '调解室备份')
  const { revision, room: data } = await screenOf().settings.room()
  await screenOf().settings.saveRoom({ base: revision, room: { ...data, secondBackupDir: stick } })
})
afterEach(() => room.dispose())

const screenOf = () => createRouterClient(buildRouter(room.desk))
const here = () => room.desk.files.backups
const made = async (place: string) =>
  (await listGenerations(nodeFs, place)).filter(({ complete }) => complete).length
const told = () => room.desk.warnings.find(({ code }) => code === 'backup-failed')?.sentence

/** A file in the way of the folder: every attempt to write there fails. */
function block(place: string): void {
  rmSync(place, { recursive: true, force: true })
  writeFileSync(place, '')
}

describe('where one place fails, the other gets its backup', () => {
  it.each<[string, () => [bad: string, good: string], RegExp]>([
    ['this computer', () => [here(), second], /这台电脑上的备份没有做成.*第二备份位置的备份已经做好/],
    ['the second place', () => [second, here()], /第二备份位置的备份没有做成.*这台电脑上的备份已经做好/],
  ])('%s fails', async (_, places, words) => {
    const [bad, good] = places()
    block(bad)
    await backUpIfDue(room.desk, 'scheduled')
    expect(await made(good)).toBe(1)
    expect(told()).toMatch(words)
    expect(told()).toContain('请到“设置 → 备份”里再做一次')
    const { last, places: shown } = await screenOf().backup.status()
    expect(last).toMatchObject({ verified: true })
    expect(shown.find(({ dir }) => dir === bad)?.problem).toContain('现在读不了')
    const byHand = await resultOf(screenOf().backup.run())
    expect(byHand).toMatchObject({ ok: false, sentence: expect.stringMatching(words) })
    expect(await made(good)).toBe(2)
    rmSync(bad)
    expect(await resultOf(screenOf().backup.run())).toMatchObject({ ok: true })
    expect(told()).toBeUndefined()
  })

  it('where both fail, the data are said to be safe', async () => {
    block(here())
    block(second)
    await backUpIfDue(room.desk, 'scheduled')
    expect(told()).toMatch(/这台电脑上的备份没有做成.*第二备份位置的备份没有做成.*现有数据是安全的/)
    await expect(resultOf(screenOf().backup.run())).rejects.toThrow()
  })
})
