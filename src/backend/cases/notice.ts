import type { CaseRecord, Consent, Recusal, RightsNotice } from '#domain/cases/case-record.ts'
import type { Id } from '#domain/values/brands.ts'
import type { Desk } from '../desk/desk.ts'
import { entryState } from '../records/entered-before.ts'
import { invalid } from '../refuse.ts'
import { type ChangeRequest, changeCase } from './change-case.ts'
import { refuseClosedFile } from './closed-file.ts'
import { refuseAhead } from './past-dates.ts'

export interface NoticeInput extends ChangeRequest {
  readonly notice: RightsNotice
  readonly consents?: readonly Consent[] | undefined
}

/** R04, and beside it what wants a consent of its own (A9). A refusal is an answer and stands in no step's way. */
export function saveNotice(desk: Desk, input: NoticeInput) {
  return changeCase(desk, 'cases.saveNotice', input, (record, work) => {
    refuseClosedFile(record)
    if (input.notice.givenOn > work.today) throw invalid('givenOn', '告知日期不能晚于今天。')
    const consents = input.consents ?? record.consents
    for (const { on, partyId } of input.consents ?? []) {
      refuseAhead(work.today, { path: 'consents', name: '当事人答复是否同意的日期', on })
      refuseStranger(record, 'consents', partyId)
    }
    return { ...record, notice: input.notice, ...(consents && { consents }) }
  })
}

/** A request is recorded once and kept up to its outcome under its id. */
export function saveRecusal(desk: Desk, input: ChangeRequest & { readonly recusal: Recusal }) {
  // Under its id it is also kept up to its outcome, so another content is a change.
  const entered = ({ recusals = [] }: CaseRecord) =>
    entryState(recusals, input.recusal) === 'same' ? 'same' : 'new'
  return changeCase(desk, 'cases.saveRecusal', { ...input, entered }, (record, work) => {
    const { recusal } = input
    refuseClosedFile(record)
    refuseAhead(
      work.today,
      { path: 'recusal.on', name: '提出回避的日期', on: recusal.on },
      { path: 'recusal.decidedOn', name: '处理日期', on: recusal.decidedOn },
      { path: 'recusal.consentOn', name: '各方书面同意的日期', on: recusal.consentOn },
    )
    refuseStranger(record, 'recusal.byPartyId', recusal.byPartyId)
    if (recusal.outcome && !recusal.decidedOn) throw invalid('recusal.decidedOn', '请填写处理日期。')
    if (recusal.decidedOn && recusal.decidedOn < recusal.on)
      throw invalid('recusal.decidedOn', '处理日期不能早于提出要求的日期。')
    const before = record.recusals ?? []
    const known =
      before.some((one) => one.id === recusal.id) ||
      record.mediators.some((one) => one.mediatorId === recusal.mediatorId)
    if (!known) throw invalid('recusal.mediatorId', '这位调解员不在本案，请重新选择。')
    const others = before.filter((one) => one.id !== recusal.id)
    return { ...record, recusals: [...others, recusal] }
  })
}

function refuseStranger(record: CaseRecord, path: string, partyId: Id): void {
  if (!record.parties.some((party) => party.id === partyId))
    throw invalid(path, '这位当事人不在本案，请重新选择。')
}
