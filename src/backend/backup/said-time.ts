import type { Instant } from '#domain/values/brands.ts'
import { businessDateOf, chineseDate } from '#domain/values/dates.ts'

const CLOCK = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** When a generation was made, as people say it: `2026年11月26日 07:33`. */
export function saidTime(at: string): string {
  return `${chineseDate(businessDateOf(at as Instant))} ${CLOCK.format(new Date(at))}`
}
