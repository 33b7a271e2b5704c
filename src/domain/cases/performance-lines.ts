import type { RowPerformance } from '../agreement/performance.ts'
import type { BusinessDate, Id } from '../values/brands.ts'
import { chineseDate, compareDates, partsOf } from '../values/dates.ts'
import { formatYuan, sumFen } from '../values/money.ts'
import type { WorkCalendar } from '../values/working-days.ts'
import type { CaseRecord, Urging } from './case-record.ts'
import { breachedOn, performanceOn } from './derive.ts'
import { type DueLine, dueLine } from './due-line.ts'
import { tracksOf } from './tracks.ts'

/** Of what falls due only later the next few are enough; what is due or late by now is never left out. */
const MOST_LATER_LINES = 3
/** As many debtors are named on a line; more are counted. */
const MOST_NAMES = 2
const CITATION = '人民调解法第31–33条'

/** Several debtors of one duty and day are one line, what is owed together and by how many; but those urged stand apart. */
export function performanceLines(
  record: CaseRecord,
  today: BusinessDate,
  calendar: WorkCalendar,
): readonly DueLine[] {
  const { state, performance } = performanceOn(record, today, calendar)
  const rows = performance?.rows ?? []
  const open = rows.filter(
    (entry) => entry.settledOn === undefined && entry.row.dueOn !== undefined && entry.row.kind !== 'refrain',
  )
  const groups = [...Map.groupBy(open, (entry) => `${entry.row.dutyId}:${entry.row.dueOn}`).values()]
  if (state === 'not-in-force')
    return soonest(
      groups.flatMap((entries) => waitingLine(record, entries, today)),
      today,
    )
  return soonest(
    [
      ...rows.flatMap((entry) => breachLine(record, entry, today)),
      ...groups.flatMap((entries) => dutyLines(record, entries, today)),
      ...undatedLines(record, rows, today),
    ],
    today,
  )
}

function soonest(lines: readonly DueLine[], today: BusinessDate): readonly DueLine[] {
  const inOrder = lines.toSorted((a, b) => compareDates(a.on, b.on))
  const later = inOrder.findIndex((line) => line.on > today)
  return later === -1 ? inOrder : inOrder.slice(0, later + MOST_LATER_LINES)
}

/**
 * Agreed and closed, and yet nobody is bound (人民调解法29, 30): what is owed is not lost from sight, but there is nobody to
 * urge. While the mediation goes on, signing is the next step and no day is.
 */
function waitingLine(
  record: CaseRecord,
  entries: readonly RowPerformance[],
  today: BusinessDate,
): readonly DueLine[] {
  const [first] = entries
  if (!first || tracksOf(record).procedure !== 'closed') return []
  return [
    dueLine(today, {
      id: `duty-${first.row.dutyId}-${first.row.seq}`,
      what: `协议尚未生效，约定履行：${owedText(entries)}`,
      on: first.row.dueOn ?? today,
      rule: '书面协议自各方签名、调解员签名、调委会盖章之日起生效；补齐签署以后才谈得上逾期。',
      citation: '人民调解法第29条',
      place: 'signing',
    }),
  ]
}

/** A 不作为 never falls due, but broken it is in default since that day. */
function breachLine(record: CaseRecord, entry: RowPerformance, today: BusinessDate): readonly DueLine[] {
  const on = breachedOn(record, entry)
  if (on === undefined) return []
  const what = entry.row.what.replace('不得：', '不得')
  const urging = urgingSince(record, entry.row, (day) => day >= on)
  return [
    dueLine(today, {
      id: `breach-${entry.row.dutyId}-${entry.row.seq}`,
      what: urging ? `${urgedText(urging, today)}：${what}` : `违反约定：${what}`,
      on,
      rule: '违反协议约定的，应当督促；督促无效的，告知可以起诉或申请执行',
      citation: CITATION,
      place: 'performance',
      ...afterUrging(urging, today),
    }),
  ]
}

/** 人民调解法31: who was urged and who wasn't are different work, though they owe the same on the same day. */
function dutyLines(
  record: CaseRecord,
  entries: readonly RowPerformance[],
  today: BusinessDate,
): readonly DueLine[] {
  const on = entries[0]?.row.dueOn ?? today
  const urgingOf = ({ row }: RowPerformance) =>
    on < today ? urgingSince(record, row, (day) => day > on) : undefined
  const parts = [...Map.groupBy(entries, urgingOf)]
  return parts.map(([urging, own]) => {
    const owed = owedText(own, parts.length > 1 ? record.parties : [])
    return dutyLine(own, on, urging, owed, today)
  })
}

function dutyLine(
  [first]: readonly RowPerformance[],
  on: BusinessDate,
  urging: Urging | undefined,
  owed: string,
  today: BusinessDate,
): DueLine {
  const overdue = on < today
  const work = urging ? urgedText(urging, today) : overdue ? '督促履行' : '到期履行'
  return dueLine(today, {
    id: `duty-${first?.row.dutyId}-${first?.row.seq}`,
    what: `${work}：${owed}`,
    on,
    rule: overdue ? '到期未履行的，应当督促；督促无效的，告知可以起诉或申请执行' : '协议约定的履行期限',
    citation: CITATION,
    place: 'performance',
    ...afterUrging(urging, today),
  })
}

/** An old ledger says what is owed and not until when: it is asked for as long as nobody knows the day. */
function undatedLines(
  record: CaseRecord,
  rows: readonly RowPerformance[],
  today: BusinessDate,
): readonly DueLine[] {
  if (record.origin === 'live') return []
  const undated = rows.filter(
    (entry) => entry.settledOn === undefined && entry.row.dueOn === undefined && entry.row.kind !== 'refrain',
  )
  return [...Map.groupBy(undated, (entry) => entry.row.dutyId).values()].map((entries) =>
    dueLine(today, {
      id: `undated-${entries[0]?.row.dutyId}`,
      what: `问明何时履行：${owedText(entries)}`,
      on: today,
      rule: '补录时没有写明履行日期；问明后记下到期日，已经履行的登记履行',
      citation: '人民调解法第31条',
      place: 'performance',
    }),
  )
}

/** `named`: the parties to name a debtor from, where others who owe the same stand on a line of their own. */
function owedText(entries: readonly RowPerformance[], named: CaseRecord['parties'] = []): string {
  const [first] = entries
  const owed = sumFen(entries.map((entry) => entry.remaining))
  const ids = new Set(entries.flatMap((entry) => entry.row.debtorIds))
  const names = named.flatMap((party) => (ids.has(party.id) ? party.name : []))
  const few = names.length > 0 && names.length <= MOST_NAMES ? names.join('、') : undefined
  const who = few ?? (entries.length > 1 ? `${entries.length} 人` : '')
  if (first?.row.amount === undefined) return `${first?.row.what}${few === undefined ? '' : `（${few}）`}`
  return `${first.row.what}，${who}还有 ${formatYuan(owed)} 元`
}

/** Whether an urging speaks of this row: an older one, which doesn't say, speaks of the whole duty or of everything late. */
export function isUrgingOf(
  { dutyId, seqs }: Pick<Urging, 'dutyId' | 'seqs'>,
  row: { readonly dutyId: Id; readonly seq: number },
): boolean {
  return (dutyId === undefined || dutyId === row.dutyId) && (seqs === undefined || seqs.includes(row.seq))
}

/**
 * The last urging for this row in its default, as long as nobody has looked since whether it helped: a visit to whoever owes or is
 * owed it, or one that doesn't say to whom.
 */
function urgingSince(
  { urgings, visits }: Pick<CaseRecord, 'urgings' | 'visits'>,
  row: RowPerformance['row'],
  isSince: (day: BusinessDate) => boolean,
): Urging | undefined {
  const [last] = urgings
    .filter((one) => isSince(one.on) && isUrgingOf(one, row))
    .toSorted((a, b) => compareDates(b.on, a.on))
  const people = new Set([...row.debtorIds, ...row.creditorIds])
  const looked = visits.some(
    ({ on, partyIds }) =>
      last !== undefined && on > last.on && (partyIds.length === 0 || partyIds.some((id) => people.has(id))),
  )
  return looked ? undefined : last
}

function urgedText({ on, how }: Urging, today: BusinessDate): string {
  const { year, month, day } = partsOf(on)
  const when = year === partsOf(today).year ? `${month}月${day}日` : chineseDate(on)
  return `已督促（${[when, how.trim()].filter(Boolean).join(' ')}）`
}

/** 人民调解法31–33 name no day for looking again, so none is made up. */
function afterUrging(urging: Urging | undefined, today: BusinessDate): Pick<DueLine, 'next'> {
  if (urging === undefined) return {}
  const asked = urging.result?.trim() ? `结果：${urging.result.trim()}` : '结果还没有记，请问明'
  return {
    next: {
      what: '再看履行情况，记一次回访',
      why: `${urgedText(urging, today)}，${asked}；仍不履行的，告知可以起诉或申请执行`,
    },
  }
}
