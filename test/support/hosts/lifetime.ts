import { beforeAll, onTestFinished } from 'vitest'

/** Where whoever opens something leaves how to end it. */
export type OnEnd = (end: () => unknown) => void

/** Ends with the test that opened it: the default everywhere. */
export const withTest: OnEnd = (end) => onTestFinished(async () => void (await end()))

/** Opened once for all the tests of a file or a block that do it no harm, ended in reverse order after the last. */
export function shared<T extends object>(open: (onEnd: OnEnd) => Promise<T>): () => T {
  let opened: T | undefined
  beforeAll(async () => {
    const ends: (() => unknown)[] = []
    opened = await open((end) => ends.push(end))
    return async () => {
      for (const end of ends.reverse()) await end()
    }
  })
  return () => {
    if (!opened) throw new Error('not open yet')
    return opened
  }
}
