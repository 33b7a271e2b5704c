import { useEffect, useRef, useState } from 'react'
import { decodeDraft, type Texts } from './draft-json.ts'
import type { DraftKeeper } from './draft-store.ts'

export interface DraftOffer {
  readonly savedAt: string
  /** The form was typed into before the draft could be read: only one of the two can stay. */
  readonly isTyping: boolean
  readonly restore: () => void
  readonly discard: () => void
}

/** What was kept of a form: its value, the revision it started from, and what couldn't be read. */
export interface TakenDraft<T> {
  readonly value: Partial<T>
  readonly base: number | undefined
  readonly texts: Texts
}

type Found<T> = TakenDraft<T> & Pick<DraftOffer, 'savedAt' | 'isTyping'>

/**
 * Looks once for what was typed before. Until the person has answered, the form isn't shown and nothing overwrites it. `unasked`:
 * it stands in the form at once, unless something else was typed there already.
 */
export function useDraftOffer<T>(
  keeper: DraftKeeper,
  take: (found: TakenDraft<T>) => void,
  unasked = false,
): DraftOffer | undefined {
  const [found, setFound] = useState<Found<T>>()
  const taking = useRef(take)
  taking.current = take

  useEffect(
    () =>
      keeper.look((draft, isTyping) => {
        const decoded = decodeDraft(draft.json)
        if (decoded === undefined) return void keeper.leave()
        const kept = { value: decoded.value as Partial<T>, texts: decoded.texts, base: draft.base }
        if (unasked && !isTyping) {
          keeper.take()
          taking.current(kept)
        } else setFound({ ...kept, isTyping, savedAt: draft.savedAt })
      }),
    [keeper, unasked],
  )

  if (found === undefined) return undefined
  return {
    savedAt: found.savedAt,
    isTyping: found.isTyping,
    restore: () => {
      keeper.take()
      take(found)
      setFound(undefined)
    },
    discard: () => {
      setFound(undefined)
      void keeper.leave()
    },
  }
}
