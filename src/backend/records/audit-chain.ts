import { prepared } from '../database/prepared.ts'
import { canonical, sha256 } from './canonical.ts'
import type { WorkFrame } from './work.ts'

/** Hash of nothing: what the first entry names as its previous one. */
export const GENESIS = '0'.repeat(64)

export interface AuditRow {
  readonly sequence: number
  readonly epoch: number
  readonly at: string
  readonly actor_id: string
  readonly action: string
  readonly record_kind: string | null
  readonly record_id: string | null
  readonly revision: number | null
  readonly count: number
  readonly versions_hash: string | null
  readonly detail: string
  readonly previous: string
  readonly hash: string
}

interface Entry {
  readonly sequence: number
  readonly action: string
  readonly written: readonly {
    readonly kind: string
    readonly id: string
    readonly revision: number
    readonly hash: string
  }[]
  readonly detail: Readonly<Record<string, string | number>>
  readonly about?: { readonly kind?: string | undefined; readonly id?: string | undefined } | undefined
}

/** The hash of an entry covers every other column of it, so nothing of it can be changed alone. */
export function entryHash(row: Omit<AuditRow, 'hash'>): string {
  return sha256(canonical(row))
}

/** One hash over the versions of a write: the version's own where there is one, else over all hashes in order. */
export function versionsHash(hashes: readonly string[]): string | null {
  const [first] = hashes
  if (first === undefined) return null
  return hashes.length === 1 ? first : sha256(hashes.join('\n'))
}

export function appendAudit(frame: WorkFrame, entry: Entry): void {
  const last = prepared(frame.db, 'SELECT hash FROM audit ORDER BY sequence DESC LIMIT 1').get() as
    | { hash: string }
    | undefined
  const [main] = entry.written
  const row: Omit<AuditRow, 'hash'> = {
    sequence: entry.sequence,
    epoch: frame.epoch,
    at: frame.at,
    actor_id: frame.actorId,
    action: entry.action,
    record_kind: main?.kind ?? entry.about?.kind ?? null,
    record_id: main?.id ?? entry.about?.id ?? null,
    revision: main?.revision ?? null,
    count: entry.written.length,
    versions_hash: versionsHash(entry.written.map((version) => version.hash)),
    detail: canonical(entry.detail),
    previous: last?.hash ?? GENESIS,
  }
  prepared(
    frame.db,
    `INSERT INTO audit (sequence, epoch, at, actor_id, action, record_kind, record_id, revision, count, versions_hash, detail, previous, hash)
     VALUES (@sequence, @epoch, @at, @actor_id, @action, @record_kind, @record_id, @revision, @count, @versions_hash, @detail, @previous, @hash)`,
  ).run({ ...row, hash: entryHash(row) })
}
