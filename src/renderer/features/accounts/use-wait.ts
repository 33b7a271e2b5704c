import { useCallback, useEffect, useState } from 'react'

/** Counts down the wait the backend set. The backend refuses earlier tries in any case, whatever this clock says. */
export function useWait(): { readonly seconds: number; readonly start: (seconds: number) => void } {
  const [until, setUntil] = useState(0)
  const [now, setNow] = useState(() => performance.now())
  const seconds = Math.max(0, Math.ceil((until - now) / 1000))
  const running = seconds > 0

  useEffect(() => {
    if (!running) return
    const timer = setInterval(() => setNow(performance.now()), 250)
    return () => clearInterval(timer)
  }, [running])

  const start = useCallback((wait: number) => {
    setNow(performance.now())
    setUntil(performance.now() + wait * 1000)
  }, [])
  return { seconds, start }
}
