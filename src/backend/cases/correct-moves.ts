import { movePath } from '#contract/features/move-path.ts'
import type { CaseRecord } from '#domain/cases/case-record.ts'
import { type MoveCorrection, withMoveDate, withoutMove } from '#domain/cases/correct-moves.ts'
import { FILE_MOVES } from '#domain/cases/tracks.ts'
import type { BusinessDate, Id } from '#domain/values/brands.ts'
import { permits } from '../api/permissions.ts'
import type { Desk } from '../desk/desk.ts'
import { blockedBy, refusal } from '../refuse.ts'
import { type ChangeRequest, changeCase } from './change-case.ts'
import { refuseClosedFile } from './closed-file.ts'
import { surroundings } from './load-case.ts'

export interface MoveCorrectionInput extends ChangeRequest {
  readonly moveId: Id
  readonly reason: string
}

/** O4: a step taken by mistake is taken back; the version before keeps it. */
export function voidMove(desk: Desk, input: MoveCorrectionInput) {
  return changeCase(desk, 'cases.voidMove', input, (record) => {
    refuseForeignMove(desk, record, input.moveId)
    return corrected(withoutMove(record, input.moveId))
  })
}

/** A step entered under a wrong day. */
export function correctMove(desk: Desk, input: MoveCorrectionInput & { readonly on: BusinessDate }) {
  return changeCase(desk, 'cases.correctMove', input, (record, work, stored) => {
    refuseForeignMove(desk, record, input.moveId)
    const { moveId, on, reason } = input
    const entered = { enteredAt: work.at, enteredBy: work.actorId }
    const around = surroundings(work.db, stored, work.today)
    return corrected(withMoveDate(record, { moveId, on, reason, entered }, around))
  })
}

function refuseForeignMove(desk: Desk, record: CaseRecord, moveId: Id): void {
  const move = record.moves.find((one) => one.id === moveId)
  if (!move) throw refusal('NOT_FOUND')
  if (!permits(movePath(move.type), desk.session.roles)) throw refusal('NOT_ALLOWED')
  // The steps of the file itself are how it was closed; what lies in a closed file changes by its correction only.
  if (!(move.type in FILE_MOVES)) refuseClosedFile(record)
}

function corrected(result: MoveCorrection | undefined): CaseRecord {
  if (!result) throw refusal('NOT_FOUND')
  if (result.kind === 'corrected') return result.record
  throw blockedBy(result.reasons.map(({ level: _, ...reason }) => reason))
}
