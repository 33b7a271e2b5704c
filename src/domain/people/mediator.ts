import type { BusinessDate, Id } from '../values/brands.ts'

/** A mediator in brief: what R05 and the papers need (人民调解法 13, 14). Needs no account. */
export interface Mediator {
  readonly name: string
  readonly committeeId?: Id | undefined
  readonly sex?: 'male' | 'female' | undefined
  readonly birthDate?: BusinessDate | undefined
  readonly phone?: string | undefined
  /** 委员 or 聘任 (人民调解法 13). */
  readonly standing: 'member' | 'engaged'
  readonly workKind: 'full-time' | 'part-time' | 'invited'
  readonly serviceFrom?: BusinessDate | undefined
  /** Dismissed or term not renewed; from this day on R05 refuses a new assignment. */
  readonly serviceTo?: BusinessDate | undefined
  /** Filed with the county (备案): not required by law, weighs for the subsidy, so only warned about. */
  readonly filed?: boolean | undefined
  readonly note?: string | undefined
}

/** In office on a day (R05); the day of leaving is the first one out. An unknown beginning is taken as long ago. */
export function isServingOn(
  mediator: Pick<Mediator, 'serviceFrom' | 'serviceTo'>,
  on: BusinessDate,
): boolean {
  const { serviceFrom, serviceTo } = mediator
  return (serviceFrom === undefined || serviceFrom <= on) && (serviceTo === undefined || on < serviceTo)
}
