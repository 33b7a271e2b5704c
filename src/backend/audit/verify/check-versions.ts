import type { Db } from '../../database/open-database.ts'
import { prepared } from '../../database/prepared.ts'
import { type AuditRow, type SealedVersion, versionsHash } from '../../records/audit-chain.ts'
import { sha256 } from '../../records/canonical.ts'
import { kindTitle } from './kind-title.ts'
import { type Findings, report } from './problems.ts'

/** A bulk write may hold a hundred thousand versions: they are read in portions too. */
const BATCH = 200

interface VersionRow {
  readonly at_row: number
  readonly id: string
  readonly revision: number
  readonly kind: string
  readonly room: string
  readonly json: string
  readonly schema_version: number
  readonly sha256: string
  readonly actor_id: string
  readonly at: string
  readonly reason: string | null
}

/** The versions one entry wrote, in the order they were written. Yields after each. */
export function* checkVersions(db: Db, row: AuditRow, findings: Findings): Generator<void> {
  const sealed: SealedVersion[] = []
  let main = false
  let agreed = true
  for (const version of versionsOf(db, row.sequence)) {
    agreed = agreed && version.actor_id === row.actor_id && version.at === row.at
    main ||= isMain(row, version)
    const { kind, id, revision, schema_version: schemaVersion, sha256: hash, reason } = version
    sealed.push({ kind, id, revision, schemaVersion, hash, reason })
    checkVersion(db, version, findings)
    yield
  }
  const where = { sequence: row.sequence, recordId: row.record_id ?? undefined }
  if (sealed.length !== row.count) report(findings, 'versions-missing', row.sequence, where)
  else if (versionsHash(sealed) !== row.versions_hash)
    report(findings, 'versions-changed', row.sequence, where)
  if (!agreed || main !== (row.revision !== null)) {
    report(findings, 'version-entry-differs', row.sequence, where)
  }
}

function* versionsOf(db: Db, sequence: number): Generator<VersionRow> {
  const select = prepared(
    db,
    `SELECT rowid AS at_row, id, revision, kind, room, json, schema_version, sha256, actor_id, at, reason FROM record_versions
     WHERE audit_sequence = @sequence AND rowid > @after ORDER BY rowid LIMIT ${BATCH}`,
  )
  let after = Number.MIN_SAFE_INTEGER
  for (;;) {
    const batch = select.all({ sequence, after }) as VersionRow[]
    yield* batch
    const last = batch.at(-1)
    if (batch.length < BATCH || !last || last.at_row <= after) return
    after = last.at_row
  }
}

/** Actor and instant stand twice, in the entry and in its versions; what the entry is about is one of its versions. */
function isMain(row: AuditRow, version: VersionRow): boolean {
  return version.kind === row.record_kind && version.id === row.record_id && version.revision === row.revision
}

function checkVersion(db: Db, version: VersionRow, findings: Findings): void {
  findings.versions += 1
  const where = { recordId: version.id }
  if (sha256(version.json) !== version.sha256) {
    report(findings, 'version-changed', kindTitle(version.kind), where)
  }
  const head = prepared(db, 'SELECT kind, room, revision FROM records WHERE id = ?').get(version.id) as
    | { kind: string; room: string; revision: number }
    | undefined
  if (!head || head.kind !== version.kind || head.room !== version.room || head.revision < version.revision) {
    report(findings, 'head-mismatch', kindTitle(version.kind), where)
  }
}
