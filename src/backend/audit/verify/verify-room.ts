import { performance } from 'node:perf_hooks'
import type { Db } from '../../database/open-database.ts'
import { prepared } from '../../database/prepared.ts'
import type { Head } from '../../keys/keyring-file.ts'
import { CHAIN_START, type ChainPoint, checkEntries } from './check-entries.ts'
import { checkRecords, checkStrayRows } from './check-projections.ts'
import { inSlices } from './in-slices.ts'
import { type Findings, noFindings, type Problem, report } from './problems.ts'

export interface Verification {
  readonly ok: boolean
  readonly entries: number
  readonly versions: number
  /** Projection rows compared. */
  readonly rows: number
  readonly milliseconds: number
  readonly problems: readonly Problem[]
}

export interface VerifyOptions {
  /** `all` trusts nothing; `new` goes on from the last entry verified and looks only at what was written since. */
  readonly scope: 'all' | 'new'
  readonly now: string
  /** Where the chain stood when last written down outside the database. */
  readonly head?: Head | null | undefined
  /** Told between slices. */
  readonly progress?: ((progress: VerifyProgress) => void) | undefined
  /** Asked between slices; throws when the reading has to stop. */
  readonly goOn?: (() => void) | undefined
}

export interface VerifyProgress {
  /** Entries of the chain first, then rows of the projections, whose number isn't known beforehand (`total` 0). */
  readonly step: 'chain' | 'rows'
  readonly done: number
  readonly total: number
}

const MARK = 'chain'

/**
 * Chain → versions → projections. Other calls are answered in between; what they write is seen or not seen whole. When all
 * is well the last entry is marked, for the next run to go on from.
 */
export async function verifyRoom(db: Db, options: VerifyOptions): Promise<Verification> {
  const started = performance.now()
  const findings = noFindings()
  const total = entriesToCome(db, options.scope)
  const between = () => {
    options.goOn?.()
    options.progress?.(
      findings.rows === 0
        ? { step: 'chain', done: findings.entries, total }
        : { step: 'rows', done: findings.rows, total: 0 },
    )
  }
  between()
  const last = await inSlices(steps(db, options, findings), between)
  options.goOn?.()
  if (findings.found === 0 && last.sequence > 0) setMark(db, last, options.now)
  const { entries, versions, rows, problems } = findings
  const milliseconds = Math.round((performance.now() - started) * 10) / 10
  return { ok: findings.found === 0, entries, versions, rows, milliseconds, problems }
}

function* steps(db: Db, { scope, head }: VerifyOptions, findings: Findings): Generator<void, ChainPoint> {
  const mark = markOf(db)
  if (mark && hashAt(db, mark.sequence) !== mark.hash)
    report(findings, 'mark-mismatch', mark.sequence, { sequence: mark.sequence })
  if (head && hashAt(db, head.sequence) !== head.hash)
    report(findings, 'older-file', head.sequence, { sequence: head.sequence })
  // A mark that no longer fits proves nothing about what lies before it.
  const from = scope === 'new' && mark && findings.found === 0 ? mark : undefined
  const last = yield* checkEntries(db, from ?? CHAIN_START, findings)
  yield* checkRecords(db, from?.sequence, findings)
  if (!from) yield* checkStrayRows(db, findings)
  return last
}

function entriesToCome(db: Db, scope: VerifyOptions['scope']): number {
  const { last } = prepared(db, 'SELECT coalesce(max(sequence), 0) AS last FROM audit').get() as {
    last: number
  }
  return scope === 'new' ? Math.max(0, last - (markOf(db)?.sequence ?? 0)) : last
}

function hashAt(db: Db, sequence: number): string | undefined {
  const row = prepared(db, 'SELECT hash FROM audit WHERE sequence = ?').get(sequence) as
    | { hash: string }
    | undefined
  return row?.hash
}

function markOf(db: Db): ChainPoint | undefined {
  return prepared(db, 'SELECT sequence, hash FROM verify_marks WHERE name = ?').get(MARK) as
    | ChainPoint
    | undefined
}

function setMark(db: Db, point: ChainPoint, now: string): void {
  prepared(
    db,
    `INSERT INTO verify_marks (name, sequence, hash, at) VALUES (@name, @sequence, @hash, @now)
     ON CONFLICT (name) DO UPDATE SET sequence = excluded.sequence, hash = excluded.hash, at = excluded.at`,
  ).run({ name: MARK, ...point, now })
}
