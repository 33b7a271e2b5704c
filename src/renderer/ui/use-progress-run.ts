import { useCallback, useEffect, useRef, useState } from 'react'

export interface ProgressStep {
  readonly step: string
  readonly done: number
  readonly total: number
}

export interface ProgressRun<Step extends ProgressStep> {
  readonly now: Step | undefined
  readonly last: Step | undefined
  readonly error: unknown
  readonly running: boolean
  readonly stopped: boolean
  readonly start: () => void
  readonly stop: () => void
}

/**
 * Follows a procedure that streams its progress. Stopping tells the backend to stop; so does leaving the page, unless the
 * run `outlives` it because it would be missed half done.
 */
export function useProgressRun<Step extends ProgressStep>(
  begin: (signal: AbortSignal) => Promise<AsyncIterable<Step>>,
  { outlives = false }: { readonly outlives?: boolean } = {},
): ProgressRun<Step> {
  const [now, setNow] = useState<Step>()
  const [last, setLast] = useState<Step>()
  const [error, setError] = useState<unknown>()
  const [running, setRunning] = useState(false)
  const [stopped, setStopped] = useState(false)
  const abort = useRef<AbortController>(undefined)
  const beginning = useRef(begin)
  beginning.current = begin

  const start = useCallback(() => {
    if (abort.current !== undefined) return
    const control = new AbortController()
    abort.current = control
    setRunning(true)
    setStopped(false)
    setError(undefined)
    setLast(undefined)
    follow(control).catch((caught: unknown) => {
      if (!control.signal.aborted) setError(caught)
    })

    async function follow(own: AbortController): Promise<void> {
      let step: Step | undefined
      try {
        for await (step of await beginning.current(own.signal)) setNow(step)
        setLast(step)
      } finally {
        abort.current = undefined
        setNow(undefined)
        setRunning(false)
      }
    }
  }, [])

  const stop = useCallback(() => {
    setStopped(abort.current !== undefined)
    abort.current?.abort()
  }, [])
  useEffect(() => () => (outlives ? undefined : abort.current?.abort()), [outlives])
  return { now, last, error, running, stopped, start, stop }
}
