import { codeOf } from '../errors.ts'

/** What the store answers for a key. */
export interface StoredDraft {
  readonly json: string
  readonly base?: number | undefined
  readonly savedAt: string
}

interface Hears {
  readonly onAnswer: (draft: StoredDraft | null) => void
  /** `asking`: it is tried again by itself. `gave-up`: at the next key. `locked`: after the next log-in. */
  readonly onFailure: (state: 'asking' | 'gave-up' | 'locked') => void
}

export interface Look {
  /** Begins again where it had given up. */
  readonly again: () => void
  readonly stop: () => void
}

const RETRY_MS = 1000
/** A backend that restarts is there within seconds; a disk that does not answer for a minute needs somebody. */
const MOST_TRIES = 60

/** Asks for what was typed before until there is an answer: until then nobody knows what a new draft would overwrite. */
export function lookForDraft(get: () => Promise<StoredDraft | null>, { onAnswer, onFailure }: Hears): Look {
  let timer: ReturnType<typeof setTimeout> | undefined
  let tries = 0
  let isAsking = false
  let isOver = false

  async function ask(): Promise<void> {
    isAsking = true
    tries += 1
    try {
      const draft = await get()
      if (isOver) return
      isOver = true
      onAnswer(draft)
    } catch (error) {
      isAsking = false
      if (isOver) return
      if (codeOf(error) === 'LOCKED') return onFailure('locked')
      if (tries >= MOST_TRIES) return onFailure('gave-up')
      onFailure('asking')
      isAsking = true
      timer = setTimeout(() => void ask(), RETRY_MS)
    }
  }

  void ask()
  return {
    again: () => {
      if (isOver || isAsking) return
      tries = 0
      void ask()
    },
    stop: () => {
      isOver = true
      clearTimeout(timer)
    },
  }
}
