import type { ReturnVisit } from '#domain/cases/case-record.ts'
import type { Option } from '../../../ui/select-input.tsx'

export type VisitWay = ReturnVisit['how']
export type VisitOutcome = NonNullable<ReturnVisit['outcome']>

export const VISIT_WAYS: readonly Option<VisitWay>[] = [
  { value: 'phone', label: '电话' },
  { value: 'visit', label: '上门' },
  { value: 'other', label: '其他' },
]

export const VISIT_OUTCOMES: readonly Option<VisitOutcome>[] = [
  { value: 'performed', label: '协议已履行' },
  { value: 'confirmation', label: '申请司法确认' },
  { value: 'backed-out', label: '达成协议后反悔' },
  { value: 'other', label: '其他' },
]
