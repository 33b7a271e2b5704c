import { useEffect, useRef, useState } from 'react'
import type { DraftKeeper } from './draft-store.ts'

export interface DraftOffer {
  readonly savedAt: string
  /** The form was typed into before the draft could be read: only one of the two can stay. */
  readonly isTyping: boolean
  readonly restore: () => void
  readonly discard: () => void
}

interface Found<T> extends Pick<DraftOffer, 'savedAt' | 'isTyping'> {
  readonly value: Partial<T>
  readonly base: number | undefined
}

/**
 * Looks once for what was typed before. Until the person has answered, the form isn't shown and nothing overwrites it. `unasked`:
 * it stands in the form at once, unless something else was typed there already.
 */
export function useDraftOffer<T>(
  keeper: DraftKeeper,
  take: (found: Partial<T>, base: number | undefined) => void,
  unasked = false,
): DraftOffer | undefined {
  const [found, setFound] = useState<Found<T>>()
  const taking = useRef(take)
  taking.current = take

  useEffect(
    () =>
      keeper.look((draft, isTyping) => {
        const value = readObject<T>(draft.json)
        if (value === undefined) void keeper.leave()
        else if (unasked && !isTyping) {
          keeper.take()
          taking.current(value, draft.base)
        } else setFound({ value, isTyping, base: draft.base, savedAt: draft.savedAt })
      }),
    [keeper, unasked],
  )

  if (found === undefined) return undefined
  return {
    savedAt: found.savedAt,
    isTyping: found.isTyping,
    restore: () => {
      keeper.take()
      take(found.value, found.base)
      setFound(undefined)
    },
    discard: () => {
      setFound(undefined)
      void keeper.leave()
    },
  }
}

/** Our own form wrote it; only damage makes it anything but an object. */
function readObject<T>(json: string): Partial<T> | undefined {
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value satisfies object as Partial<T>)
      : undefined
  } catch {
    return undefined
  }
}
