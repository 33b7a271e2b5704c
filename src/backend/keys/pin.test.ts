import { randomBytes } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { BusinessDate } from '#domain/values/brands.ts'
import { QuickPins } from './pin.ts'

const cost = { N: 16, r: 8, p: 1 }
const A = 'account-a'
const key = randomBytes(32)
let today = '2026-11-23' as BusinessDate
let ms = 0
const clock = { today: () => today, monotonic: () => ms }

beforeEach(() => {
  today = '2026-11-23' as BusinessDate
  ms = 0
})

async function withPin(pin = '2580'): Promise<QuickPins> {
  const pins = new QuickPins(cost, clock)
  pins.arm(A, key, await pins.verifier(pin))
  return pins
}

describe('PIN', () => {
  it('opens the data key again on the same day, full-width digits too', async () => {
    const pins = await withPin()
    expect(pins.has(A)).toBe(true)
    expect((await pins.open(A, '2580')).equals(key)).toBe(true)
    expect((await pins.open(A, '２５８０')).equals(key)).toBe(true)
  })
  it.each(['123', '1234567', '12a4', '', '1111', '222222', '1234', '654321'])('refuses %s', async (pin) => {
    await expect(withPin(pin)).rejects.toMatchObject({ code: 'pin-refused' })
  })
  it('is dropped by the third wrong one; a right one in between starts over', async () => {
    const pins = await withPin()
    await expect(pins.open(A, '0000')).rejects.toMatchObject({
      code: 'pin-wrong',
      sentence: expect.stringContaining('2 次'),
    })
    await expect(pins.open(A, '0001')).rejects.toMatchObject({
      code: 'pin-wrong',
      sentence: expect.stringContaining('1 次'),
    })
    await pins.open(A, '2580')
    for (const wrong of ['0000', '0001', '0002']) {
      await expect(pins.open(A, wrong)).rejects.toMatchObject({ code: 'pin-wrong' })
    }
    expect(pins.has(A)).toBe(false)
    await expect(pins.open(A, '2580')).rejects.toMatchObject({ code: 'pin-gone' })
  })
  it('gives three guesses in all to those made side by side', async () => {
    const pins = await withPin()
    const guesses = ['0000', '0001', '0002', '2580', '0004'].map((pin) => pins.open(A, pin))
    const answers = await Promise.allSettled(guesses)
    expect(answers.map((answer) => answer.status)).toEqual(Array(5).fill('rejected'))
    expect(pins.has(A)).toBe(false)
  })
  it('ends with the business date, and after a day even when the date is set back', async () => {
    const pins = await withPin()
    today = '2026-11-24' as BusinessDate
    await expect(pins.open(A, '2580')).rejects.toMatchObject({ code: 'pin-gone' })
    today = '2026-11-23' as BusinessDate
    await expect(pins.open(A, '2580')).rejects.toMatchObject({ code: 'pin-gone' })
    const again = await withPin()
    ms = 24 * 3600 * 1000
    await expect(again.open(A, '2580')).rejects.toMatchObject({ code: 'pin-gone' })
  })
  it('is armed again from what was kept, by another process and on another day, and only by arming', async () => {
    const kept = await new QuickPins(cost, clock).verifier('2580')
    const pins = new QuickPins(cost, clock)
    expect(pins.has(A)).toBe(false)
    await expect(pins.open(A, '2580')).rejects.toMatchObject({ code: 'pin-gone' })
    for (const day of ['2026-11-24', '2026-11-25']) {
      today = day as BusinessDate
      pins.arm(A, key, kept)
      expect((await pins.open(A, '2580')).equals(key)).toBe(true)
      await expect(pins.open(A, '2581')).rejects.toMatchObject({ code: 'pin-wrong' })
    }
  })
  it('is one account’s own, and gone when forgotten', async () => {
    const pins = await withPin()
    await expect(pins.open('account-b', '2580')).rejects.toMatchObject({ code: 'pin-gone' })
    pins.forget(A)
    expect(pins.has(A)).toBe(false)
    pins.arm(A, key, await pins.verifier('2580'))
    const slow = pins.open(A, '2580')
    pins.forgetAll()
    await expect(slow).rejects.toMatchObject({ code: 'pin-gone' })
  })
})
