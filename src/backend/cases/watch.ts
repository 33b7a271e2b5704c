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
  if (!onlyWatches(session)) return answer
  const rows = answer.rows.map((row) => ({
    ...row,
    title: `${row.kind18 ?? ''}${MATTER}`,
    parties: '',
    amount: undefined,
  }))
  return { ...answer, rows }
}

export function watchToday(
  session: Session,
  answer: ReturnType<typeof todaysWork>,
): ReturnType<typeof todaysWork> {
  if (!onlyWatches(session)) return answer
  const lines = answer.lines.map((line) => ({
    ...line,
    caseTitle: MATTER,
    what: line.id.includes(':duty-') ? '到期履行' : line.what,
  }))
  return { ...answer, lines }
}
