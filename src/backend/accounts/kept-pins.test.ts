import { createRouterClient } from '@orpc/server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildRouter } from '../api/router.ts'
import { openTestRoom, TEST_PASSWORD, type TestRoom } from '../testing/test-room.ts'

let room: TestRoom
let screen: ReturnType<typeof screenOf>
const screenOf = () => createRouterClient(buildRouter(room.desk))
beforeEach(async () => {
  room = await openTestRoom()
  screen = screenOf()
  await screen.accounts.setPin({ pin: '2580', password: TEST_PASSWORD })
})
afterEach(() => room.dispose())

const ADMIN = { loginName: '张敏', password: TEST_PASSWORD }
const PIN = { loginName: '张敏', pin: '2580' }

async function tomorrow(): Promise<void> {
  await room.desk.lock()
  room.setNow('2026-11-24T02:00:00.000Z')
}

describe('a quick PIN', () => {
  it('is set by whoever knows the password, and the audit says so; a desk left open gives nobody a way in', async () => {
    const ofPins = async () => (await screen.audit.list({ action: 'accounts.setPin' })).entries.length
    expect(await ofPins()).toBe(1)
    await expect(screen.accounts.setPin({ pin: '1357', password: '猜的' })).rejects.toMatchObject({
      code: 'WRONG_PASSWORD',
    })
    expect(await ofPins()).toBe(1)
    await screen.accounts.lock()
    await expect(screen.accounts.unlockWithPin({ ...PIN, pin: '1357' })).rejects.toMatchObject({
      code: 'WRONG_PASSWORD',
    })
    await screen.accounts.unlockWithPin(PIN)
  })

  it('set once, works every day after that day’s first password, and never before it', async () => {
    await tomorrow()
    expect((await screen.system.status()).pinReady).toEqual([])
    await expect(screen.accounts.unlockWithPin(PIN)).rejects.toMatchObject({ code: 'WRONG_PASSWORD' })
    expect((await screen.accounts.unlock(ADMIN)).hasPin).toBe(true)
    await screen.accounts.lock()
    expect((await screen.system.status()).pinReady).toEqual(['张敏'])
    await screen.accounts.unlockWithPin(PIN)
  })

  it('wrong three times is gone until the next password, not for ever', async () => {
    await screen.accounts.lock()
    for (let n = 0; n < 3; n += 1)
      await expect(screen.accounts.unlockWithPin({ ...PIN, pin: '1357' })).rejects.toMatchObject({
        code: 'WRONG_PASSWORD',
      })
    await expect(screen.accounts.unlockWithPin(PIN)).rejects.toMatchObject({ code: 'WRONG_PASSWORD' })
    await screen.accounts.unlock(ADMIN)
    await screen.accounts.lock()
    await screen.accounts.unlockWithPin(PIN)
  })

  it('does not outlive its password', async () => {
    await screen.accounts.changePassword({ oldPassword: TEST_PASSWORD, newPassword: '门前石榴红似火' })
    await screen.accounts.lock()
    expect((await screen.accounts.unlock({ ...ADMIN, password: '门前石榴红似火' })).hasPin).toBe(false)
    await screen.accounts.lock()
    expect((await screen.system.status()).pinReady).toEqual([])
  })
})
