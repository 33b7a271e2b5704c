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
    get: async () => null,
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

/** As a form that found nothing from before: it may write. */
async function opened() {
  const made = setUp()
  made.keeper.look(() => {
    throw new Error('nothing was there')
  })
  await vi.advanceTimersByTimeAsync(0)
  return made
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('a draft keeper', () => {
  it('stores the newest text within half a second of the first key, however steadily one types', async () => {
    const { keeper, stored } = await opened()
    for (let key = 1; key <= 10; key += 1) {
      keeper.keep(`text ${key}`, 1)
      await vi.advanceTimersByTimeAsync(50)
    }
    expect(stored.length).toBeGreaterThanOrEqual(2)
    await vi.advanceTimersByTimeAsync(200)
    expect(stored.at(-1)).toBe('text 10')
  })

  it('tries again when the backend is away, and says so', async () => {
    const { keeper, stored, notes, failures } = await opened()
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
    const { keeper, calls, stored, failures } = await opened()
    draftsBelongTo('account-a')
    failures.push(new ORPCError('LOCKED'))
    keeper.keep('typed by a', 1)
    await vi.advanceTimersByTimeAsync(5000)
    expect(stored).toEqual([])
    await storeWaiting('account-b', calls.put)
    draftsBelongTo('account-b')
    await keeper.flush()
    expect(stored).toEqual([])
    draftsBelongTo('account-a')
    await storeWaiting('account-a', calls.put)
    expect(stored).toEqual(['typed by a'])
    await storeWaiting('account-a', calls.put)
    expect(stored).toEqual(['typed by a'])
  })

  it('a full disk at log-in keeps nobody out: the text waits in memory and is offered from there', async () => {
    const { keeper, calls, stored, failures } = await opened()
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
    const { keeper, calls } = await opened()
    calls.remove = () => Promise.reject(new ORPCError('STORAGE'))
    keeper.keep('a', 1)
    await expect(keeper.drop()).resolves.toBeUndefined()
  })

  it('drops the draft after a save, and keeps what is typed afterwards', async () => {
    const { keeper, stored, removed } = await opened()
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
    const { keeper, stored } = await opened()
    keeper.keep('a', undefined)
    await keeper.flush()
    expect(stored).toEqual(['a'])
  })
})

describe('a form left while its draft could not be stored', () => {
  beforeEach(() => draftsBelongTo('clerk'))

  it('goes on trying, and is offered from memory until then', async () => {
    const { keeper, stored, failures } = await opened()
    failures.push(new ORPCError('STORAGE'), new ORPCError('STORAGE'))
    const leave = keeper.attend()
    keeper.keep('older', 1)
    leave()
    await vi.advanceTimersByTimeAsync(100)
    expect(waitingDraft('k')?.json).toBe('older')
    await vi.advanceTimersByTimeAsync(3000)
    expect(stored).toEqual(['older'])
    expect(waitingDraft('k')).toBeUndefined()
  })

  it('never writes its text over what the form opened since has kept', async () => {
    const { keeper, calls, stored, failures } = await opened()
    failures.push(new ORPCError('STORAGE'))
    const leave = keeper.attend()
    keeper.keep('older', 1)
    leave()
    await vi.advanceTimersByTimeAsync(100)
    const next = createDraftKeeper(calls, { key: 'k', form: 'f' }, () => {})
    next.look(() => next.take())
    next.keep('newer', 1)
    await vi.advanceTimersByTimeAsync(5000)
    expect(stored).toEqual(['newer'])
  })
})

describe('the draft from before', () => {
  const OLD = { json: '{"text":"typed yesterday"}', base: 3, savedAt: SAVED_AT }

  it('whose reading fails is asked for until there is an answer, and is not overwritten until then', async () => {
    const { keeper, calls, stored, notes } = setUp()
    const answers = [new ORPCError('BACKEND_LOST'), new ORPCError('STORAGE')]
    const found: unknown[] = []
    calls.get = async () => {
      const failure = answers.shift()
      if (failure !== undefined) throw failure
      return OLD
    }
    keeper.look((draft, isTyping) => found.push([draft, isTyping]))
    await vi.advanceTimersByTimeAsync(0)
    keeper.keep('typed today', 4)
    await vi.advanceTimersByTimeAsync(900)
    expect([stored, found, notes.at(-1)]).toEqual([[], [], { state: 'unread' }])
    await vi.advanceTimersByTimeAsync(5000)
    expect(found).toEqual([[OLD, true]])
    expect(stored).toEqual([])
    await keeper.leave()
    await vi.advanceTimersByTimeAsync(200)
    expect(stored).toEqual(['typed today'])
  })

  it('once taken up gives way to nothing that was typed before it was found', async () => {
    const { keeper, calls, stored } = setUp()
    calls.get = async () => OLD
    keeper.look(() => {})
    keeper.keep('typed too early', undefined)
    await vi.advanceTimersByTimeAsync(500)
    keeper.take()
    await vi.advanceTimersByTimeAsync(500)
    expect(stored).toEqual([])
    keeper.keep('went on', 3)
    await vi.advanceTimersByTimeAsync(200)
    expect(stored).toEqual(['went on'])
  })

  it('that can’t be read for a minute is left alone, said so, and asked for again at the next key', async () => {
    const { keeper, calls, stored, notes, removed } = setUp()
    const get = vi.fn(() => Promise.reject(new ORPCError('STORAGE')))
    calls.get = get
    keeper.look(() => {})
    await vi.advanceTimersByTimeAsync(120_000)
    expect(get).toHaveBeenCalledTimes(60)
    expect(notes.at(-1)).toEqual({ state: 'unreadable' })
    await keeper.drop()
    expect([stored, removed]).toEqual([[], []])
    calls.get = async () => null
    keeper.keep('typed at last', undefined)
    await vi.advanceTimersByTimeAsync(200)
    expect(stored).toEqual(['typed at last'])
  })

  it('is not asked for in a session that has ended; what was typed waits for the log-in', async () => {
    const { keeper, calls } = setUp()
    draftsBelongTo('account-d')
    const get = vi.fn(() => Promise.reject(new ORPCError('LOCKED')))
    calls.get = get
    keeper.keep('typed by d', undefined)
    keeper.look(() => {})
    await vi.advanceTimersByTimeAsync(5000)
    expect(get).toHaveBeenCalledOnce()
    expect(waitingDraft('k')?.json).toBe('typed by d')
  })

  it('of a page that is left before it was read stays, and what was typed on the page waits in memory', async () => {
    const { keeper, calls, stored } = setUp()
    draftsBelongTo('account-e')
    calls.get = () => new Promise(() => {})
    const stop = keeper.look(() => {})
    keeper.keep('typed by e', undefined)
    stop()
    await keeper.flush()
    expect(stored).toEqual([])
    expect(waitingDraft('k')?.json).toBe('typed by e')
  })
})
