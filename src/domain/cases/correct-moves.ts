import type { BusinessDate, Id } from '../values/brands.ts'
import type { CaseRecord } from './case-record.ts'
import { type CaseSurroundings, type GateFinding, gateFindings } from './decide-move.ts'
import { MOVE_NAMES, type Move, type MoveType } from './moves.ts'
import {
  FILE_MOVES,
  type FileState,
  movesInOrder,
  PROCEDURE_MOVES,
  type ProcedureState,
  type Tracks,
} from './tracks.ts'

/** 登记 is the case itself; a correction of the file ends by being finished, which leaves its trace. */
const KEPT: readonly MoveType[] = ['register', 'open-correction', 'finish-correction']

export type MoveCorrection =
  | { readonly kind: 'corrected'; readonly record: CaseRecord }
  | { readonly kind: 'blocked'; readonly reasons: readonly GateFinding[] }

/**
 * The steps that stand where they could not follow what was before them. A case entered after the fact may have some;
 * taking a step away, or moving its day, must not make more.
 */
export function looseMoves(moves: readonly Move[]): readonly Move[] {
  let procedure: ProcedureState | undefined
  let file: Tracks['file'] = 'none'
  return movesInOrder(moves).filter((move, index) => {
    if (move.type === 'register') {
      const follows = index === 0
      procedure ??= 'registered'
      return !follows
    }
    if (move.type in PROCEDURE_MOVES) {
      const { from, to }: { from: readonly ProcedureState[]; to: ProcedureState } =
        PROCEDURE_MOVES[move.type as Exclude<keyof typeof PROCEDURE_MOVES, 'register'>]
      const follows = procedure !== undefined && from.includes(procedure)
      if (procedure !== 'closed') procedure = to
      return !follows
    }
    const { from, to }: { from: readonly FileState[]; to: FileState } =
      FILE_MOVES[move.type as keyof typeof FILE_MOVES]
    const isOver = procedure === 'closed' || procedure === 'declined'
    const follows = from.includes(file) && (move.type !== 'establish-file' || isOver)
    file = to
    return !follows
  })
}

/** The later steps that would lose their footing by the change. */
function losing(before: readonly Move[], after: readonly Move[]): readonly Move[] {
  const already = new Set(looseMoves(before).map((move) => move.id))
  return looseMoves(after).filter((move) => !already.has(move.id))
}

/** Whether a step may be taken back as things stand: nothing later rests on it. */
export function canVoidMove(record: Pick<CaseRecord, 'moves'>, move: Move): boolean {
  if (KEPT.includes(move.type)) return false
  return (
    losing(
      record.moves,
      record.moves.filter((one) => one.id !== move.id),
    ).length === 0
  )
}

/** A step taken by mistake, taken back. The versions keep it; a number already given stays with the case. */
export function withoutMove(record: CaseRecord, moveId: Id): MoveCorrection | undefined {
  const move = record.moves.find((one) => one.id === moveId)
  if (!move) return undefined
  const name = MOVE_NAMES[move.type]
  if (KEPT.includes(move.type)) {
    const next =
      move.type === 'register'
        ? '登记错了日期的，请用“改日期”；不该办的案件，请办理不予受理或分流。'
        : '卷宗的更正请用“更正完毕”结束，前后都留在记录里。'
    return blocked(`“${name}”不能撤销。`, next)
  }
  const moves = record.moves.filter((one) => one.id !== moveId)
  const lost = losing(record.moves, moves)
  if (lost.length > 0) {
    const names = namesOf(lost)
    return blocked(
      `“${name}”之后还有${names}，单独撤销会使它们没有根据。`,
      `请从最后一步起逐步撤销，先撤销${names}。`,
    )
  }
  return { kind: 'corrected', record: { ...record, moves } }
}

/**
 * A step on its real day. It has happened, so an unmet gate stays on it as a visible exception like any 补录, with the
 * reason given; only the order of the steps can stand in the way.
 */
export function withMoveDate(
  record: CaseRecord,
  change: {
    readonly moveId: Id
    readonly on: BusinessDate
    readonly reason: string
    readonly entered: Pick<Move, 'enteredAt' | 'enteredBy'>
  },
  around: CaseSurroundings,
): MoveCorrection | undefined {
  const move = record.moves.find((one) => one.id === change.moveId)
  if (!move) return undefined
  if (change.on > around.today) return blocked('办理日期不能晚于今天。', '请改成实际办理的日期。')
  const dated: Move = { ...move, on: change.on, ...change.entered }
  const replace = (by: Move) => record.moves.map((one) => (one.id === move.id ? by : one))
  const lost = losing(record.moves, replace(dated))
  if (lost.length > 0) {
    return blocked(
      `“${MOVE_NAMES[move.type]}”改成 ${change.on} 以后，${namesOf(lost)}的先后就不对了。`,
      '请核对日期；前后几步都记错的，从最后一步改起。',
    )
  }
  const findings = gateFindings({ ...record, moves: replace(dated) }, move.type, around)
  const exceptions = findings
    .filter((finding) => finding.level !== 'hint')
    .map(({ code, sentence }) => ({
      code,
      sentence,
      reason: move.exceptions.find((one) => one.code === code)?.reason ?? change.reason,
    }))
  return { kind: 'corrected', record: { ...record, moves: replace({ ...dated, exceptions }) } }
}

function namesOf(moves: readonly Move[]): string {
  return moves.map((move) => `“${MOVE_NAMES[move.type]}”`).join('、')
}

function blocked(sentence: string, next: string): MoveCorrection {
  const reason = { code: 'ORDER', level: 'block', sentence, next, citation: '程序顺序' } as const
  return { kind: 'blocked', reasons: [reason] }
}
