import { rmSync } from 'node:fs'
import { StorageProblem } from '../database/storage-problem.ts'
import { doJob } from './do-job.ts'
import type { Hello, Job, JobsHost, Outcome, SnapshotFacts } from './job-messages.ts'
import { newKeys, sealFor } from './shared-key.ts'

export interface JobOptions {
  readonly host: JobsHost | undefined
  readonly signal?: AbortSignal | undefined
}

/** Where there is no second process, or it doesn't come up, the work is done here: slower for who types, but done. */
export async function runJob(
  job: Job,
  key: Uint8Array,
  { host, signal }: JobOptions,
): Promise<SnapshotFacts | undefined> {
  if (signal?.aborted) throw new StorageProblem('cancelled')
  const outcome = host && (await inOtherProcess(host, job, key, signal))
  if (!outcome) return doJob(job, key)
  if (outcome.kind === 'done') return outcome.facts
  throw outcome.code ? new StorageProblem(outcome.code, outcome.detail) : new Error('a job failed')
}

/**
 * undefined when the process never said that it is there. Cancelled, the process is ended, also in the middle of a statement;
 * what it was writing is removed once it is gone.
 */
function inOtherProcess(
  host: JobsHost,
  job: Job,
  key: Uint8Array,
  signal: AbortSignal | undefined,
): Promise<Outcome | undefined> {
  const own = newKeys()
  const { promise, resolve, reject } = Promise.withResolvers<Outcome | undefined>()
  let there = false
  let outcome: Outcome | undefined
  const process = host.open({
    said: (data) => {
      const message = data as Hello | Outcome
      if (message.kind === 'hello') {
        there = true
        const order = { publicKey: own.publicKey, key: sealFor(message.publicKey, own, key), job }
        process.send({ kind: 'order', ...order })
      } else {
        outcome = message
        process.close()
      }
    },
    ended: () => {
      signal?.removeEventListener('abort', stop)
      if (outcome?.kind !== 'done' && job.job === 'snapshot') rmSync(job.to, { force: true })
      if (outcome || !there) resolve(outcome)
      else reject(new StorageProblem(signal?.aborted ? 'cancelled' : 'job-lost'))
    },
  })
  function stop(): void {
    there = true
    process.close()
  }
  signal?.addEventListener('abort', stop, { once: true })
  return promise
}
