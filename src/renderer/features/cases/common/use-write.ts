import { useCallback, useState } from 'react'
import { refreshCase } from './queries.ts'

export interface Write {
  readonly busy: boolean
  readonly error: unknown
  /** Runs one write of the case and reads the case again. Answers whether it was done. */
  readonly run: (call: () => Promise<unknown>) => Promise<boolean>
  readonly clear: () => void
}

/** For the small writes of the case page; long forms go through `useDraftForm`. */
export function useWrite(caseId: string): Write {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const run = useCallback(
    async (call: () => Promise<unknown>) => {
      setBusy(true)
      setError(undefined)
      try {
        await call()
        await refreshCase(caseId)
        return true
      } catch (caught) {
        setError(caught)
        return false
      } finally {
        setBusy(false)
      }
    },
    [caseId],
  )
  const clear = useCallback(() => setError(undefined), [])
  return { busy, error, run, clear }
}
