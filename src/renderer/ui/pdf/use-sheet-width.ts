import { type RefObject, useEffect, useState } from 'react'

const ZOOMS = [0.5, 0.7, 0.85, 1, 1.25, 1.5, 2] as const
const FITS = ZOOMS.indexOf(1)
/** Wider than this a sheet is a poster; it grows with the type. */
const WIDEST_REM = 62

export interface SheetWidth {
  /** In CSS pixels; 0 until the desk has been measured. */
  readonly width: number
  readonly larger: () => void
  readonly smaller: () => void
  readonly fit: () => void
  readonly canGrow: boolean
  readonly canShrink: boolean
}

/** How wide the sheet is drawn: as the desk is, times what the person asked for. */
export function useSheetWidth(desk: RefObject<HTMLElement | null>): SheetWidth {
  const [room, setRoom] = useState(0)
  const [step, setStep] = useState(FITS)

  useEffect(() => {
    const target = desk.current
    if (target === null) return
    const watch = new ResizeObserver(() => setRoom(roomOf(target)))
    watch.observe(target)
    return () => watch.disconnect()
  }, [desk])

  const go = (to: number) => setStep(Math.min(Math.max(0, to), ZOOMS.length - 1))
  return {
    width: Math.floor(room * (ZOOMS[step] ?? 1)),
    larger: () => go(step + 1),
    smaller: () => go(step - 1),
    fit: () => go(FITS),
    canGrow: step < ZOOMS.length - 1,
    canShrink: step > 0,
  }
}

function roomOf(desk: HTMLElement): number {
  const { paddingLeft, paddingRight } = getComputedStyle(desk)
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  // Measured with its scroll bar, whether it has one now or not: else the sheet would sway.
  const inner =
    desk.offsetWidth - SCROLL_BAR - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
  return Math.max(200, Math.min(inner, WIDEST_REM * rem))
}

const SCROLL_BAR = 16
