import type { CaseRow, CaseView } from '#contract/schemas/case-view.ts'
import type { Session } from '../desk/desk.ts'
import type { listCases } from './list-cases.ts'
import type { todaysWork } from './today.ts'

/** 综治值守 alone sees matter, owner, date and state, never who the people are nor what they owe (O1). */
function onlyWatches(session: Session): boolean {
  return session.roles.length > 0 && session.roles.every((role) => role === 'duty')
}

const MATTER = '纠纷'

export function watchList(
  session: Session,
  answer: ReturnType<typeof listCases>,
): ReturnType<typeof listCases> {
  return onlyWatches(session) ? { ...answer, rows: answer.rows.map(watchedRow) } : answer
}

/** Named field by field: one added to the row later is not shown to the watch until somebody decides so. */
function watchedRow(row: CaseRow): CaseRow {
  const { id, revision, number, committeeName, kind18, mediators, sensitive } = row
  const { registeredOn, acceptedOn, closedOn, procedure, outcome, performance, file, nextOn, nextWhat } = row
  return {
    ...{ id, revision, number, committeeName, kind18, mediators, sensitive },
    ...{ registeredOn, acceptedOn, closedOn, procedure, outcome, performance, file, nextOn, nextWhat },
    title: `${kind18 ?? ''}${MATTER}`,
    parties: '',
  }
}

export function watchToday(
  session: Session,
  answer: ReturnType<typeof todaysWork>,
): ReturnType<typeof todaysWork> {
  return onlyWatches(session) ? { ...answer, lines: answer.lines.map(watchedLine) } : answer
}

type Line = CaseView['due'][number]

/**
 * A line says what is due in words of the case: what was agreed, the sum, an appraisal. The watch hears the sort of work
 * alone, and of a sort nobody named here only that something is due.
 */
const WATCHED = new Map([
  ['accept', '决定是否受理'],
  ['escalation', '向公安机关或者有关部门报告'],
  ['recusal', '处理回避要求'],
  ['deadline', '调解期限届满'],
  ['deadline-unknown', '补填调解期限的起算日'],
  ['duty', '协议约定的履行到期'],
  ['breach', '有违反协议约定的情形'],
  ['confirmation', '司法确认的申请期限'],
  ['court-return', '将协议交回法院审查'],
  ['visit', '回访当事人'],
  ['archive', '立卷归档'],
])
const SOMETHING = '有事项到期'
const WHERE_MORE = '详情由承办人查看。'

function watchedLine({ id, caseId, number, on, days, level, place }: Line): Line {
  const what = WATCHED.get(kindOf({ id, caseId })) ?? SOMETHING
  return {
    id,
    caseId,
    number,
    on,
    days,
    level,
    place,
    what,
    caseTitle: MATTER,
    rule: WHERE_MORE,
    citation: '',
  }
}

/** `<case>:deadline` or, one of several of a case, `<case>:duty-<which duty>-<which row>`. */
function kindOf({ id, caseId }: Pick<Line, 'id' | 'caseId'>): string {
  const own = id.slice(caseId.length + 1)
  return WATCHED.has(own) ? own : (/^[a-z]+(?=-)/.exec(own)?.[0] ?? own)
}
