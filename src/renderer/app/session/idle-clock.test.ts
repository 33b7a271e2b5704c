import { expect, test } from 'vitest'
import { createIdleClock } from './idle-clock.ts'

const MINUTE = 60_000

function clockAt(minutes: number) {
  const state = { now: 0, idle: 0, told: 0 }
  const clock = createIdleClock({
    minutes,
    now: () => state.now,
    onIdle: () => {
      state.idle += 1
    },
    onTouched: () => {
      state.told += 1
    },
  })
  return { state, clock }
}

test('idle is told once, and again only after somebody was there', () => {
  const { state, clock } = clockAt(10)
  state.now = 10 * MINUTE - 1
  clock.look()
  expect(state.idle).toBe(0)
  state.now = 10 * MINUTE
  clock.look()
  clock.look()
  expect(state.idle).toBe(1)
  clock.touchedHere()
  state.now += 10 * MINUTE
  clock.look()
  expect(state.idle).toBe(2)
})

test('a window nobody looks at is not idle while another one is at work', () => {
  const { state, clock } = clockAt(10)
  state.now = 9 * MINUTE
  clock.touchedElsewhere()
  state.now = 18 * MINUTE
  clock.look()
  expect(state.idle).toBe(0)
  state.now = 19 * MINUTE
  clock.look()
  expect(state.idle).toBe(1)
})

test('the others are told that somebody is here, but not at every key', () => {
  const { state, clock } = clockAt(10)
  clock.touchedHere()
  clock.touchedHere()
  state.now = 4000
  clock.touchedHere()
  expect(state.told).toBe(1)
  state.now = 5000
  clock.touchedHere()
  expect(state.told).toBe(2)
})
