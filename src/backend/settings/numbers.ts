import { type Committee, numberStartOf } from '#domain/people/committee.ts'
import type { Id } from '#domain/values/brands.ts'
import { formatCaseNumber } from '#domain/values/case-number.ts'
import type { Db } from '../database/open-database.ts'
import { prepared } from '../database/prepared.ts'
import { committeeKind, type NumberData, numberKind } from '../records/kinds/people.ts'
import { readRecord, type Work } from '../records/work.ts'
import { invalid, refusal } from '../refuse.ts'

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
  return Math.max(lastSeq(db, committeeId, year) + 1, startOf(db, committeeId, year))
}

export function lastSeq(db: Db, committeeId: string, year: number): number {
  const row = prepared(
    db,
    'SELECT coalesce(max(seq), 0) AS last FROM numbers WHERE committee_id = ? AND year = ?',
  ).get(committeeId, year) as { last: number }
  return row.last
}

/** A8: the first number the program gives in a year; those before it were given on paper. */
export function startOf(db: Db, committeeId: string, year: number): number {
  const committee = readRecord(db, committeeKind, committeeId)?.data
  return committee ? numberStartOf(committee, year) : 1
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

interface Number {
  year: number
  seq: number
  text: string
}

/** Takes the next number of the series. */
export function takeNumber(work: Work, act: SeriesAct, id = work.newId()): Number {
  return writeNumber(work, act, nextSeq(work.db, act.committeeId, act.year), id)
}

function writeNumber(work: Work, act: SeriesAct, seq: number, id = work.newId()): Number {
  const committee = requireCommittee(work.db, act.committeeId)
  const text = textOf(committee, act.year, seq)
  if (prepared(work.db, 'SELECT 1 FROM numbers WHERE text = ?').get(text)) {
    throw refusal('NOT_ALLOWED', {
      message: `${text} 已由另一个调解委员会编出，没有重复编号。请在设置里给两个调委会不同的编号前缀。`,
    })
  }
  work.save(numberKind, id, { ...act, seq, text })
  return { year: act.year, seq, text }
}

/**
 * Uses a number that stands on paper (reserved for it, retired because a restore lost its case, or before the program began),
 * or voids one that was not used.
 */
export function changeReserved(work: Work, seq: number, act: SeriesAct): Number {
  const row = numberRows(work.db, act.committeeId, act.year).find((one) => one.seq === seq)
  if (!row) {
    if (seq < startOf(work.db, act.committeeId, act.year)) return writeNumber(work, act, seq)
    throw refusal('NOT_FOUND', { message: notOnPaper(work, seq, act) })
  }
  if (!isForPaper(row, act)) {
    throw refusal('NOT_ALLOWED', {
      message: `${row.text} 已经使用、作废或停用，没有再用，录入的内容都还在。请核对纸上的编号。`,
    })
  }
  const reason = row.state === 'disabled' ? '恢复备份后照纸补录' : act.reason
  return changeState(work, row, { state: act.state, caseId: act.caseId, reason })
}

/** A restore alone disables numbers: the case that bears such a one on its paper is entered again under it, no other has it. */
function isForPaper({ state }: NumberRow, act: SeriesAct): boolean {
  return state === 'reserved' || (state === 'disabled' && act.state === 'used')
}

/** What to do about a number that stands on paper only; `highest` is the last of several entered together. */
export function notOnPaper(
  work: Work,
  seq: number,
  { committeeId, year, highest = seq }: { committeeId: Id; year: number; highest?: number },
): string {
  const next = nextSeq(work.db, committeeId, year)
  return `${year} 年第 ${seq} 号没有留给纸上，这一步没有办，录入的内容都还在。纸上已经编到 ${highest} 号的，请到“设置—编号”里设“本年度从第 ${Math.max(highest + 1, next)} 号起用本程序编号”，再来录入；以后要在纸上先编的，请先“给纸上登记留号”。`
}

/** The number of a case that turned out not to be 人民调解 (A11): void, with the case it stood on. */
export function voidUsed(
  work: Work,
  number: { readonly committeeId: Id; readonly year: number; readonly seq: number },
  reason: string,
): void {
  const row = numberRows(work.db, number.committeeId, number.year).find((one) => one.seq === number.seq)
  if (row) changeState(work, row, { state: 'void', reason })
}

function changeState(work: Work, row: NumberRow, change: Partial<NumberData>): Number {
  const stored = readRecord(work.db, numberKind, row.id)
  if (!stored) throw refusal('NOT_FOUND')
  const { data, revision } = stored
  const reason = change.reason ?? data.reason
  const caseId = change.caseId ?? data.caseId
  work.save(numberKind, row.id, { ...data, ...change, caseId, reason }, { base: revision })
  return { year: data.year, seq: data.seq, text: data.text }
}

/** A8: from `from` on the program numbers the year; what the room has used on paper before is 补录 under its own number. */
export function startNumbers(
  work: Work,
  series: { committeeId: Id; year: number; from: number; reason: string },
): void {
  const { committeeId, year, from, reason } = series
  const stored = readRecord(work.db, committeeKind, committeeId)
  if (!stored) throw refusal('NOT_FOUND', { message: '没有找到这个调解委员会。请在设置里核对。' })
  const last = lastSeq(work.db, committeeId, year)
  if (from <= last)
    throw invalid(
      'from',
      `${year} 年已经编到第 ${last} 号，只能从第 ${last + 1} 号或以后起编。编号没有改动。`,
    )
  const others = (stored.data.numberStarts ?? []).filter((start) => start.year !== year)
  const numberStarts = [...others, { year, from }]
  work.save(committeeKind, committeeId, { ...stored.data, numberStarts }, { base: stored.revision, reason })
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
