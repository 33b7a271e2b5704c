import type { Duty } from '#domain/agreement/duty.ts'
import { withConditionDate } from '#domain/agreement/duty-changes.ts'
import type { CaseRecord } from '#domain/cases/case-record.ts'
import type { BusinessDate, Id } from '#domain/values/brands.ts'
import type { Desk } from '../desk/desk.ts'
import { invalid } from '../refuse.ts'
import { type ChangeRequest, changeCase } from './change-case.ts'

export interface DateConditionInput extends ChangeRequest {
  readonly dutyId: Id
  readonly part?: number | undefined
  readonly dueOn?: BusinessDate | undefined
}

/**
 * 条件成就: the day a conditional duty falls due has become known. It follows the signed agreement and changes nothing in
 * it, so it needs no new signature, and after 归档 it enters as 补充材料.
 */
export function dateCondition(desk: Desk, input: DateConditionInput) {
  return changeCase(desk, 'cases.dateCondition', input, (record) =>
    withDuty(record, input.dutyId, (duty) => {
      const dated = withConditionDate(duty, input.part, input.dueOn)
      if (!dated) throw invalid('dutyId', '这一项没有约定条件，请重新选择。')
      return dated
    }),
  )
}

export interface EndDutyInput extends ChangeRequest {
  readonly dutyId: Id
  readonly ended?: Duty['ended']
}

/** 提前终止: what was not yet due falls away, from a day that has come. Without `ended` a mistaken one is taken back. */
export function endDuty(desk: Desk, input: EndDutyInput) {
  return changeCase(
    desk,
    'cases.endDuty',
    { ...input, reason: input.ended?.reason ?? input.reason },
    (record, work) => {
      const { ended } = input
      if (!ended && !input.reason) throw invalid('reason', '请写明撤销提前终止的原因。')
      if (ended && ended.on > work.today) throw invalid('ended.on', '提前终止的日期不能晚于今天。')
      const { agreedOn } = record.agreement ?? {}
      if (ended && agreedOn && ended.on < agreedOn)
        throw invalid('ended.on', `提前终止的日期不能早于达成协议的日期（${agreedOn}）。`)
      return withDuty(record, input.dutyId, (duty) => ({ ...duty, ended }))
    },
  )
}

function withDuty(record: CaseRecord, id: Id, change: (duty: Duty) => Duty): CaseRecord {
  const { agreement } = record
  if (!agreement?.duties.some((duty) => duty.id === id))
    throw invalid('dutyId', '协议里没有这一项，请重新选择。')
  const duties = agreement.duties.map((duty) => (duty.id === id ? change(duty) : duty))
  return { ...record, agreement: { ...agreement, duties } }
}
