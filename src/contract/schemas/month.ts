import { z } from 'zod'
import { businessDate, code, fenAmount, id, optionalText, requiredText, uniqueBy } from './values.ts'

const names = z.array(requiredText(60)).min(1, '请填写姓名').max(20)

/** 当场履行完, 还要履行, 没有调成: what a village's 登记簿 says in one word. */
export const MONTH_RESULTS = ['performed', 'agreed', 'failed'] as const

/** One line of a village's 登记簿 (A1). */
export const monthRow = z.object({
  /** The form's own id for the case to be: sent again after a lost answer, the line is found already there. */
  id: id.optional(),
  on: businessDate,
  applicants: names,
  respondents: names,
  kind18: code,
  title: requiredText(120),
  summary: optionalText(2000),
  result: z.enum(MONTH_RESULTS),
  content: requiredText(4000),
  amount: fenAmount.optional(),
  payer: z.enum(['respondent', 'applicant']),
  mediatorIds: uniqueBy(id, 10, (one) => one),
  /** The number on paper; without one the series goes on. */
  paperSeq: z.number().int().min(1).optional(),
})
export type MonthRow = z.output<typeof monthRow>

function distinctIds(rows: readonly { readonly id?: string | undefined }[]): boolean {
  const ids = rows.flatMap(({ id: own }) => own ?? [])
  return new Set(ids).size === ids.length
}

export const monthInput = z.object({
  committeeId: id,
  /** These two are said once for the whole sheet: the 登记簿 has no column for them. */
  noticeGiven: z.boolean(),
  source: code,
  rows: z
    .array(monthRow)
    .min(1, '表里还没有案件')
    .max(100, '一次最多 100 件，请分次录入')
    .refine(distinctIds, '同一行不能出现两次'),
  draftKey: z.string().optional(),
})
export type MonthInput = z.output<typeof monthInput>
