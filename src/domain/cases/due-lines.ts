import type { BusinessDate } from '../values/brands.ts'
import { addDays, compareDates } from '../values/dates.ts'
import type { WorkCalendar } from '../values/working-days.ts'
import { isFromCourt } from './case-procedure.ts'
import type { CaseRecord } from './case-record.ts'
import { confirmationLines } from './confirmation-lines.ts'
import { deadlineOf } from './derive.ts'
import { type DueLine, dueLine } from './due-line.ts'
import { performanceLines } from './performance-lines.ts'
import { openRecusalSentence, undecidedRecusals } from './recusals.ts'
import { type ProcedureState, tracksOf } from './tracks.ts'

/** 办理中 rules of the room itself, not of law: a town may change them with its 工作办法. */
const ACCEPT_WITHIN = 3
export const RETURN_VISIT_WITHIN = 30
const ARCHIVE_WITHIN = 30

/** Everything due on one case, each with its rule; oldest first. What is over is not listed. */
export function dueLines(
  record: CaseRecord,
  today: BusinessDate,
  calendar: WorkCalendar,
): readonly DueLine[] {
  const tracks = tracksOf(record)
  const lines = [
    ...(tracks.procedure === 'registered' && tracks.registeredOn
      ? [
          dueLine(today, {
            id: 'accept',
            what: '决定是否受理',
            on: addDays(tracks.registeredOn, ACCEPT_WITHIN),
            rule: `登记后 ${ACCEPT_WITHIN} 日内答复（本室默认）`,
            citation: '人民调解工作若干规定第23条',
            place: 'next',
          }),
        ]
      : []),
    ...escalationLines(record, today),
    ...recusalLines(record, today),
    ...mediationLines(record, today, calendar),
    ...performanceLines(record, today, calendar),
    ...confirmationLines(record, today, calendar),
    ...closingLines(record, today),
  ]
  return lines.toSorted(byDay)
}

const byDay = (a: DueLine, b: DueLine) => compareDates(a.on, b.on)

const OPEN: readonly ProcedureState[] = ['registered', 'accepted', 'mediating', 'suspended']

/** R08: to be reported at once (及时, 人民调解法25), so it is late from the day it stands unreported. */
function escalationLines(record: CaseRecord, today: BusinessDate): DueLine[] {
  const { procedure, registeredOn } = tracksOf(record)
  if (record.escalationRisk !== true || record.escalationReport || !OPEN.includes(procedure)) return []
  const due = dueLine(today, {
    id: 'escalation',
    what: '向公安机关或者有关部门报告',
    on: registeredOn ?? today,
    rule: '标记了可能激化或者引起治安、刑事案件，还没有报告记录；应当及时报告。',
    citation: '人民调解法第25条',
    place: 'facts',
  })
  return [{ ...due, level: 'overdue' }]
}

/** R06: who mediates is settled before mediation goes on (人民调解法19, 23), so a request is due on the day it is made. */
function recusalLines(record: CaseRecord, today: BusinessDate): DueLine[] {
  if (!isRecusalPending(record)) return []
  return undecidedRecusals(record).map((one) =>
    dueLine(today, {
      id: `recusal-${one.id}`,
      what: `处理回避要求：${one.mediatorName}`,
      on: one.on,
      rule: `${openRecusalSentence(one, record)}换人、取得各方书面同意，或者当事人撤回要求的，记下处理结果。`,
      citation: '最高人民法院关于人民法院特邀调解的规定第15条；深圳条例第23条',
      place: 'mediators',
    }),
  )
}

/** A request nobody has decided in a case that is still open. */
export function isRecusalPending(record: CaseRecord): boolean {
  return OPEN.includes(tracksOf(record).procedure) && undecidedRecusals(record).length > 0
}

function mediationLines(record: CaseRecord, today: BusinessDate, calendar: WorkCalendar): DueLine[] {
  const { procedure } = tracksOf(record)
  if (procedure !== 'accepted' && procedure !== 'mediating' && procedure !== 'suspended') return []
  const deadline = deadlineOf(record, calendar)
  // While an appraisal runs the period stands still, and there is nothing to be done about it.
  if (deadline === undefined || (deadline.date === undefined && !isFromCourt(record))) return []
  if (deadline.date === undefined) {
    // Nothing falls due on a day nobody knows; what would tell it is asked for today.
    return [
      dueLine(today, {
        id: 'deadline-unknown',
        what: `补填${deadline.missing ?? '期限的起算日'}`,
        on: today,
        rule: deadline.sentence,
        citation: deadline.citation,
        place: 'facts',
      }),
    ]
  }
  return [
    dueLine(today, {
      id: 'deadline',
      what: '调解期限届满',
      on: deadline.date,
      rule: deadline.sentence,
      citation: deadline.citation,
      place: 'next',
    }),
  ]
}

function closingLines(record: CaseRecord, today: BusinessDate): DueLine[] {
  const tracks = tracksOf(record)
  // What was declined is a file too: application or register, and the notice (R23).
  const endedOn = tracks.closedOn ?? tracks.declinedOn
  if (!endedOn) return []
  const lines: DueLine[] = []
  if (tracks.outcome === 'agreed' && record.visits.length === 0) {
    lines.push(
      dueLine(today, {
        id: 'visit',
        what: '回访当事人',
        on: addDays(endedOn, RETURN_VISIT_WITHIN),
        rule: `结案后 ${RETURN_VISIT_WITHIN} 日内回访（本室默认）`,
        citation: '人民调解法第31条',
        place: 'performance',
      }),
    )
  }
  if (tracks.file === 'none' || tracks.file === 'established') {
    lines.push(
      dueLine(today, {
        id: 'archive',
        what: tracks.file === 'none' ? '立卷' : '归档',
        on: addDays(endedOn, ARCHIVE_WITHIN),
        rule: `${tracks.closedOn ? '结案' : '不予受理'}后 ${ARCHIVE_WITHIN} 日内归档（本室默认）`,
        citation: '人民调解法第27条',
        place: 'dossier',
      }),
    )
  }
  return lines
}
