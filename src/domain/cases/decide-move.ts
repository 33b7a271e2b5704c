import { evaluateGates } from '../conditions/gates.ts'
import type { Terms } from '../conditions/types.ts'
import type { FactName } from '../facts/fact-dictionary.ts'
import { chineseDate } from '../values/dates.ts'
import type { CaseRecord } from './case-record.ts'
import { caseReader } from './facts/case-reader.ts'
import type { CaseFactInput } from './facts/input.ts'
import { CASE_GATES } from './gates/case-gates.ts'
import { MOVE_NAMES, type Move, type MoveException, type MoveType } from './moves.ts'
import { recordFindings } from './record-findings.ts'
import { FILE_MOVES, movesInOrder, PROCEDURE_MOVES, tracksOf } from './tracks.ts'

export interface GateFinding {
  readonly code: string
  readonly level: 'block' | 'warn' | 'hint'
  readonly sentence: string
  readonly next: string
  readonly citation: string
  /** It may be broken: a fact is missing. */
  readonly unclear?: true | undefined
}

export type CaseSurroundings = Omit<CaseFactInput, 'record'> & { readonly terms: Terms }

/** The gates of a move that are not met, as the case would stand after it; an unclear one warns, never blocks. */
export function gateFindings(
  record: CaseRecord,
  type: MoveType,
  around: CaseSurroundings,
): readonly GateFinding[] {
  const { terms, ...rest } = around
  const reader = caseReader({ ...rest, record })
  const gates = CASE_GATES.filter((gate) => gate.moves.includes(type))
  const findings = evaluateGates<FactName>(gates, reader, terms).flatMap(
    ({ gate, state, missing }, index): GateFinding[] => {
      const { code, citation } = gate
      const next = gates[index]?.nextFor?.(record) || gate.next
      const sentence = gates[index]?.detail?.(record) || gate.sentence
      if (state === 'broken') return [{ code, level: gate.level, sentence, next, citation }]
      // A gate that could not be answered because a fact is missing: `is-known` is never unclear, so this is a real unknown.
      const unclear = gates[index]?.whenUnclear ?? 'hint'
      if (state === 'unclear' && gate.level === 'block' && missing.length > 0) {
        return [
          {
            code,
            level: unclear,
            sentence: `还不清楚：${missing.join('、')}。`,
            next:
              unclear === 'hint'
                ? `${gates[index]?.filledIn ?? ''}补上更稳妥，不补也可以办。`
                : '先问明、补上这一项，再看能不能办。',
            unclear: true,
            citation,
          },
        ]
      }
      return []
    },
  )
  return [...findings, ...recordFindings({ ...rest, record }, type)]
}

/** Whether the step may follow where the case stands, going forward. */
function follows(record: CaseRecord, type: MoveType): boolean {
  const tracks = tracksOf(record)
  if (type in PROCEDURE_MOVES) {
    const from: readonly string[] = PROCEDURE_MOVES[type as keyof typeof PROCEDURE_MOVES].from
    return from.includes(tracks.procedure)
  }
  const from: readonly string[] = FILE_MOVES[type as keyof typeof FILE_MOVES].from
  if (type === 'establish-file' && tracks.procedure !== 'closed' && tracks.procedure !== 'declined')
    return false
  return from.includes(tracks.file)
}

const ONCE: readonly MoveType[] = [
  'register',
  'accept',
  'decline',
  'divert',
  'begin',
  'close-agreed',
  'terminate',
  'withdraw',
  'establish-file',
  'archive',
  'hand-over',
]

/** A step of the past that the record lacks: 补录 may add it wherever the case stands now. */
function isMissingPast(record: CaseRecord, type: MoveType): boolean {
  const taken = new Set(record.moves.map((move) => move.type))
  const closings: readonly MoveType[] = ['close-agreed', 'terminate', 'withdraw']
  if (taken.has(type) && ONCE.includes(type)) return false
  if (closings.includes(type) && closings.some((closing) => taken.has(closing))) return false
  return (
    type === 'accept' ||
    type === 'begin' ||
    closings.includes(type) ||
    type === 'suspend' ||
    type === 'resume' ||
    type in FILE_MOVES
  )
}

export type MoveDecision =
  | { readonly kind: 'moved'; readonly record: CaseRecord }
  | { readonly kind: 'blocked'; readonly reasons: readonly GateFinding[] }

export interface MoveRequest {
  readonly move: Move
  /** 补录: it already happened on paper; unmet gates become visible exceptions. */
  readonly onPaper: boolean
  readonly exceptionReason?: string | undefined
  /** A reason of its own for a rule; where a rule has none, the one above speaks for it. */
  readonly reasons?: readonly RuleReason[] | undefined
}

export interface RuleReason {
  readonly code: string
  readonly reason: string
}

const NOT_NOW = {
  level: 'block',
  next: '请看“下一步”里现在能办的事；纸上已经办过的，选“补录”。',
  citation: '程序顺序',
} as const

/** A coming step continues the case; one dated before the last belongs to the past and is entered as such. */
function outOfOrder(previous: Move): GateFinding {
  const step = `${MOVE_NAMES[previous.type]}，${chineseDate(previous.on)}`
  return {
    ...NOT_NOW,
    code: 'ORDER',
    sentence: `办理日期早于上一步（${step}）。`,
    next: '请核对办理日期；纸上已经办过的，选“补录”。',
  }
}

/** A finding that may be gone against with a reason, which is still missing. */
export const wantsReason = (finding: GateFinding): GateFinding => ({
  ...finding,
  next: `${finding.next}要照此办理，请写明原因。`,
})

/**
 * What several steps taken together on paper leave unexplained, each rule once: asked for at one time, not step by step.
 * The record is the one that has all of them.
 */
export function unexplainedFindings(
  record: CaseRecord,
  types: readonly MoveType[],
  around: CaseSurroundings & { readonly reasons: readonly RuleReason[] },
): readonly GateFinding[] {
  const { reasons, ...surroundings } = around
  const explained = new Set(reasons.filter((one) => one.reason.trim() !== '').map((one) => one.code))
  const findings = types.flatMap((type) => gateFindings(record, type, surroundings))
  return findings
    .filter((finding) => finding.level !== 'hint' && !explained.has(finding.code))
    .filter((finding, at, list) => list.findIndex((one) => one.code === finding.code) === at)
    .map(wantsReason)
}

/** Decides one move on one case: pure, inside the transaction. What lies ahead can be blocked, what happened only noted. */
export function decideMove(record: CaseRecord, request: MoveRequest, around: CaseSurroundings): MoveDecision {
  const { move } = request
  const ahead = follows(record, move.type)
  if (!ahead && !(request.onPaper && isMissingPast(record, move.type))) {
    const sentence = `案件现在的状态不能${MOVE_NAMES[move.type]}。`
    return { kind: 'blocked', reasons: [{ code: 'NOT_NOW', sentence, ...NOT_NOW }] }
  }
  if (move.on > around.today) {
    return {
      kind: 'blocked',
      reasons: [
        { code: 'FUTURE', sentence: '办理日期不能晚于今天。', ...NOT_NOW, next: '请改成实际办理的日期。' },
      ],
    }
  }
  const previous = movesInOrder(record.moves).at(-1)
  if (!request.onPaper && previous && move.on < previous.on) {
    return { kind: 'blocked', reasons: [outOfOrder(previous)] }
  }
  const moved: CaseRecord = { ...record, moves: [...record.moves, move] }
  const findings = gateFindings(moved, move.type, around).filter((finding) => finding.level !== 'hint')
  const blocking = request.onPaper ? [] : findings.filter((finding) => finding.level === 'block')
  if (blocking.length > 0) return { kind: 'blocked', reasons: blocking }
  const reasonOf = (code: string) =>
    request.reasons?.find((one) => one.code === code)?.reason.trim() || request.exceptionReason?.trim()
  const unexplained = findings.filter((finding) => !reasonOf(finding.code))
  if (unexplained.length > 0) return { kind: 'blocked', reasons: unexplained.map(wantsReason) }
  const exceptions: readonly MoveException[] = findings.map(({ code, sentence }) => ({
    code,
    sentence,
    reason: reasonOf(code) ?? '',
  }))
  return { kind: 'moved', record: { ...record, moves: [...record.moves, { ...move, exceptions }] } }
}

/** The legal ground shown beside each move. */
export const MOVE_GROUNDS = {
  register: '人民调解法第17条：当事人可以申请，也可以主动调解',
  accept: '人民调解法第17条；人民调解工作若干规定第20–23条',
  decline: '人民调解工作若干规定第22条；人民调解法第17条',
  divert: '综治中心分流：引导到有权处理的机关',
  begin: '人民调解法第19–22条',
  suspend: '调解一时不能进行，先停下来，原因消除后恢复',
  resume: '中止的原因消除',
  'close-agreed': '人民调解法第28–31条：达成协议',
  terminate: '人民调解法第26条：调解不成的，应当终止并告知其他途径',
  withdraw: '人民调解法第23条：当事人可以要求终止调解',
  'establish-file': '人民调解法第27条：立卷归档',
  archive: '人民调解法第27条：立卷归档',
  'hand-over': '档案移交',
  'open-correction': '已归档的卷宗有误，记明原因后更正',
  'finish-correction': '更正完毕，恢复归档',
} as const satisfies Record<MoveType, string>

export interface AvailableMove {
  readonly type: MoveType
  readonly name: string
  readonly ground: string
  readonly allowed: boolean
  readonly backfillOnly: boolean
  readonly reasons: readonly GateFinding[]
}

/** What can be done now, with the reason why not where something stands in the way, and what may be entered later. */
export function availableMoves(record: CaseRecord, around: CaseSurroundings): readonly AvailableMove[] {
  const types = Object.keys(MOVE_NAMES).filter((type): type is MoveType => type in MOVE_NAMES)
  return types.flatMap((type): AvailableMove[] => {
    const ahead = follows(record, type)
    if (!ahead && !isMissingPast(record, type)) return []
    const base = { type, name: MOVE_NAMES[type], ground: MOVE_GROUNDS[type] }
    if (!ahead) return [{ ...base, allowed: true, backfillOnly: true, reasons: [] }]
    // R09 asks about what is typed with the move itself, so it can't stand in the way before.
    const reasons = gateFindings(record, type, around).filter((finding) => finding.code !== 'R09')
    return [{ ...base, allowed: !reasons.some((one) => one.level === 'block'), backfillOnly: false, reasons }]
  })
}
