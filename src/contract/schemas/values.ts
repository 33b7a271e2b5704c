import { z } from 'zod'
import type { BusinessDate, Fen, Id, Instant } from '#domain/values/brands.ts'
import { isBusinessDate } from '#domain/values/dates.ts'
import { hasLoneSurrogate } from '#domain/values/text.ts'

/** Text that can be stored and hashed: no lone surrogate, bounded, surrounding blanks cut. */
export function text(max: number) {
  return z
    .string()
    .trim()
    .max(max, `不能超过 ${max} 个字`)
    .refine((value) => !hasLoneSurrogate(value), '含有残缺的字符，请重新输入')
    .refine((value) => !value.includes('\u0000'), '含有不能保存的字符，请重新输入')
}

export const requiredText = (max: number) => text(max).min(1, '请填写')
export const optionalText = (max: number) => text(max).optional()

export const id = z.uuid('编号格式不对').transform((value) => value as Id)
export const businessDate = z
  .string()
  .refine(
    (value) => isBusinessDate(value) && value >= '1900-01-01' && value <= '2199-12-31',
    '请写成 2026-11-23 这样的日期',
  )
  .transform((value) => value as BusinessDate)
export const instant = z.iso.datetime().transform((value) => value as Instant)
/** Money in fen, 0 to 100 亿元. */
export const fenAmount = z
  .number()
  .int('金额须精确到分')
  .min(0)
  .max(1_000_000_000_000)
  .transform((value) => value as Fen)
export const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '请写成 09:30 这样的时间')
export const code = z
  .string()
  .min(1)
  .max(64)
  .refine((value) => value.isWellFormed() && !value.includes('\u0000'), '含有残缺的字符')
export const year = z.number().int().min(1949).max(2199)
/** A sum computed from amounts: fen, without the limit that what is typed has. */
export const fenTotal = z
  .number()
  .int()
  .transform((value) => value as Fen)

/** A list in which each member has its own key. */
export function uniqueBy<T extends z.ZodType>(member: T, max: number, key: (value: z.output<T>) => string) {
  return z
    .array(member)
    .max(max)
    .refine((list) => new Set(list.map(key)).size === list.length, '同一项不能出现两次')
}
export const bytes = z.instanceof(Blob)
/** The revision a write started from; a stale one answers CHANGED_MEANWHILE. */
export const baseRevision = z.number().int().min(1)
export const saved = z.object({ id, revision: z.number().int() })
