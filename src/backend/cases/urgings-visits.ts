import type { CaseRecord, ReturnVisit, Urging } from '#domain/cases/case-record.ts'
import type { Desk } from '../desk/desk.ts'
import { entryState } from '../records/entered-before.ts'
import { invalid } from '../refuse.ts'
import { type ChangeRequest, changeCase } from './change-case.ts'

/** R22: the committee urged somebody to perform. */
export function addUrging(desk: Desk, input: ChangeRequest & { readonly urging: Urging }) {
  const entered = ({ urgings }: CaseRecord) => entryState(urgings, input.urging)
  return changeCase(desk, 'cases.addUrging', { ...input, entered }, (record, work) => {
    if (input.urging.on > work.today) throw invalid('on', '督促日期不能晚于今天。')
    return { ...record, urgings: [...record.urgings, { ...input.urging, enteredAt: work.at }] }
  })
}

/** E2 回访. */
export function addVisit(desk: Desk, input: ChangeRequest & { readonly visit: ReturnVisit }) {
  const entered = ({ visits }: CaseRecord) => entryState(visits, input.visit)
  return changeCase(desk, 'cases.addVisit', { ...input, entered }, (record, work) => {
    if (input.visit.on > work.today) throw invalid('on', '回访日期不能晚于今天。')
    return { ...record, visits: [...record.visits, { ...input.visit, enteredAt: work.at }] }
  })
}
