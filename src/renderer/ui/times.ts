import type { Instant } from '#domain/values/brands.ts'
import { businessDateOf, chineseDate, partsOf } from '#domain/values/dates.ts'

const CLOCK = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
})

/** `10:32` of today, else `11月22日 10:32`, in Asia/Shanghai. */
export function timeOf(instant: string, now: Date = new Date()): string {
  const clock = CLOCK.format(new Date(instant))
  const day = businessDateOf(instant as Instant)
  if (day === businessDateOf(now.toISOString() as Instant)) return clock
  const { month, day: date } = partsOf(day)
  return `${month}月${date}日 ${clock}`
}

/** `2026-11-23 10:32`, for tables. */
export function dateTimeOf(instant: string): string {
  return `${businessDateOf(instant as Instant)} ${CLOCK.format(new Date(instant))}`
}

/** `2026年11月23日 10:32`, in a sentence. */
export function saidTimeOf(instant: string): string {
  return `${chineseDate(businessDateOf(instant as Instant))} ${CLOCK.format(new Date(instant))}`
}

/** `3.4 MB` */
export function sizeOf(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(0)} KB`
  if (bytes < 1024 ** 3) return `${(bytes / 1024 ** 2).toFixed(1)} MB`
  return `${(bytes / 1024 ** 3).toFixed(2)} GB`
}
