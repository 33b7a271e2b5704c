import type { Id } from '#domain/values/brands.ts'
import type { Db } from '../database/open-database.ts'
import { prepared } from '../database/prepared.ts'
import type { Session } from '../desk/desk.ts'
import { visibleTo } from './visible-to.ts'

/** What the given cases are called, without those the account may not see. */
export function visibleTitles(db: Db, session: Session, ids: readonly Id[]): ReadonlyMap<Id, string> {
  if (ids.length === 0) return new Map()
  const visible = visibleTo(session)
  const sql = `SELECT c.id, c.title FROM json_each(@ids) j JOIN cases c ON c.id = j.value WHERE ${visible.sql}`
  const found = prepared(db, sql).all({ ...visible.params, ids: JSON.stringify(ids) }) as {
    id: Id
    title: string
  }[]
  return new Map(found.map(({ id, title }) => [id, title]))
}
