import { describe, expect, it } from 'vitest'
import { type FailedAttempt, MOST_LINES, withFailedAttempt } from './failed-attempts.ts'
import { KeyProblem } from './key-problem.ts'
import { freeAttemptsLeft, Lockout, spokenWait, WAITS, waitSecondsAfter } from './lockout.ts'

const A = 'account-a'

function clock() {
  let ms = 5_000
  return { monotonic: () => ms, pass: (seconds: number) => (ms += seconds * 1000) }
}

describe('waits', () => {
  it.each([
    [0, 0],
    [4, 0],
    [5, 30],
    [6, 60],
    [7, 120],
    [8, 300],
    [9, 900],
    [10, 1800],
    [10_000, 1800],
  ])('after %i wrong passwords %i seconds', (failures, seconds) => {
    expect(waitSecondsAfter(failures)).toBe(seconds)
  })
  it('only grow', () => {
    for (const [index, row] of WAITS.entries()) {
      expect(row.seconds).toBeGreaterThan(WAITS[index - 1]?.seconds ?? 0)
      expect(row.failures).toBeGreaterThan(WAITS[index - 1]?.failures ?? 0)
    }
    expect([0, 1, 4, 5, 9].map(freeAttemptsLeft)).toEqual([5, 4, 1, 0, 0])
  })
  it.each([
    [30, '30 秒'],
    [60, '1 分钟'],
    [61, '1 分 1 秒'],
    [1800, '30 分钟'],
  ])('%i is said %s', (seconds, said) => {
    expect(spokenWait(seconds)).toBe(said)
  })
})

describe('lockout', () => {
  it('waits on the monotonic clock, grows, and is over after a right password', () => {
    const { monotonic, pass } = clock()
    const lockout = new Lockout([], monotonic)
    for (let n = 0; n < 4; n += 1) lockout.countAttempt(A)
    expect(() => lockout.refuseWhileWaiting(A)).not.toThrow()
    lockout.countAttempt(A)
    expect(lockout.waitSeconds(A)).toBe(30)
    pass(29.5)
    expect(lockout.waitSeconds(A)).toBe(1)
    expect(() => lockout.refuseWhileWaiting(A)).toThrow(KeyProblem)
    pass(0.5)
    expect(() => lockout.refuseWhileWaiting(A)).not.toThrow()
    lockout.countAttempt(A)
    expect(lockout.waitSeconds(A)).toBe(60)
    expect(lockout.waitSeconds('account-b')).toBe(0)
    lockout.clear(A)
    expect([lockout.waitSeconds(A), lockout.failures(A), lockout.stored()]).toEqual([0, 0, []])
  })
  it('starts a wait again in full after a restart', () => {
    const first = clock()
    const lockout = new Lockout([], first.monotonic)
    for (let n = 0; n < 8; n += 1) lockout.countAttempt(A)
    first.pass(299)
    expect(lockout.waitSeconds(A)).toBe(1)
    const second = clock()
    const restarted = new Lockout(lockout.stored(), second.monotonic)
    expect(restarted.waitSeconds(A)).toBe(300)
    second.pass(300)
    expect(restarted.waitSeconds(A)).toBe(0)
  })
  it('never shortens a wait when its clock goes back', () => {
    const { monotonic, pass } = clock()
    const lockout = new Lockout([{ accountId: A, failures: 5 }], monotonic)
    pass(-3)
    expect(lockout.waitSeconds(A)).toBe(30)
  })
})

describe('failed attempts', () => {
  const at = (minute: number) => `2026-11-23T08:${String(minute % 60).padStart(2, '0')}:10.000Z`

  it('share a line within a minute, per account', () => {
    let queue: readonly FailedAttempt[] = []
    for (const [who, minute] of [
      [A, 1],
      [null, 1],
      [A, 1],
      [A, 2],
      [null, 1],
    ] as const) {
      queue = withFailedAttempt(queue, who, at(minute))
    }
    expect(queue).toEqual([
      { at: at(1), accountId: A, count: 2 },
      { at: at(1), accountId: null, count: 2 },
      { at: at(2), accountId: A, count: 1 },
    ])
  })
  it('never grow without end and lose none', () => {
    let queue: readonly FailedAttempt[] = []
    for (let n = 0; n < 3 * MOST_LINES; n += 1) queue = withFailedAttempt(queue, A, at(n))
    expect(queue).toHaveLength(MOST_LINES)
    expect(queue.reduce((sum, line) => sum + line.count, 0)).toBe(3 * MOST_LINES)
  })
})
