import { closeSync, openSync, readdirSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { resultOf } from '#backend/testing/result-of.ts'
import { makeSmallDisk, type SmallDisk, whyNoDisks } from '#test/support/disks/loop-disk.ts'
import { tempFolder } from '#test/support/hosts/temp-folder.ts'
import { clockFrom } from '#test/support/rooms/messages.ts'
import { openRoomProcess, RoomError } from '#test/support/rooms/room-process.ts'
import { logIn, registration, setUpRoom } from '#test/support/rooms/set-up-room.ts'

const skipped = whyNoDisks(['mount', 'umount'])
const at = { clockOffsetMs: clockFrom('2026-11-23T02:00:00.000Z') }

function smallDisk(megabytes: number): SmallDisk {
  const disk = makeSmallDisk(join(tempFolder(), 'disk'), megabytes)
  onTestFinished(() => disk.unmount())
  return disk
}

/** Saves until one is refused; answers what was acknowledged and the refusal. */
async function fill(save: (index: number) => Promise<unknown>, most: number): Promise<[number, RoomError]> {
  for (let index = 0; index < most; index++) {
    try {
      await save(index)
    } catch (error) {
      if (error instanceof RoomError) return [index, error]
      throw error
    }
  }
  throw new Error('the disk never filled up')
}

/** What happened, what is safe, what to do (architecture.md, Errors). */
function expectStorageSentence(error: unknown): void {
  expect(error).toMatchObject({ code: 'STORAGE' })
  const { message } = error as RoomError
  expect(message).toContain('磁盘空间不足')
  expect(message).toContain('已保存的内容是安全的')
  expect(message).toMatch(/请.+。$/)
}

const TITLE = '王芳与李强排水纠纷'

describe.skipIf(skipped)(`a full disk${skipped ? ` — skipped: ${skipped}` : ''}`, () => {
  it('refuses with a sentence, keeps what was acknowledged, and goes on when there is room', async () => {
    const disk = smallDisk(6)
    const room = await openRoomProcess({ dataDir: disk.dir, ...at })
    const { committeeId } = await setUpRoom(room.client)
    const [saved, error] = await fill(
      () => room.client.cases.register(registration(committeeId, TITLE)),
      5000,
    )
    expect(saved).toBeGreaterThan(20)
    expectStorageSentence(error)
    // Reading goes on while nothing can be written.
    expect((await room.client.cases.list({ view: 'all' })).total).toBe(saved)
    await room.kill()

    disk.resize(24)
    const again = await openRoomProcess({ dataDir: disk.dir, ...at })
    await logIn(again.client)
    expect((await again.client.cases.list({ view: 'all' })).total).toBe(saved)
    expect((await resultOf(again.client.audit.verify())).problems).toEqual([])
    await again.client.cases.register(registration(committeeId, TITLE))
    expect((await again.client.cases.list({ view: 'all' })).total).toBe(saved + 1)
    await again.close()
  }, 120_000)

  it('says that a draft was not kept, and the saves before it are there', async () => {
    const disk = smallDisk(6)
    const room = await openRoomProcess({ dataDir: disk.dir, ...at })
    const { committeeId } = await setUpRoom(room.client)
    await room.client.cases.register(registration(committeeId, TITLE))
    const json = JSON.stringify('屋檐滴水'.repeat(15_000))
    const [, error] = await fill(
      (index) => room.client.drafts.put({ key: `form-${index}`, form: 'intake', json }),
      200,
    )
    expectStorageSentence(error)
    expect((await room.client.cases.list({ view: 'all' })).total).toBe(1)
    await room.close()
  }, 120_000)

  it('leaves no half generation, and the whole ones before it can be restored', async () => {
    const disk = smallDisk(60)
    const room = await openRoomProcess({ dataDir: disk.dir, ...at })
    const { committeeId } = await setUpRoom(room.client)
    await room.client.cases.register(registration(committeeId, TITLE))
    for await (const _ of await room.client.backup.run());
    const backups = join(disk.dir, 'backups')
    const whole = readdirSync(backups)
    expect(whole).toHaveLength(1)
    fillUp(disk.dir)
    const failed = await collect(room.client.backup.run()).catch((error: unknown) => error)
    expectStorageSentence(failed)
    expect(readdirSync(backups)).toEqual(whole)
    disk.resize(120)
    const { ok } = await resultOf(room.client.backup.rehearse({ dir: join(backups, whole[0] ?? '') }))
    expect(ok).toBe(true)
    await room.close()
  }, 120_000)
})

/** Somebody else's file takes all the room there is. */
function fillUp(dir: string): void {
  const file = openSync(join(dir, 'others'), 'w')
  const chunk = new Uint8Array(1024 * 1024)
  try {
    for (;;) writeSync(file, chunk)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  } finally {
    closeSync(file)
  }
}

async function collect<T>(stream: PromiseLike<AsyncIterable<T>>): Promise<readonly T[]> {
  const all: T[] = []
  for await (const event of await stream) all.push(event)
  return all
}
