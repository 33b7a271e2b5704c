import { StorageProblem } from '../database/storage-problem.ts'
import { wipe } from '../keys/bytes.ts'
import { doJob } from './do-job.ts'
import type { Hello, Order, Outcome } from './job-messages.ts'
import { newKeys, openFrom } from './shared-key.ts'

/** The whole jobs process: says that it is there, does one job with the key handed over for it, wipes the key, answers. */
export function serveJobs(send: (data: unknown) => void): (data: unknown) => void {
  const own = newKeys()
  send({ kind: 'hello', publicKey: own.publicKey } satisfies Hello)
  return (data) => {
    // Comes from our own backend through our own host, hence no schema.
    const order = data as Order
    const key = openFrom(order.publicKey, own, order.key)
    try {
      send({ kind: 'done', facts: doJob(order.job, key) } satisfies Outcome)
    } catch (error) {
      const problem = error instanceof StorageProblem ? error : undefined
      if (!problem) console.error(error)
      send({ kind: 'failed', code: problem?.code, detail: problem?.detail } satisfies Outcome)
    } finally {
      wipe(key)
    }
  }
}
