import { type DatedValue, numberOn } from '../rules/parameters.ts'
import type { Rules } from '../rules/rules.ts'
import type { BusinessDate } from '../values/brands.ts'
import { addDays, compareDates, dateOf } from '../values/dates.ts'
import { isFromCourt } from './case-procedure.ts'
import type { CaseRecord } from './case-record.ts'
import { confirmationLines } from './confirmation-lines.ts'
import { deadlineOf } from './derive.ts'
import { type DueLine, dueLine } from './due-line.ts'
import { performanceLines } from './performance-lines.ts'
import { openRecusalSentence, undecidedRecusals } from './recusals.ts'
import { type ProcedureState, tracksOf } from './tracks.ts'

/** Everything due on one case, each with its rule; oldest first. What is over is not listed. */
export function dueLines(record: CaseRecord, today: BusinessDate, rules: Rules): readonly DueLine[] {
  const lines = [
    ...choreLines(record, today, rules),
    ...performanceLines(record, today, rules.calendar),
    ...confirmationLines(record, today, rules),
  ]
  return lines.toSorted(byDay)
}

/** What the room itself has to do: today moves its distance, never its day. */
function choreLines(record: CaseRecord, today: BusinessDate, rules: Rules): readonly DueLine[] {
  return [
    ...acceptLines(record, today, rules),
    ...escalationLines(record, today),
    ...recusalLines(record, today),
    ...mediationLines(record, today, rules),
    ...closingLines(record, today, rules),
  ]
}

const NO_DAY = dateOf(9999, 12, 31)

/** The first of the room's own work, for the lists: kept with the case, since it waits for no day to be known. */
export function firstChore(record: CaseRecord, rules: Rules): Chore | undefined {
  const [first] = choreLines(record, NO_DAY, rules).toSorted(byDay)
  if (!first) return undefined
  const sort = first.id.startsWith('recusal-') ? 'recusal' : first.id
  return { sort, on: first.on === NO_DAY ? undefined : first.on }
}

interface Chore {
  readonly sort: string
  /** Absent = today, whenever that is. */
  readonly on: BusinessDate | undefined
}

const byDay = (a: DueLine, b: DueLine) => compareDates(a.on, b.on)

/** The article where there is one, and the document the number of days comes from. */
const within = (figure: DatedValue<number>, what: string) => `${what}（${figure.citation}）`

function acceptLines(record: CaseRecord, today: BusinessDate, { parameters }: Rules): DueLine[] {
  const { procedure, registeredOn } = tracksOf(record)
  const figure = numberOn(parameters, 'acceptWithin', registeredOn)
  if (procedure !== 'registered' || registeredOn === undefined || figure === undefined) return []
  return [
    dueLine(today, {
      id: 'accept',
      what: '决定是否受理',
      on: addDays(registeredOn, figure.value),
      rule: within(figure, `登记后 ${figure.value} 日内答复`),
      citation: '人民调解工作若干规定第23条',
      place: 'next',
    }),
  ]
}

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

function mediationLines(record: CaseRecord, today: BusinessDate, rules: Rules): DueLine[] {
  const { procedure } = tracksOf(record)
  if (procedure !== 'accepted' && procedure !== 'mediating' && procedure !== 'suspended') return []
  const deadline = deadlineOf(record, rules)
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

function closingLines(record: CaseRecord, today: BusinessDate, { parameters }: Rules): DueLine[] {
  const tracks = tracksOf(record)
  // What was declined is a file too: application or register, and the notice (R23).
  const endedOn = tracks.closedOn ?? tracks.declinedOn
  if (!endedOn) return []
  const visit = numberOn(parameters, 'returnVisitWithin', endedOn)
  const archive = numberOn(parameters, 'archiveWithin', endedOn)
  const lines: DueLine[] = []
  if (visit && tracks.outcome === 'agreed' && record.visits.length === 0) {
    lines.push(
      dueLine(today, {
        id: 'visit',
        what: '回访当事人',
        on: addDays(endedOn, visit.value),
        rule: within(visit, `结案后 ${visit.value} 日内回访`),
        citation: '人民调解法第31条',
        place: 'performance',
      }),
    )
  }
  if (archive && (tracks.file === 'none' || tracks.file === 'established')) {
    lines.push(
      dueLine(today, {
        id: 'archive',
        what: tracks.file === 'none' ? '立卷' : '归档',
        on: addDays(endedOn, archive.value),
        rule: within(archive, `${tracks.closedOn ? '结案' : '不予受理'}后 ${archive.value} 日内归档`),
        citation: '人民调解法第27条',
        place: 'dossier',
      }),
    )
  }
  return lines
}
