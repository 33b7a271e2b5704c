import { performance } from 'node:perf_hooks'
import { setImmediate } from 'node:timers/promises'

/** Under the 50 ms a slice may take, with room for the last step (architecture.md, Data). */
const SLICE_MS = 30

/**
 * Runs a long reading step by step and lets waiting calls in between slices. `goOn` is asked before each slice and throws
 * when there is nothing left to read, e.g. because the desk was locked meanwhile.
 */
export async function inSlices<T>(steps: Generator<void, T>, goOn: () => void): Promise<T> {
  let end = performance.now() + SLICE_MS
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (performance.now() < end) continue
    await setImmediate()
    goOn()
    end = performance.now() + SLICE_MS
  }
}
