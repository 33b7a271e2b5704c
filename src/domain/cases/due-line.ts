import type { BusinessDate } from '../values/brands.ts'
import { daysBetween } from '../values/dates.ts'

export interface DueLine {
  readonly id: string
  readonly what: string
  readonly on: BusinessDate
  readonly days: number
  readonly level: 'overdue' | 'today' | 'soon' | 'later'
  readonly rule: string
  readonly citation: string
  /** Anchor of the case page where it is done. */
  readonly place: string
  /** What comes next where this was followed up already; no day is known for it. */
  readonly next?: { readonly what: string; readonly why: string } | undefined
}

const SOON_DAYS = 7

/** One line with its distance from today; `soonDays` where a rule reminds earlier than a week before. */
export function dueLine(
  today: BusinessDate,
  parts: Omit<DueLine, 'days' | 'level'>,
  soonDays = SOON_DAYS,
): DueLine {
  const days = daysBetween(today, parts.on)
  return {
    ...parts,
    days,
    level: days < 0 ? 'overdue' : days === 0 ? 'today' : days <= soonDays ? 'soon' : 'later',
  }
}
