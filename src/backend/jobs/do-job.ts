import { attachmentNames } from '../backup/attachment-names.ts'
import { readSnapshot, vacuumInto } from '../database/integrity.ts'
import { openSnapshot } from '../database/open-database.ts'
import { auditHead } from '../desk/head.ts'
import type { Job, SnapshotFacts } from './job-messages.ts'

const NO_HEAD = { epoch: 0, sequence: 0, hash: '' } as const

/** The work that can't be sliced: one statement of SQLite each. Throws StorageProblem. */
export function doJob(job: Job, key: Uint8Array): SnapshotFacts | undefined {
  if (job.job === 'read') {
    readSnapshot(job.file, key, () => undefined)
    return undefined
  }
  const db = openSnapshot(job.file, key)
  try {
    db.pragma('temp_store = MEMORY')
    vacuumInto(db, job.to)
  } finally {
    db.close()
  }
  return readSnapshot(job.to, key, (snapshot) =>
    job.facts ? { names: attachmentNames(snapshot), head: auditHead(snapshot) ?? NO_HEAD } : undefined,
  )
}
