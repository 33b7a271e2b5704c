import { useEffect, useRef } from 'react'

const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const
const LOOK_EVERY_MS = 5000

/** Calls `onIdle` once when nothing was touched for so many minutes. Counts on the monotonic clock. */
export function useIdle(minutes: number, onIdle: () => void): void {
  const last = useRef(performance.now())
  useEffect(() => {
    last.current = performance.now()
    let told = false
    function touched(): void {
      last.current = performance.now()
      told = false
    }
    const timer = setInterval(() => {
      if (told || performance.now() - last.current < minutes * 60_000) return
      told = true
      onIdle()
    }, LOOK_EVERY_MS)
    for (const sign of SIGNS) window.addEventListener(sign, touched, { passive: true, capture: true })
    return () => {
      clearInterval(timer)
      for (const sign of SIGNS) window.removeEventListener(sign, touched, { capture: true })
    }
  }, [minutes, onIdle])
}
