import type { BusinessDate, Id, Instant } from '#domain/values/brands.ts'
import { addDays } from '#domain/values/dates.ts'
import type { Db } from '../database/open-database.ts'
import { prepared } from '../database/prepared.ts'
import type { Session } from '../desk/desk.ts'
import { accountKind } from '../records/kinds/people.ts'
import { readAll } from '../records/work.ts'
import { ACTIONS, entrySentence } from './actions.ts'
import { subjectOf } from './subject.ts'

export interface ListInput {
  readonly before?: number | undefined
  readonly actorId?: Id | undefined
  readonly action?: string | undefined
  readonly from?: BusinessDate | undefined
  readonly to?: BusinessDate | undefined
}

const PAGE = 100

interface EntryRow {
  readonly sequence: number
  readonly at: Instant
  readonly actor_id: string
  readonly action: string
  readonly record_id: string | null
  readonly count: number
  readonly detail: string
}

/** Entries, newest first, a page at a time by sequence. Cases hidden from this account are not named in them. */
export function listEntries(db: Db, session: Session, input: ListInput) {
  const { sql, params } = conditions(input)
  const rows = prepared(
    db,
    `SELECT sequence, at, actor_id, action, record_id, count, detail FROM audit WHERE ${sql} ORDER BY sequence DESC LIMIT ${PAGE}`,
  ).all(params) as EntryRow[]
  const names = accountNames(db)
  return {
    entries: rows.map((row) => {
      const subject = subjectOf(db, session, { sequence: row.sequence, recordId: row.record_id })
      return {
        sequence: row.sequence,
        at: row.at,
        actorName: names.get(row.actor_id) ?? '（未知账户）',
        action: row.action,
        sentence: entrySentence(subject.hidden ? { ...row, detail: '{}' } : row, subject.label),
        recordKind: subject.kind,
        recordId: subject.id as Id | undefined,
        revision: subject.revision,
        count: row.count,
      }
    }),
    actions: Object.entries(ACTIONS).map(([code, name]) => ({ code, name })),
  }
}

function conditions(input: ListInput): { sql: string; params: Readonly<Record<string, string | number>> } {
  const { before, actorId, action, from, to } = input
  const all = [
    before === undefined ? undefined : (['sequence < @before', { before }] as const),
    actorId === undefined ? undefined : (['actor_id = @actorId', { actorId }] as const),
    action === undefined ? undefined : (['action = @action', { action }] as const),
    from === undefined ? undefined : (['at >= @from', { from: startOf(from) }] as const),
    to === undefined ? undefined : (['at < @to', { to: startOf(addDays(to, 1)) }] as const),
  ].filter((part) => part !== undefined)
  return {
    sql: all.length === 0 ? '1 = 1' : all.map(([sql]) => sql).join(' AND '),
    params: Object.assign({}, ...all.map(([, params]) => params)) as Record<string, string | number>,
  }
}

/** The instant a day begins in Asia/Shanghai, which keeps no summer time since 1991. */
function startOf(date: BusinessDate): string {
  return new Date(`${date}T00:00:00.000+08:00`).toISOString()
}

export function accountNames(db: Db): ReadonlyMap<string, string> {
  return new Map(readAll(db, accountKind).map(({ id, data }) => [id, data.displayName]))
}
