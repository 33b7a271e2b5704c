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
  readonly written: readonly SealedVersion[]
  readonly detail: Readonly<Record<string, string | number>>
  readonly about?: { readonly kind?: string | undefined; readonly id?: string | undefined } | undefined
}

/** The hash of an entry covers every other column of it, so nothing of it can be changed alone. */
export function entryHash(row: Omit<AuditRow, 'hash'>): string {
  return sha256(canonical(row))
}

export interface SealedVersion {
  readonly kind: string
  readonly id: string
  readonly revision: number
  /** The shape its JSON has: read as another, it would say something else. */
  readonly schemaVersion: number
  /** SHA-256 of the version's canonical JSON. */
  readonly hash: string
  readonly reason: string | null
}

/**
 * One hash over the versions of a write in order: which record, which revision, what it says, in which shape, and why it was
 * changed. The first shape is the one that isn't named.
 */
export function versionsHash(versions: readonly SealedVersion[]): string | null {
  if (versions.length === 0) return null
  const seals = versions.map(({ kind, id, revision, schemaVersion, hash, reason }) =>
    canonical([kind, id, revision, hash, reason, ...(schemaVersion === 1 ? [] : [schemaVersion])]),
  )
  return sha256(seals.join('\n'))
}

export function appendAudit(frame: WorkFrame, entry: Entry): void {
  const last = prepared(frame.db, 'SELECT hash FROM audit ORDER BY sequence DESC LIMIT 1').get() as
    | { hash: string }
    | undefined
  // A number taken on the way is not what the entry is about.
  const main = entry.written.find((version) => version.kind !== 'number') ?? entry.written[0]
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
    versions_hash: versionsHash(entry.written),
    detail: canonical(entry.detail),
    previous: last?.hash ?? GENESIS,
  }
  prepared(
    frame.db,
    `INSERT INTO audit (sequence, epoch, at, actor_id, action, record_kind, record_id, revision, count, versions_hash, detail, previous, hash)
     VALUES (@sequence, @epoch, @at, @actor_id, @action, @record_kind, @record_id, @revision, @count, @versions_hash, @detail, @previous, @hash)`,
  ).run({ ...row, hash: entryHash(row) })
}
