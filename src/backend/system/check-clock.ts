import type { Instant } from '#domain/values/brands.ts'
import { addDays, businessDateOf } from '#domain/values/dates.ts'
import type { Db } from '../database/open-database.ts'
import { prepared } from '../database/prepared.ts'
import type { Desk } from '../desk/desk.ts'
import { hasDoubt, keepDoubt } from './date-doubt.ts'

/** How far ahead of the last entry the clock may be before it is asked about. */
const QUIET_DAYS = 60
/** Windows sets its clock right by a few seconds now and then: while one works that is no reason to ask. */
const STEADY_MS = 5 * 60_000

/** At log-in: before the last entry or long past it, the date is asked for before anything is written (architecture.md). */
export function checkClock(desk: Desk, db: Db): void {
  doubtUnlessAfter(desk, db, 0)
}

/** Before each change too: the clock may be set while somebody works. */
export function checkClockAtWork(desk: Desk): void {
  if (!desk.dateDoubt) doubtUnlessAfter(desk, desk.room.db, STEADY_MS)
}

function doubtUnlessAfter(desk: Desk, db: Db, toleranceMs: number): void {
  const last = prepared(db, 'SELECT at FROM audit ORDER BY sequence DESC LIMIT 1').get() as
    | { at: Instant }
    | undefined
  const now = desk.clock.now()
  const isBack = last !== undefined && Date.parse(now) < Date.parse(last.at) - toleranceMs
  const isFar = last !== undefined && addDays(businessDateOf(last.at), QUIET_DAYS) < desk.clock.today()
  if (isBack || isFar) keepDoubt(db, now)
  desk.dateDoubt = hasDoubt(db)
  if (desk.dateDoubt) {
    desk.warn({
      code: 'clock',
      sentence: `电脑的日期是 ${desk.clock.today()}，与上次使用相差较大。请核对今天的日期后再继续办理。`,
    })
  }
}
