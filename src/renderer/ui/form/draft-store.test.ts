import { ORPCError } from '@orpc/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createDraftKeeper, type DraftCalls, type DraftNote } from './draft-store.ts'
import { draftsBelongTo, storeWaiting, waitingDraft } from './waiting-drafts.ts'

const SAVED_AT = '2026-11-23T02:32:00.000Z'

function setUp() {
  const stored: string[] = []
  const removed: string[] = []
  const notes: DraftNote[] = []
  const failures: unknown[] = []
  const calls: DraftCalls = {
    put: async ({ json }) => {
      const failure = failures.shift()
      if (failure !== undefined) throw failure
      stored.push(json)
      return { savedAt: SAVED_AT }
    },
    remove: async ({ key }) => {
      removed.push(key)
      return { ok: true as const }
    },
  }
  const keeper = createDraftKeeper(calls, { key: 'k', form: 'f' }, (note) => notes.push(note))
  return { keeper, calls, stored, removed, notes, failures }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('a draft keeper', () => {
  it('stores the newest text within half a second of the first key, however steadily one types', async () => {
    const { keeper, stored } = setUp()
    for (let key = 1; key <= 10; key += 1) {
      keeper.keep(`text ${key}`, 1)
      await vi.advanceTimersByTimeAsync(50)
    }
    expect(stored.length).toBeGreaterThanOrEqual(2)
    await vi.advanceTimersByTimeAsync(200)
    expect(stored.at(-1)).toBe('text 10')
  })

  it('tries again when the backend is away, and says so', async () => {
    const { keeper, stored, notes, failures } = setUp()
    failures.push(new ORPCError('BACKEND_LOST'))
    keeper.keep('a', 1)
    await vi.advanceTimersByTimeAsync(200)
    expect(notes.at(-1)).toEqual({ state: 'failing' })
    expect(stored).toEqual([])
    await vi.advanceTimersByTimeAsync(1000)
    expect(stored).toEqual(['a'])
    expect(notes.at(-1)).toEqual({ state: 'kept', savedAt: SAVED_AT })
  })

  it('keeps what the ended session refused for its own account only', async () => {
    const { keeper, calls, stored, failures } = setUp()
    draftsBelongTo('account-a')
    failures.push(new ORPCError('LOCKED'))
    keeper.keep('typed by a', 1)
    await vi.advanceTimersByTimeAsync(5000)
    expect(stored).toEqual([])
    await storeWaiting('account-b', calls.put)
    expect(stored).toEqual([])
    await storeWaiting('account-a', calls.put)
    expect(stored).toEqual(['typed by a'])
    await storeWaiting('account-a', calls.put)
    expect(stored).toEqual(['typed by a'])
  })

  it('a full disk at log-in keeps nobody out: the text waits in memory and is offered from there', async () => {
    const { keeper, calls, stored, failures } = setUp()
    draftsBelongTo('account-c')
    failures.push(new ORPCError('LOCKED'), new ORPCError('STORAGE'))
    keeper.keep('typed by c', 1)
    await vi.advanceTimersByTimeAsync(500)
    await storeWaiting('account-c', calls.put)
    expect(stored).toEqual([])
    expect(waitingDraft('k')?.json).toBe('typed by c')
    await storeWaiting('account-c', calls.put)
    expect([stored, waitingDraft('k')]).toEqual([['typed by c'], undefined])
  })

  it('a draft that can’t be removed after a save does not make the save look failed', async () => {
    const { keeper, calls } = setUp()
    calls.remove = () => Promise.reject(new ORPCError('STORAGE'))
    keeper.keep('a', 1)
    await expect(keeper.drop()).resolves.toBeUndefined()
  })

  it('drops the draft after a save, and keeps what is typed afterwards', async () => {
    const { keeper, stored, removed } = setUp()
    keeper.keep('a', 1)
    await keeper.drop()
    expect(removed).toEqual(['k'])
    await vi.advanceTimersByTimeAsync(1000)
    expect(stored).toEqual([])
    keeper.keep('b', 2)
    await vi.advanceTimersByTimeAsync(200)
    expect(stored).toEqual(['b'])
  })

  it('flushes at once when the page is left', async () => {
    const { keeper, stored } = setUp()
    keeper.keep('a', undefined)
    await keeper.flush()
    expect(stored).toEqual(['a'])
  })
})
