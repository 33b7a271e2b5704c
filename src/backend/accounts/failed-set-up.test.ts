import { existsSync, mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Desk } from '../desk/desk.ts'
import { newRecoveryCode } from '../keys/recovery-code.ts'
import * as practice from '../practice/set-up-practice.ts'
import { TEST_COMMITTEES, TEST_NOW, TEST_PASSWORD } from '../testing/test-room.ts'
import { createRoom } from './set-up.ts'

let dir = ''
let desk: Desk
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'set-up-'))
  desk = openDesk()
})
afterEach(async () => {
  vi.restoreAllMocks()
  await desk.close()
  rmSync(dir, { recursive: true, force: true })
})

function openDesk(): Desk {
  return new Desk({
    dataDir: join(dir, 'data'),
    resourcesDir: join(import.meta.dirname, '..', '..', '..', 'resources'),
    role: 'main',
    testing: { now: () => new Date(TEST_NOW), scrypt: { N: 16, r: 8, p: 1 } },
  })
}

const input = {
  room: { town: '红石镇', name: '红石镇人民调解室' },
  committees: TEST_COMMITTEES,
  admin: { loginName: '张敏', displayName: '张敏', password: TEST_PASSWORD },
  practice: false,
}

/** Files of this folder the process still holds open, where the system tells. */
function held(): string[] {
  if (!existsSync('/proc/self/fd')) return []
  return readdirSync('/proc/self/fd')
    .map((fd) => {
      try {
        return readlinkSync(`/proc/self/fd/${fd}`)
      } catch {
        return ''
      }
    })
    .filter((file) => file.startsWith(dir) && file.includes('room.db'))
}

describe('a set-up whose first records can’t be written', () => {
  it('leaves nothing open, and the second try makes the room', async () => {
    const [own] = TEST_COMMITTEES
    // A committee without a name: its row is refused by the table, in the middle of the first work.
    const broken = { ...input, committees: [{ ...own, name: null as never }] as typeof TEST_COMMITTEES }
    await expect(createRoom(desk, broken, newRecoveryCode())).rejects.toThrow()
    expect(held()).toEqual([])
    expect(desk.state).toBe('unfinished')
    await createRoom(desk, input, newRecoveryCode())
    expect(desk.phase).toBe('open')
  })
})

describe('a practice room cut off half-way', () => {
  it('is made again at the next start; one that is whole, or that is no practice room, is left as it is', async () => {
    expect(practice.needsPractice(desk)).toBe(true)
    // Cut off after the room and before the accounts.
    vi.spyOn(desk, 'requireKeyring').mockRejectedValueOnce(new Error('power'))
    await expect(practice.setUpPractice(desk, 1)).rejects.toThrow('power')
    await desk.close()
    desk = openDesk()
    expect([desk.phase, practice.needsPractice(desk)]).toEqual(['locked', true])
    await practice.setUpPractice(desk, 1)
    const keyring = await desk.requireKeyring()
    expect(keyring.logins()).toHaveLength(6)
    await keyring.unlockWithPassword('孙丽', practice.PRACTICE_PASSWORD)
    expect(practice.needsPractice(desk)).toBe(false)
    expect(existsSync(desk.files.practice)).toBe(true)
  })

  it('a real room opened by mistake as a practice room is never set aside', async () => {
    await createRoom(desk, input, newRecoveryCode())
    expect(practice.needsPractice(desk)).toBe(false)
  })
})
