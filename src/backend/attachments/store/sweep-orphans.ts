import { join } from 'node:path'
import { nodeFs, type StoreFs } from '../../database/durable-files.ts'

export interface SweepOptions {
  readonly dir: string
  /** Every name in the database and in every backup generation's manifest. */
  readonly referenced: ReadonlySet<string>
  /** UTC instant. */
  readonly now: string
  /** UTC instant: what was last touched before it stays, however long ago. */
  readonly notBefore?: string | undefined
  readonly fs?: StoreFs | undefined
}

const dayMs = 24 * 60 * 60 * 1000
const orphanDays = 30
const partDays = 1
const swept = /^(?:[0-9a-f]{64}|[0-9a-f-]{36}\.part)$/

/**
 * Removes files that nothing names and nothing has touched for thirty days: uploads whose form was never saved. Unfinished
 * writes go after a day. Anything with another name is left alone.
 */
export async function sweepOrphans(options: SweepOptions): Promise<readonly string[]> {
  const fs = options.fs ?? nodeFs
  const now = Date.parse(options.now)
  const notBefore = options.notBefore === undefined ? Number.NEGATIVE_INFINITY : Date.parse(options.notBefore)
  const removed: string[] = []
  for (const name of await fs.readdir(options.dir)) {
    if (!swept.test(name) || options.referenced.has(name)) continue
    const path = join(options.dir, name)
    const { mtimeMs } = await fs.stat(path)
    if (!name.endsWith('.part') && mtimeMs <= notBefore) continue
    const ageDays = (now - mtimeMs) / dayMs
    if (ageDays < (name.endsWith('.part') ? partDays : orphanDays)) continue
    await fs.rm(path, { force: true })
    removed.push(name)
  }
  return removed.sort()
}
