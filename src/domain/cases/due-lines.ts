import type { RowPerformance } from '../agreement/performance.ts'
import { type DatedValue, numberOn } from '../rules/parameters.ts'
import type { Rules } from '../rules/rules.ts'
import type { BusinessDate } from '../values/brands.ts'
import { addDays, compareDates } from '../values/dates.ts'
import { formatYuan, sumFen } from '../values/money.ts'
import type { WorkCalendar } from '../values/working-days.ts'
import { isFromCourt } from './case-procedure.ts'
import type { CaseRecord } from './case-record.ts'
import { confirmationLines } from './confirmation-lines.ts'
import { breachedOn, deadlineOf, performanceOn } from './derive.ts'
import { type DueLine, dueLine } from './due-line.ts'
import { openRecusalSentence, undecidedRecusals } from './recusals.ts'
import { type ProcedureState, tracksOf } from './tracks.ts'

/** Everything due on one case, each with its rule; oldest first. What is over is not listed. */
export function dueLines(record: CaseRecord, today: BusinessDate, rules: Rules): readonly DueLine[] {
  const lines = [
    ...acceptLines(record, today, rules),
    ...escalationLines(record, today),
    ...recusalLines(record, today),
    ...mediationLines(record, today, rules),
    ...performanceLines(record, today, rules.calendar),
    ...confirmationLines(record, today, rules),
    ...closingLines(record, today, rules),
  ]
  return lines.toSorted(byDay)
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
      citation: '人民调解工作若干规定第23条（未核实原文）',
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

/** Of what falls due only later the next few are enough; what is due or late by now is never left out. */
const MOST_LATER_LINES = 3

/** Several debtors of one duty and day are one line: what is owed together, and by how many. */
function performanceLines(record: CaseRecord, today: BusinessDate, calendar: WorkCalendar): DueLine[] {
  const { performance } = performanceOn(record, today, calendar)
  const open = (performance?.rows ?? []).filter(
    (entry) => entry.settledOn === undefined && entry.row.dueOn !== undefined && entry.row.kind !== 'refrain',
  )
  const groups = Map.groupBy(open, (entry) => `${entry.row.dutyId}:${entry.row.dueOn}`)
  const lines = [
    ...(performance?.rows ?? []).flatMap((entry) => breachLine(record, entry, today)),
    ...[...groups.values()].flatMap((entries) => dutyLine(entries, today)),
  ].toSorted(byDay)
  const later = lines.findIndex((line) => line.on > today)
  return later === -1 ? lines : lines.slice(0, later + MOST_LATER_LINES)
}

/** A 不作为 never falls due, but broken it is in default since that day. */
function breachLine(record: CaseRecord, entry: RowPerformance, today: BusinessDate): DueLine[] {
  const on = breachedOn(record, entry)
  if (on === undefined) return []
  return [
    dueLine(today, {
      id: `breach-${entry.row.dutyId}-${entry.row.seq}`,
      what: `违反约定：${entry.row.what}`,
      on,
      rule: '违反协议约定的，应当督促；督促无效的，告知可以起诉或申请执行',
      citation: '人民调解法第31–33条',
      place: 'performance',
    }),
  ]
}

function dutyLine(entries: readonly RowPerformance[], today: BusinessDate): DueLine[] {
  const [first] = entries
  if (!first) return []
  const owed = sumFen(entries.map((entry) => entry.remaining))
  const money =
    first.row.amount === undefined
      ? ''
      : `，${entries.length > 1 ? `${entries.length} 人` : ''}还有 ${formatYuan(owed)} 元`
  const on = first.row.dueOn ?? today
  const overdue = on < today
  return [
    dueLine(today, {
      id: `duty-${first.row.dutyId}-${first.row.seq}`,
      what: `${overdue ? '督促履行' : '到期履行'}：${first.row.what}${money}`,
      on,
      rule: overdue ? '到期未履行的，应当督促；督促无效的，告知可以起诉或申请执行' : '协议约定的履行期限',
      citation: '人民调解法第31–33条',
      place: 'performance',
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
