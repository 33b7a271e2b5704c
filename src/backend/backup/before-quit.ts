import type { Desk } from '../desk/desk.ts'
import { backUpIfDue } from './automatic.ts'
import { named, STEP_NAMES } from './step-names.ts'

export interface ClosingStep {
  readonly step: string
  readonly done: number
  readonly total: number
}

/** The day's backup before the keys are wiped, if one is due. Skipped, it is made after the next log-in. */
export async function backUpBeforeQuit(
  desk: Desk,
  report: (step: ClosingStep) => void = () => undefined,
): Promise<void> {
  const skip = new AbortController()
  desk.skipClosing = () => skip.abort()
  try {
    await backUpIfDue(desk, 'quit', {
      signal: skip.signal,
      progress: (progress) => report(named(STEP_NAMES, progress)),
    })
  } finally {
    desk.skipClosing = undefined
  }
}
