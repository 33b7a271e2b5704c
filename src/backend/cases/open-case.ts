import type { CaseRecord } from '#domain/cases/case-record.ts'
import type { Id } from '#domain/values/brands.ts'
import type { Desk } from '../desk/desk.ts'
import { runNote, type Stored } from '../records/work.ts'
import { loadCase } from './load-case.ts'

/**
 * A case this account may see, for a read that shows something of it: opening a sensitive one is told to the audit before
 * anything leaves. Told once for each account, case and day between two locks, by whichever read comes first: a case page
 * asks for view, papers and scans at once and again after every save, and forty entries of one morning hide the one that
 * matters. Unmasking, printing, scans and the history have entries of their own, each time.
 */
export function openCase(desk: Desk, id: Id): Stored<CaseRecord> {
  const stored = loadCase(desk.room.db, desk.session, id)
  if (!stored.data.sensitive) return stored
  const opening = `${desk.clock.today()} ${desk.session.accountId} ${id}`
  if (desk.openings.has(opening)) return stored
  runNote(desk.frame(), 'cases.openSensitive', { kind: 'case', id })
  desk.openings.add(opening)
  return stored
}
