import { useEffect, useState } from 'react'
import { client } from '../../app/client.ts'
import { waitingDraft } from './waiting-drafts.ts'

export interface DraftOffer {
  readonly savedAt: string
  readonly restore: () => void
  readonly discard: () => void
}

interface Answers<T> {
  readonly take: (found: Partial<T>, base: number | undefined) => void
  readonly leave: () => Promise<void>
}

/** Looks once for what was typed before. Until the person has answered, the form isn't shown and nothing overwrites it. */
export function useDraftOffer<T>(key: string, answers: Answers<T>): DraftOffer | undefined {
  const [found, setFound] = useState<{ value: Partial<T>; base: number | undefined; savedAt: string }>()

  useEffect(() => {
    let current = true
    // One that couldn't be stored at log-in is newer than whatever is on the disk.
    const kept = waitingDraft(key)
    const asked = kept
      ? Promise.resolve({ ...kept, savedAt: new Date().toISOString() })
      : client.drafts.get({ key })
    asked.then(
      (draft) => {
        const value = draft === null ? undefined : readObject<T>(draft.json)
        if (current && draft !== null && value !== undefined)
          setFound({ value, base: draft.base, savedAt: draft.savedAt })
      },
      // Without an answer there is nothing to offer; the bar above the page says that the backend is away.
      () => {},
    )
    return () => {
      current = false
    }
  }, [key])

  if (found === undefined) return undefined
  return {
    savedAt: found.savedAt,
    restore: () => {
      answers.take(found.value, found.base)
      setFound(undefined)
    },
    discard: () => {
      setFound(undefined)
      void answers.leave()
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
