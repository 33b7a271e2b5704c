/** Turns a callback-reporting job into events for a screen: each progress as it comes, then the result. */
export async function* eventsOf<P, R>(
  job: (report: (progress: P) => void) => Promise<R>,
): AsyncGenerator<{ readonly progress: P } | { readonly result: R }> {
  const waiting: P[] = []
  let wake: () => void = () => undefined
  let over = false
  const done = job((progress) => {
    waiting.push(progress)
    wake()
  }).finally(() => {
    over = true
    wake()
  })
  // The failure is rethrown by the await below; until then it must not count as unhandled.
  done.catch(() => undefined)
  while (!over || waiting.length > 0) {
    const progress = waiting.shift()
    if (progress !== undefined) yield { progress }
    else if (!over) await new Promise<void>((resolve) => (wake = resolve))
  }
  yield { result: await done }
}
