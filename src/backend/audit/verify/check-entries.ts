import type { Db } from '../../database/open-database.ts'
import { prepared } from '../../database/prepared.ts'
import { type AuditRow, entryHash, GENESIS } from '../../records/audit-chain.ts'
import { checkVersions } from './check-versions.ts'
import { kindTitle } from './kind-title.ts'
import { type Findings, report } from './problems.ts'

const BATCH = 200

/** Where a walk along the chain starts: before the first entry, or at the last one verified. */
export interface ChainPoint {
  readonly sequence: number
  readonly hash: string
}

export const CHAIN_START: ChainPoint = { sequence: 0, hash: GENESIS }

/**
 * Walks the chain from a point to its end: each entry's own hash, its link to the one before, and the versions it wrote
 * in the order of their rowids. Yields after each step, so that the caller may let others work; answers the last entry.
 */
export function* checkEntries(db: Db, from: ChainPoint, findings: Findings): Generator<void, ChainPoint> {
  const select = prepared(db, `SELECT * FROM audit WHERE sequence > ? ORDER BY sequence LIMIT ${BATCH}`)
  let last = from
  if (from.sequence === 0) checkStrayVersions(db, Number.MIN_SAFE_INTEGER, 1, findings)
  for (;;) {
    const batch = select.all(last.sequence) as AuditRow[]
    // Only an empty batch ends it: what is written while others work is walked too, and never taken for a stray.
    if (batch.length === 0) break
    for (const row of batch) {
      checkEntry(row, last, findings)
      if (row.sequence !== last.sequence + 1)
        checkStrayVersions(db, last.sequence + 1, row.sequence, findings)
      yield* checkVersions(db, row, findings)
      findings.entries += 1
      last = { sequence: row.sequence, hash: row.hash }
      yield
    }
  }
  checkStrayVersions(db, last.sequence + 1, Number.MAX_SAFE_INTEGER, findings)
  return last
}

function checkEntry(row: AuditRow, last: ChainPoint, findings: Findings): void {
  const { hash, ...rest } = row
  const where = { sequence: row.sequence }
  if (row.sequence !== last.sequence + 1) {
    report(findings, 'entry-missing', last.sequence + 1, { sequence: last.sequence + 1 })
  } else if (row.previous !== last.hash) {
    report(findings, 'chain-broken', row.sequence, where)
  }
  if (entryHash(rest) !== hash) report(findings, 'entry-changed', row.sequence, where)
}

/** Versions of entries that aren't there: `from` up to but not including `to`. */
function checkStrayVersions(db: Db, from: number, to: number, findings: Findings): void {
  const rows = prepared(
    db,
    'SELECT id, kind, audit_sequence FROM record_versions WHERE audit_sequence >= ? AND audit_sequence < ? ORDER BY audit_sequence LIMIT 1000',
  ).all(from, to) as { id: string; kind: string; audit_sequence: number }[]
  for (const row of rows) {
    report(findings, 'version-without-entry', kindTitle(row.kind), {
      recordId: row.id,
      sequence: row.audit_sequence,
    })
  }
}
