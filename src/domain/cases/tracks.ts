import type { BusinessDate } from '../values/brands.ts'
import type { CaseRecord } from './case-record.ts'
import type { Move, MoveType } from './moves.ts'

/** 程序, 结果, 卷宗: small machines folded from the moves. 履行 is computed from duties and receipts, never set. */
export const PROCEDURE_STATES = [
  'registered',
  'accepted',
  'declined',
  'diverted',
  'mediating',
  'suspended',
  'closed',
] as const
export type ProcedureState = (typeof PROCEDURE_STATES)[number]
export const PROCEDURE_NAMES = {
  registered: '登记',
  accepted: '受理',
  declined: '不予受理',
  diverted: '分流',
  mediating: '调解中',
  suspended: '中止',
  closed: '结案',
} as const satisfies Record<ProcedureState, string>

export const OUTCOMES = ['agreed', 'terminated', 'withdrawn'] as const
export type Outcome = (typeof OUTCOMES)[number]
export const OUTCOME_NAMES = {
  agreed: '达成协议',
  terminated: '终止',
  withdrawn: '撤回',
} as const satisfies Record<Outcome, string>

export const FILE_STATES = ['none', 'established', 'archived', 'handed-over', 'correcting'] as const
export type FileState = (typeof FILE_STATES)[number]
export const FILE_NAMES = {
  none: '未立卷',
  established: '已立卷',
  archived: '已归档',
  'handed-over': '已移交',
  correcting: '更正中',
} as const satisfies Record<FileState, string>

interface Transition<S extends string> {
  readonly from: readonly S[]
  readonly to: S
}

/** Which move may follow which state, going forward. Backfilled moves are folded by date and may stand anywhere. */
export const PROCEDURE_MOVES = {
  register: { from: [], to: 'registered' },
  accept: { from: ['registered'], to: 'accepted' },
  decline: { from: ['registered'], to: 'declined' },
  divert: { from: ['registered'], to: 'diverted' },
  begin: { from: ['accepted'], to: 'mediating' },
  suspend: { from: ['mediating'], to: 'suspended' },
  resume: { from: ['suspended'], to: 'mediating' },
  'close-agreed': { from: ['mediating'], to: 'closed' },
  terminate: { from: ['accepted', 'mediating', 'suspended'], to: 'closed' },
  // 人民调解法23: a party may ask for an end at any time, also before the committee has decided.
  withdraw: { from: ['registered', 'accepted', 'mediating', 'suspended'], to: 'closed' },
} as const satisfies Partial<Record<MoveType, Transition<ProcedureState>>>

export const FILE_MOVES = {
  'establish-file': { from: ['none'], to: 'established' },
  archive: { from: ['established'], to: 'archived' },
  'hand-over': { from: ['archived'], to: 'handed-over' },
  // A file that has left the room is corrected all the same (人民调解法27), and stays where it is: see tracksOf.
  'open-correction': { from: ['archived', 'handed-over'], to: 'correcting' },
  'finish-correction': { from: ['correcting'], to: 'archived' },
} as const satisfies Partial<Record<MoveType, Transition<FileState>>>

/** Order of the steps within one day, so that steps of one day entered backwards still fold forwards. */
const RANK = {
  register: 0,
  decline: 1,
  divert: 2,
  accept: 3,
  begin: 4,
  suspend: 5,
  resume: 6,
  withdraw: 7,
  terminate: 8,
  'close-agreed': 9,
  'establish-file': 10,
  archive: 11,
  'open-correction': 12,
  'finish-correction': 13,
  'hand-over': 14,
} as const satisfies Record<MoveType, number>

/** Steps that undo each other have no order of their own: they take turns, from how the day found the case. */
const TURNS: readonly (readonly [opens: MoveType, ends: MoveType])[] = [
  ['suspend', 'resume'],
  ['open-correction', 'finish-correction'],
]

/** The moves as life had them: by day, then by rank of the step or in turns, then as entered. */
export function movesInOrder(moves: readonly Move[]): readonly Move[] {
  const byDay = Map.groupBy(moves, (move) => move.on)
  const ordered: Move[] = []
  for (const day of [...byDay.keys()].toSorted()) {
    let ofDay: readonly Move[] = (byDay.get(day) ?? []).toSorted((a, b) => RANK[a.type] - RANK[b.type])
    for (const turn of TURNS) ofDay = inTurns(ofDay, turn, ordered)
    ordered.push(...ofDay)
  }
  return ordered
}

/** A day's ranked moves with one pair taking turns; an interruption still open from before is ended first. */
function inTurns(
  ofDay: readonly Move[],
  [opens, ends]: (typeof TURNS)[number],
  before: readonly Move[],
): readonly Move[] {
  const earlier = ofDay.filter((move) => RANK[move.type] < RANK[opens])
  const later = ofDay.filter((move) => RANK[move.type] > RANK[ends])
  const opening = ofDay.filter((move) => move.type === opens)
  const ending = ofDay.filter((move) => move.type === ends)
  // Handing over neither begins a correction nor ends one.
  const last = [...before, ...earlier].findLast(
    (move) => isFileMove(move.type) === isFileMove(opens) && move.type !== 'hand-over',
  )
  const [first, second] = last?.type === opens ? [ending, opening] : [opening, ending]
  const turns = Array.from({ length: Math.max(first.length, second.length) }, (_, index) =>
    [first[index], second[index]].filter((move) => move !== undefined),
  )
  return [...earlier, ...turns.flat(), ...later]
}

export interface Tracks {
  readonly procedure: ProcedureState
  readonly outcome?: Outcome | undefined
  readonly file: FileState
  readonly registeredOn?: BusinessDate | undefined
  readonly acceptedOn?: BusinessDate | undefined
  readonly begunOn?: BusinessDate | undefined
  readonly declinedOn?: BusinessDate | undefined
  readonly closedOn?: BusinessDate | undefined
  readonly establishedOn?: BusinessDate | undefined
  readonly archivedOn?: BusinessDate | undefined
}

function isProcedureMove(type: MoveType): type is keyof typeof PROCEDURE_MOVES {
  return type in PROCEDURE_MOVES
}

function isFileMove(type: MoveType): type is keyof typeof FILE_MOVES {
  return type in FILE_MOVES
}

const OUTCOME_OF: Partial<Record<MoveType, Outcome>> = {
  'close-agreed': 'agreed',
  terminate: 'terminated',
  withdraw: 'withdrawn',
}

const DATE_OF: Partial<Record<MoveType, Exclude<keyof Tracks, 'procedure' | 'outcome' | 'file'>>> = {
  register: 'registeredOn',
  accept: 'acceptedOn',
  decline: 'declinedOn',
  begin: 'begunOn',
  'close-agreed': 'closedOn',
  terminate: 'closedOn',
  withdraw: 'closedOn',
  'establish-file': 'establishedOn',
  archive: 'archivedOn',
}

/** Folds the moves of a case into its tracks. Total: any list of moves folds, missing steps simply leave no date. */
export function tracksOf(record: Pick<CaseRecord, 'moves'>): Tracks {
  let tracks: Tracks = { procedure: 'registered', file: 'none' }
  let handedOver = false
  for (const move of movesInOrder(record.moves)) {
    // Nothing leads out of a closing: a step backfilled with a later day leaves its date and opens nothing again.
    if (isProcedureMove(move.type) && tracks.procedure !== 'closed')
      tracks = { ...tracks, procedure: PROCEDURE_MOVES[move.type].to }
    if (move.type === 'hand-over') handedOver = true
    // Of one day a handing over comes last; a correction it overtook is still open.
    const overtaken = move.type === 'hand-over' && tracks.file === 'correcting'
    if (isFileMove(move.type) && !overtaken) tracks = { ...tracks, file: FILE_MOVES[move.type].to }
    // A file corrected after it left the room is still elsewhere.
    if (move.type === 'finish-correction' && handedOver) tracks = { ...tracks, file: 'handed-over' }
    const outcome = OUTCOME_OF[move.type]
    if (outcome) tracks = { ...tracks, outcome }
    const dateKey = DATE_OF[move.type]
    // The first acceptance and the first session count; a later archive (after a correction) keeps the first date.
    if (dateKey && tracks[dateKey] === undefined) tracks = { ...tracks, [dateKey]: move.on }
  }
  return tracks
}
