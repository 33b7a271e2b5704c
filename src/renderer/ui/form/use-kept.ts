import { useCallback, useMemo, useRef, useState } from 'react'
import type { DraftIdentity, DraftNote } from './draft-store.ts'
import { type UnreadTexts, useUnreadTexts } from './unread-texts.ts'
import { useDraftKeeper } from './use-draft-keeper.ts'
import { type DraftOffer, useDraftOffer } from './use-draft-offer.ts'

/** What the frame of a form shows of its draft. */
export interface KeptMarks {
  readonly offer: DraftOffer | undefined
  readonly note: DraftNote
  /** For the fields of the form. */
  readonly unread: UnreadTexts
}

export interface Kept<T> extends KeptMarks {
  readonly value: T
  readonly set: (patch: Partial<T>) => void
  readonly bind: <K extends keyof T>(
    name: K,
  ) => { readonly value: T[K]; readonly onChange: (next: T[K]) => void }
  /** As it stands at this moment, for what comes back later than a render. */
  readonly now: () => T
  /** The revision the form started from, before a crash too. */
  readonly base: () => number | undefined
  /** Goes on from a newer revision, which was looked at. */
  readonly rebase: (revision: number) => void
  /** Saved, or let go: what was kept goes. A form that stays open begins anew with `next`. */
  readonly drop: (next?: T) => Promise<void>
}

interface Of extends DraftIdentity {
  /** Of a form that replaces a whole value: the revision it starts from. */
  readonly base?: number | undefined
  /** A line or a table that is always in sight: what was typed stands there again without a question. */
  readonly unasked?: boolean | undefined
}

/** The fields of a short form, each key of them kept as a draft within half a second; secrets never go in. */
export function useKept<T extends object>(of: Of, initial: T): Kept<T> {
  const [value, setValue] = useState(initial)
  const latest = useRef(value)
  const started = useRef(of.base)
  const { keeper, note } = useDraftKeeper(of)
  const put = useCallback((next: T) => {
    latest.current = next
    setValue(next)
  }, [])
  const unread = useUnreadTexts(() => set({}))
  const offer = useDraftOffer<T>(
    keeper,
    (found) => {
      unread.take(found.texts)
      put({ ...initial, ...found.value })
      if (found.base !== undefined) started.current = found.base
    },
    of.unasked,
  )
  const set = useCallback(
    (patch: Partial<T>) => {
      put({ ...latest.current, ...patch })
      keeper.keep(unread.encode(latest.current), started.current)
    },
    [keeper, put, unread],
  )
  const drop = useCallback(
    async (next?: T) => {
      if (next !== undefined) put(next)
      // A draft that can't be removed now is offered once more; what was saved is saved.
      await keeper.drop().catch(() => undefined)
    },
    [keeper, put],
  )
  const steady = useMemo(
    () => ({
      now: () => latest.current,
      base: () => started.current,
      rebase: (revision: number) => {
        started.current = revision
      },
    }),
    [],
  )
  return {
    value,
    set,
    bind: (field) => ({
      value: value[field],
      onChange: (next) => set({ [field]: next } as unknown as Partial<T>),
    }),
    offer,
    note,
    unread: unread.texts,
    drop,
    ...steady,
  }
}
