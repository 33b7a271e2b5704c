import type { CaseView } from '#contract/schemas/case-view.ts'
import type { BusinessDate } from '#domain/values/brands.ts'
import { minDate } from '#domain/values/dates.ts'

/**
 * The day a step before mediation most likely happened: today, unless the case was first written on paper or has been
 * mediated already; then no later than that.
 */
export function usualDay(view: CaseView, today: BusinessDate): BusinessDate {
  const held = view.sessions.flatMap(({ session }) => (session.voided === undefined ? [session.heldOn] : []))
  const { acceptedOn, registeredOn } = view.dates
  const onPaper = view.record.origin === 'live' ? undefined : (acceptedOn ?? registeredOn)
  return minDate([today, onPaper, ...held].filter((day) => day !== undefined)) ?? today
}
