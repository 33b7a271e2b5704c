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

/** What the form of the return visit asks beside its story (mediation.md 3.2 item 12). */
export const FOUND = [
  { key: 'litigation', label: '是否起诉及结果', hint: '没有起诉的可不填。' },
  { key: 'risk', label: '有无激化或者遗留隐患', hint: undefined },
  { key: 'measures', label: '采取的措施', hint: undefined },
  { key: 'mistaken', label: '有无错误调解', hint: '发现事实、法律或者程序有错的，写明错在哪里。' },
] as const satisfies readonly {
  readonly key: keyof ReturnVisit
  readonly label: string
  readonly hint?: string | undefined
}[]

export type Found = Partial<Record<(typeof FOUND)[number]['key'], string>>
