import type { CaseRecord } from '#domain/cases/case-record.ts'
import type { Id } from '#domain/values/brands.ts'
import type { Desk } from '../desk/desk.ts'
import { ENTERED_OTHERWISE, type EntryState } from '../records/entered-before.ts'
import { caseKind } from '../records/kinds/cases.ts'
import { savedBefore, saysTheSame, tried } from '../records/saved-before.ts'
import { refuseStale, runWork, type Stored, type Work } from '../records/work.ts'
import { refusal } from '../refuse.ts'
import { loadCase } from './load-case.ts'

export interface ChangeRequest {
  readonly id: Id
  readonly base: number
  readonly reason?: string | undefined
  /** Of a command that enters something new under an id of the form's own: whether it is there already. */
  readonly entered?: ((record: CaseRecord) => EntryState) | undefined
}

type Change = (record: CaseRecord, work: Work, stored: Stored<CaseRecord>) => CaseRecord

/**
 * One change of one case: seen by this account, from the revision the screen started from, in one transaction. `change`
 * answers the new record; throwing leaves nothing behind.
 */
export function changeCase(
  desk: Desk,
  action: string,
  request: ChangeRequest,
  change: Change,
): { id: Id; revision: number } {
  refuseDateDoubt(desk)
  const { session } = desk
  const known = request.entered && loadCase(desk.room.db, session, request.id)
  const state = known && request.entered?.(known.data)
  if (known && state === 'same') return { id: request.id, revision: known.revision }
  if (known && state === 'other')
    throw refusal('CHANGED_MEANWHILE', {
      data: { revision: known.revision, fields: [] },
      message: ENTERED_OTHERWISE,
    })
  const again = sentAgain(desk, action, request, change)
  if (again !== undefined) return { id: request.id, revision: again }
  const revision = runWork(desk.frame(), action, (work) => {
    const stored = loadCase(work.db, session, request.id)
    // Asked first: a step that somebody else has just taken is told as that, not as a rule.
    refuseStale({ db: work.db, kind: caseKind }, request, stored.revision)
    const next = change(stored.data, work, stored)
    return work.save(caseKind, request.id, next, { base: request.base, reason: request.reason })
  })
  return { id: request.id, revision }
}

/** Sent a second time after a lost answer: the same change of the same revision, which stands already. */
function sentAgain(desk: Desk, action: string, request: ChangeRequest, change: Change): number | undefined {
  const { id, base } = request
  const frame = desk.frame()
  // What this account may not see does not exist for it, standing already or not.
  if (loadCase(frame.db, desk.session, id).revision !== base + 1) return undefined
  return savedBefore(frame, caseKind, {
    id,
    base,
    same: (before, now) =>
      saysTheSame(
        tried(frame, action, (work) => change(before, work, { id, revision: base, data: before })),
        now,
      ),
  })
}

/** While the clock is in doubt nothing is written under a date nobody believes. */
export function refuseDateDoubt(desk: Desk): void {
  if (desk.dateDoubt) throw refusal('NEEDS_DATE')
}
