import { readWorkCalendar } from '#domain/values/work-calendar.ts'
import data from '../../../resources/calendars/work-calendar.json' with { type: 'json' }

/** The official working-day calendar that is shipped; years beyond it answer provisionally. */
export const workCalendar = readWorkCalendar(data)
