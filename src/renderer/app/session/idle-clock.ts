interface IdleClockOptions {
  readonly minutes: number
  /** A monotonic clock, in milliseconds. */
  readonly now: () => number
  readonly onIdle: () => void
  /** Somebody touched this window; told now and then, not at every sign. */
  readonly onTouched: () => void
}

/** Other windows look every few seconds and wait for minutes: this often is enough for them. */
const TELL_EVERY_MS = 5000

/** Counts how long nothing was touched, here or in another window, and tells it once. */
export function createIdleClock({ minutes, now, onIdle, onTouched }: IdleClockOptions) {
  let last = now()
  let told = false
  let toldOthersAt = Number.NEGATIVE_INFINITY

  function restart(): void {
    last = now()
    told = false
  }

  return {
    touchedHere(): void {
      restart()
      if (last - toldOthersAt < TELL_EVERY_MS) return
      toldOthersAt = last
      onTouched()
    },
    touchedElsewhere: restart,
    look(): void {
      if (told || now() - last < minutes * 60_000) return
      told = true
      onIdle()
    },
  }
}
