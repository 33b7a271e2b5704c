import type { CaseRecord } from './case-record.ts'
import type { AvailableMove } from './decide-move.ts'
import type { DueLine } from './due-line.ts'
import { type Tracks, tracksOf } from './tracks.ts'

export interface NextStep {
  readonly what: string
  readonly why: string
  readonly on?: DueLine['on'] | undefined
  /** The move its button takes; absent where something must be entered first. */
  readonly move?: string | undefined
  readonly place: string
}

/** The one thing to do next on a case, with its reason. The screen shows it above everything else. */
export function nextStep(
  record: CaseRecord,
  moves: readonly AvailableMove[],
  due: readonly DueLine[],
): NextStep | undefined {
  const tracks = tracksOf(record)
  const late = due.filter(
    (line) => line.level === 'overdue' && line.place === 'performance' && line.id !== 'visit',
  )
  const overdue = late.find((line) => line.next === undefined) ?? late[0]
  // Closing comes first: what is owed is followed from the case's end on.
  if (overdue && tracks.procedure === 'closed')
    return overdue.next
      ? { ...overdue.next, place: 'performance' }
      : { what: overdue.what, why: overdue.rule, on: overdue.on, place: 'performance' }
  const wanted = wantedMove(record, tracks)
  if (!wanted) {
    const [first] = due
    return first && { what: first.what, why: first.rule, on: first.on, place: first.place }
  }
  const available = moves.find((move) => move.type === wanted.move)
  const obstacle = available?.reasons.find((reason) => reason.level === 'block')
  const on = due.find((line) => line.place === wanted.place)?.on
  if (obstacle && TURNED_AWAY.has(obstacle.code) && !obstacle.unclear)
    return { what: '不予受理，出具告知单', why: obstacle.sentence, move: 'decline', place: 'next' }
  if (obstacle)
    return { what: obstacle.next, why: obstacle.sentence, on, place: placeOf(obstacle.code, wanted.place) }
  return { ...wanted, on }
}

function wantedMove(record: CaseRecord, tracks: Tracks): NextStep | undefined {
  if (tracks.procedure === 'registered')
    return { what: '决定是否受理', why: '问明情况后受理，或告知其他途径', move: 'accept', place: 'next' }
  if (tracks.procedure === 'accepted')
    return { what: '开始调解', why: '已受理', move: 'begin', place: 'sessions' }
  if (tracks.procedure === 'suspended')
    return { what: '恢复调解', why: '调解中止中', move: 'resume', place: 'sessions' }
  if (tracks.procedure === 'mediating') {
    return record.agreement
      ? { what: '签署齐全后结案', why: '协议已经录入', move: 'close-agreed', place: 'agreement' }
      : { what: '记录调解，达成的写协议', why: '正在调解', place: 'sessions' }
  }
  // Sent elsewhere with what it brought: there is no file of ours to establish.
  if (tracks.procedure === 'diverted') return undefined
  if (tracks.file === 'none' && tracks.procedure === 'declined')
    return {
      what: '打印告知单交给当事人，然后立卷',
      why: '已经不予受理',
      move: 'establish-file',
      place: 'papers',
    }
  if (tracks.file === 'none')
    return { what: '立卷', why: '案件已经结束', move: 'establish-file', place: 'dossier' }
  if (tracks.file === 'established')
    return { what: '归档', why: '卷宗已立', move: 'archive', place: 'dossier' }
  if (tracks.file === 'correcting')
    return { what: '更正完毕', why: '卷宗更正中', move: 'finish-correction', place: 'dossier' }
  return undefined
}

/** Not a step that is missing but a reason to turn the dispute away (人民调解工作若干规定 22). */
const TURNED_AWAY: ReadonlySet<string> = new Set(['R02', 'R03'])

/** Where what stands in the way is mended. */
function placeOf(code: string, otherwise: string): string {
  if (code.startsWith('R01') || code.startsWith('P0')) return 'parties'
  if (code.startsWith('R02') || code === 'R03' || code === 'S01') return 'screening'
  if (code === 'R04') return 'notice'
  if (code.startsWith('R05') || code === 'R06') return 'mediators'
  if (code === 'A01' || code === 'R10' || code === 'R12') return 'agreement'
  if (code === 'R23') return 'dossier'
  return otherwise
}
