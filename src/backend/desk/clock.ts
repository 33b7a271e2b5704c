import { v7 } from 'uuid'
import type { BusinessDate, Id, Instant } from '#domain/values/brands.ts'
import { businessDateOf } from '#domain/values/dates.ts'

export interface Clock {
  now(): Instant
  /** The date in Asia/Shanghai whatever the machine's zone. */
  today(): BusinessDate
}

export function systemClock(read: () => Date = () => new Date()): Clock {
  const now = () => read().toISOString() as Instant
  return { now, today: () => businessDateOf(now()) }
}

export function newId(): Id {
  return v7() as Id
}
