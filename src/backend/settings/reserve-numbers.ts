import type { Id } from '#domain/values/brands.ts'
import { prepared } from '../database/prepared.ts'
import type { Desk } from '../desk/desk.ts'
import { ENTERED_OTHERWISE, firstVersion } from '../records/entered-before.ts'
import { numberKind } from '../records/kinds/people.ts'
import { runWork, type WorkFrame } from '../records/work.ts'
import { refusal } from '../refuse.ts'
import { takeNumber } from './numbers.ts'

export interface ReserveInput {
  readonly committeeId: Id
  readonly year: number
  readonly count: number
  readonly reason: string
  /** The form's own id for the first number of the row. */
  readonly id?: Id | undefined
}

interface Reserved {
  readonly from: number
  readonly to: number
}

/** A8: the next `count` numbers of a series, kept for paper. */
export function reserveNumbers(desk: Desk, input: ReserveInput): Reserved {
  const { committeeId, year, reason, count, id } = input
  const frame = desk.frame()
  const before = reservedBefore(frame, input)
  if (before) return before
  return runWork(frame, 'settings.reserveNumbers', (work) => {
    const taken = Array.from({ length: count }, (_, place) =>
      takeNumber(work, { committeeId, year, reason, state: 'reserved' }, place === 0 ? id : undefined),
    )
    return { from: taken[0]?.seq ?? 0, to: taken.at(-1)?.seq ?? 0 }
  })
}

/** The same row asked for again after a lost answer: it is known by its first number. */
function reservedBefore(frame: WorkFrame, input: ReserveInput): Reserved | undefined {
  if (input.id === undefined) return undefined
  const first = firstVersion(frame, numberKind, input.id)
  if (first === undefined) return undefined
  const { seq, committeeId, year, reason } = first.data
  const { count } = prepared(
    frame.db,
    `SELECT count(*) AS count FROM record_versions WHERE audit_sequence = ? AND kind = 'number'`,
  ).get(first.auditSequence) as { count: number }
  const isSame =
    committeeId === input.committeeId &&
    year === input.year &&
    reason === input.reason &&
    count === input.count
  if (isSame) return { from: seq, to: seq + count - 1 }
  throw refusal('CHANGED_MEANWHILE', {
    data: { revision: first.revision, fields: [] },
    message: ENTERED_OTHERWISE,
  })
}
