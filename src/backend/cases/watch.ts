import type { CaseRow, CaseView } from '#contract/schemas/case-view.ts'
import type { Session } from '../desk/desk.ts'
import { sortWords } from './due-sorts.ts'
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

/** A line says what is due in words of the case: what was agreed, the sum, an appraisal. The watch hears the sort of work alone. */
const WHERE_MORE = '详情由承办人查看。'

function watchedLine({ id, caseId, number, on, days, level, place }: Line): Line {
  const what = sortWords(id.slice(caseId.length + 1))
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
