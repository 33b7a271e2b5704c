import type { BusinessDate, Id } from '../values/brands.ts'
import type { CaseRecord } from './case-record.ts'
import { partySignings } from './facts/signings.ts'

/**
 * A near relative of somebody who died (民法典 1045). The claim belongs to all of them (民法典 1181), so each is either a
 * party of the case or has authorised one in writing.
 */
export interface Relative {
  readonly id: Id
  readonly name: string
  readonly relation?: string | undefined
  /** The party he or she is, or the one authorised to act as well for him or her. */
  readonly partyId?: Id | undefined
  /** The day of the written authorisation; without one the relative is the party named. */
  readonly authorisedOn?: BusinessDate | undefined
}

export interface Deceased {
  readonly name: string
  readonly diedOn?: BusinessDate | undefined
  readonly relatives: readonly Relative[]
}

export const RELATIVE_STATES = ['signed', 'authorised', 'missing'] as const
export type RelativeState = (typeof RELATIVE_STATES)[number]
export const RELATIVE_STATE_NAMES = {
  signed: '已签',
  authorised: '已委托',
  missing: '未签也未委托',
} as const satisfies Record<RelativeState, string>

/** Signed in person, through whom he or she authorised, or still missing from the agreement. */
export function relativeState(
  record: Pick<CaseRecord, 'parties' | 'signings'>,
  relative: Relative,
): RelativeState {
  const party = record.parties.find((one) => one.id === relative.partyId)
  if (!party) return 'missing'
  if (relative.authorisedOn !== undefined) return 'authorised'
  return partySignings(record, party).length > 0 ? 'signed' : 'missing'
}

export function missingRelatives(
  record: Pick<CaseRecord, 'parties' | 'signings' | 'deceased'>,
): readonly string[] {
  return (record.deceased ?? []).flatMap((dead) =>
    dead.relatives.filter((one) => relativeState(record, one) === 'missing').map((one) => one.name),
  )
}
