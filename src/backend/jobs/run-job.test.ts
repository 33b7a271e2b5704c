import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { deriveSubkey } from '../keys/subkeys.ts'
import { openTestRoom, type TestRoom } from '../testing/test-room.ts'
import type { Job, JobsHost } from './job-messages.ts'
import { runJob } from './run-job.ts'
import { serveJobs } from './serve-jobs.ts'

let room: TestRoom
let folder = ''
let key: Buffer
let job: Job
beforeEach(async () => {
  room = await openTestRoom()
  folder = mkdtempSync(join(tmpdir(), 'job-'))
  key = deriveSubkey(room.desk.room.dataKey, 'database')
  job = { job: 'snapshot', file: room.desk.files.database, to: join(folder, 'copy.db'), facts: true }
})
afterEach(async () => {
  await room.dispose()
  rmSync(folder, { recursive: true })
})

/** The real jobs side in this process; `carried` is all a host gets to see. */
function hostHere(carried: unknown[] = []): JobsHost {
  return {
    open: ({ said, ended }) => {
      const channel = Promise.withResolvers<(data: unknown) => void>()
      queueMicrotask(() =>
        channel.resolve(
          serveJobs((data) => {
            carried.push(data)
            queueMicrotask(() => said(structuredClone(data)))
          }),
        ),
      )
      return {
        send: (data) => {
          carried.push(data)
          void channel.promise.then((handle) => handle(structuredClone(data)))
        },
        close: () => queueMicrotask(ended),
      }
    },
  }
}

describe('a job', () => {
  it('in another process answers what it would here, and the host between sees no key', async () => {
    const carried: unknown[] = []
    const there = await runJob(job, key, { host: hostHere(carried) })
    const here = await runJob({ ...job, to: join(folder, 'here.db') } as Job, key, { host: undefined })
    expect(there).toEqual(here)
    expect(there?.head.sequence).toBeGreaterThan(0)
    expect(carried.length).toBe(3)
    const bytes = Buffer.from(
      JSON.stringify(carried, (_, value: unknown) =>
        value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value,
      ),
    )
    expect(bytes.includes(key.toString('hex'))).toBe(false)
    expect(
      await runJob({ job: 'read', file: job.job === 'snapshot' ? job.to : '' }, key, { host: hostHere() }),
    ).toBe(undefined)
  })

  it('a process that never comes up is done without', async () => {
    const dead: JobsHost = {
      open: ({ ended }) => {
        queueMicrotask(ended)
        return { send: () => undefined, close: () => undefined }
      },
    }
    await expect(runJob(job, key, { host: dead })).resolves.toMatchObject({ head: { epoch: 1 } })
  })

  it('what goes wrong there is told here in the same words', async () => {
    const wrong = Buffer.alloc(32, 7)
    await expect(runJob(job, wrong, { host: hostHere() })).rejects.toMatchObject({
      code: 'wrong-key-or-damaged',
    })
  })

  it.each([
    ['cancelled', true],
    ['job-lost', false],
  ])('%s: the process is ended, and what it was writing goes', async (code, stop) => {
    const to = job.job === 'snapshot' ? job.to : ''
    const control = new AbortController()
    const slow: JobsHost = {
      open: (events) => {
        const other = hostHere().open({
          ...events,
          said: (data) => {
            events.said(data)
            // In the middle of its work: half a file is there.
            writeFileSync(to, 'half')
            if (stop) control.abort()
            else events.ended()
          },
        })
        return { send: () => undefined, close: other.close }
      },
    }
    await expect(runJob(job, key, { host: slow, signal: control.signal })).rejects.toMatchObject({ code })
    expect(existsSync(to)).toBe(false)
  })
})
