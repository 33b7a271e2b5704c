import { useEffect } from 'react'
import { createIdleClock } from './idle-clock.ts'
import { windows } from './the-windows.ts'

const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const
const LOOK_EVERY_MS = 5000

/** Calls `onIdle` once when no window was touched for so many minutes. Counts on the monotonic clock. */
export function useIdle(minutes: number, onIdle: () => void): void {
  useEffect(() => {
    const clock = createIdleClock({
      minutes,
      now: () => performance.now(),
      onIdle,
      onTouched: () => windows.tell({ kind: 'touched' }),
    })
    const timer = setInterval(clock.look, LOOK_EVERY_MS)
    const leave = windows.hear(({ kind }) => kind === 'touched' && clock.touchedElsewhere())
    for (const sign of SIGNS)
      window.addEventListener(sign, clock.touchedHere, { passive: true, capture: true })
    return () => {
      clearInterval(timer)
      leave()
      for (const sign of SIGNS) window.removeEventListener(sign, clock.touchedHere, { capture: true })
    }
  }, [minutes, onIdle])
}
