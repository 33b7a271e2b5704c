import type { CaseRecord } from '#domain/cases/case-record.ts'
import { decideMove, type GateFinding, type MoveRequest } from '#domain/cases/decide-move.ts'
import type { Move } from '#domain/cases/moves.ts'
import { tracksOf } from '#domain/cases/tracks.ts'
import type { BusinessDate, Id } from '#domain/values/brands.ts'
import { partsOf } from '#domain/values/dates.ts'
import type { Desk } from '../desk/desk.ts'
import { type EntryState, entryState } from '../records/entered-before.ts'
import type { Work } from '../records/work.ts'
import { blockedBy } from '../refuse.ts'
import { changeReserved, takeNumber } from '../settings/numbers.ts'
import { changeCase } from './change-case.ts'
import { surroundings } from './load-case.ts'

export interface MoveInput {
  readonly id: Id
  readonly base: number
  readonly on: BusinessDate
  readonly onPaper: boolean
  readonly exceptionReason?: string | undefined
  readonly note?: string | undefined
  /** The form's own id for the step to be. */
  readonly moveId?: Id | undefined
}

type OwnFields<M extends Move> = Omit<M, 'id' | 'on' | 'enteredAt' | 'enteredBy' | 'exceptions' | 'note'>
/** What is particular to one kind of move. */
export type MoveFields = { readonly [T in Move['type']]: OwnFields<Extract<Move, { type: T }>> }[Move['type']]

/** The stamp every move carries: when it happened, when and by whom it was entered. */
export function stampedMove(
  work: Work,
  fields: MoveFields,
  input: Pick<MoveInput, 'on' | 'note' | 'moveId'>,
): Move {
  const stamp = {
    id: input.moveId ?? work.newId(),
    on: input.on,
    enteredAt: work.at,
    enteredBy: work.actorId,
    exceptions: [],
    note: input.note,
  }
  return { ...stamp, ...fields }
}

/** Applies one move inside a transaction, or throws BLOCKED with every reason. */
export function applyMove(work: Work, id: Id, record: CaseRecord, request: MoveRequest): CaseRecord {
  const around = surroundings(work.db, { id, data: record }, work.today)
  const decision = decideMove(record, request, around)
  if (decision.kind === 'moved') return decision.record
  throw blocked(decision.reasons)
}

export function blocked(findings: readonly Omit<GateFinding, 'level'>[]) {
  const reasons = findings.map(({ code, sentence, next, citation }) => ({ code, sentence, next, citation }))
  return blockedBy(reasons)
}

export function moveCase(desk: Desk, action: string, input: MoveInput, fields: MoveFields) {
  const entered = (record: CaseRecord) => moveState(record, input, fields)
  return changeCase(desk, action, { ...input, entered }, (record, work) =>
    applyMove(work, input.id, record, { ...input, move: stampedMove(work, fields, input) }),
  )
}

/** A step sent again after a lost answer; with another reason for what was not kept, it is another one. */
function moveState(record: CaseRecord, input: MoveInput, fields: MoveFields): EntryState {
  const { moveId, on, note, exceptionReason } = input
  if (moveId === undefined) return 'new'
  const sent = { id: moveId, on, note, ...fields }
  const state = entryState(record.moves, sent)
  const exceptions = record.moves.find((one) => one.id === moveId)?.exceptions ?? []
  const isExplained = exceptions.every((one) => one.reason === exceptionReason?.trim())
  return state === 'same' && !isExplained ? 'other' : state
}

export interface AcceptInput extends MoveInput {
  readonly initiative: 'application' | 'committee'
  /** A number reserved for paper that the room has already written on it. */
  readonly paperSeq?: number | undefined
}

/** 受理 gives the case its number: the next of its committee's year, or one reserved for paper. */
export function acceptCase(desk: Desk, input: AcceptInput) {
  const fields: MoveFields = { type: 'accept', initiative: input.initiative }
  const entered = (record: CaseRecord) => {
    const state = moveState(record, input, fields)
    const isOtherNumber = input.paperSeq !== undefined && input.paperSeq !== record.number?.seq
    return state === 'same' && isOtherNumber ? 'other' : state
  }
  return changeCase(desk, 'cases.accept', { ...input, entered }, (record, work) => {
    const move = stampedMove(work, fields, input)
    const accepted = applyMove(work, input.id, record, { ...input, move })
    return numbered(work, input.id, accepted, input.paperSeq)
  })
}

export function numbered(work: Work, id: Id, record: CaseRecord, paperSeq: number | undefined): CaseRecord {
  // A11: only 人民调解 carries the committee's number.
  if (record.number || record.matterKind !== 'people') return record
  const on = tracksOf(record).acceptedOn ?? work.today
  const act = { committeeId: record.committeeId, year: partsOf(on).year, state: 'used', caseId: id } as const
  const number = paperSeq === undefined ? takeNumber(work, act) : changeReserved(work, paperSeq, act)
  return { ...record, number }
}
