import type { Committee } from '#domain/people/committee.ts'
import type { Id } from '#domain/values/brands.ts'
import { formatCaseNumber } from '#domain/values/case-number.ts'
import type { Db } from '../database/open-database.ts'
import { prepared } from '../database/prepared.ts'
import { committeeKind, type NumberData, numberKind } from '../records/kinds/people.ts'
import { readRecord, type Work } from '../records/work.ts'
import { refusal } from '../refuse.ts'

export interface NumberRow {
  readonly id: Id
  readonly seq: number
  readonly text: string
  readonly state: NumberData['state']
  readonly case_id: Id | null
  readonly reason: string | null
}

export function numberRows(db: Db, committeeId: string, year: number): readonly NumberRow[] {
  return prepared(
    db,
    'SELECT id, seq, text, state, case_id, reason FROM numbers WHERE committee_id = ? AND year = ? ORDER BY seq',
  ).all(committeeId, year) as NumberRow[]
}

/** The next free number of a series: one past everything used, reserved, voided or disabled. No gaps, no reuse. */
export function nextSeq(db: Db, committeeId: string, year: number): number {
  const row = prepared(
    db,
    'SELECT coalesce(max(seq), 0) AS last FROM numbers WHERE committee_id = ? AND year = ?',
  ).get(committeeId, year) as { last: number }
  return row.last + 1
}

function requireCommittee(db: Db, id: string): Committee {
  const stored = readRecord(db, committeeKind, id)
  if (!stored) throw refusal('NOT_FOUND', { message: '没有找到这个调解委员会。请在设置里核对。' })
  return stored.data
}

function textOf(committee: Committee, year: number, seq: number): string {
  return formatCaseNumber(committee.numberPattern, { prefix: committee.numberPrefix, year, seq })
}

export interface SeriesAct {
  readonly committeeId: Id
  readonly year: number
  readonly state: NumberData['state']
  readonly caseId?: Id | undefined
  readonly reason?: string | undefined
}

/** Takes the next number of the series. */
export function takeNumber(work: Work, act: SeriesAct): { year: number; seq: number; text: string } {
  const committee = requireCommittee(work.db, act.committeeId)
  const seq = nextSeq(work.db, act.committeeId, act.year)
  const text = textOf(committee, act.year, seq)
  if (prepared(work.db, 'SELECT 1 FROM numbers WHERE text = ?').get(text)) {
    throw refusal('NOT_ALLOWED', {
      message: `${text} 已由另一个调解委员会编出，没有重复编号。请在设置里给两个调委会不同的编号前缀。`,
    })
  }
  work.save(numberKind, work.newId(), { ...act, seq, text })
  return { year: act.year, seq, text }
}

/** Uses a number that was reserved for paper, or voids one that was not used. */
export function changeReserved(
  work: Work,
  seq: number,
  act: SeriesAct,
): { year: number; seq: number; text: string } {
  const row = numberRows(work.db, act.committeeId, act.year).find((one) => one.seq === seq)
  if (!row)
    throw refusal('NOT_FOUND', { message: `没有预留过 ${act.year} 年第 ${seq} 号。请核对纸上的编号。` })
  if (row.state !== 'reserved') {
    throw refusal('NOT_ALLOWED', { message: `${row.text} 已经使用或作废，不能再用。请核对纸上的编号。` })
  }
  const stored = readRecord(work.db, numberKind, row.id)
  if (!stored) throw refusal('NOT_FOUND')
  work.save(
    numberKind,
    row.id,
    { ...stored.data, state: act.state, caseId: act.caseId, reason: act.reason ?? stored.data.reason },
    {
      base: stored.revision,
    },
  )
  return { year: act.year, seq, text: row.text }
}

/** After a restore: the numbers already on paper, up to the last one seen, are 停用(恢复备份). */
export function disableUpTo(work: Work, act: Omit<SeriesAct, 'state'>, lastSeen: number): number {
  let count = 0
  while (nextSeq(work.db, act.committeeId, act.year) <= lastSeen) {
    takeNumber(work, { ...act, state: 'disabled' })
    count += 1
  }
  return count
}
