import type { BusinessDate } from '../values/brands.ts'
import { ageOn } from '../values/identity-number.ts'
import type { Capacity, Party } from './party.ts'

/** R01: the latest answer counts; who refused and later agreed is back (人民调解法 17). */
export function isRefusing(party: Pick<Party, 'attitudes'>): boolean {
  return lastAnswer(party) === 'refuses'
}

/** Said so itself; who was never asked has not consented. */
export function isConsenting(party: Pick<Party, 'attitudes'>): boolean {
  return lastAnswer(party) === 'agrees'
}

function lastAnswer({ attitudes }: Pick<Party, 'attitudes'>) {
  const last = attitudes.reduce<Party['attitudes'][number] | undefined>(
    (latest, attitude) => (latest === undefined || attitude.on >= latest.on ? attitude : latest),
    undefined,
  )
  return last?.answer
}

const OWN_EARNINGS_FROM = 16

/** Living on own earnings, with the ground named (民法典 18②). */
export function earnsOwnLiving(party: Pick<Party, 'capacity' | 'capacityGround'>): boolean {
  return party.capacity === 'full' && Boolean(party.capacityGround?.trim())
}

/**
 * Civil capacity on a day. A lack that was recorded always counts; `full` gives way to the birth date, except from 16 on
 * own earnings with the ground named (民法典 18②). Else it follows from the age (民法典 17–20); without a birth date or a
 * day it is as recorded.
 */
export function capacityOn(
  party: Pick<Party, 'capacity' | 'capacityGround' | 'birthDate' | 'kind'>,
  on: BusinessDate | undefined,
): Capacity | undefined {
  if (party.kind !== 'person') return 'full'
  if (party.capacity === 'limited' || party.capacity === 'none') return party.capacity
  if (party.birthDate === undefined || on === undefined) return party.capacity
  const age = ageOn(party.birthDate, on)
  if (age >= 18) return 'full'
  if (age >= OWN_EARNINGS_FROM && earnsOwnLiving(party)) return 'full'
  return age >= 8 ? 'limited' : 'none'
}

/** Still mediated with: not taken out of the case after refusing (R01). */
export function isTakingPart(party: Pick<Party, 'separatedOn'>): boolean {
  return party.separatedOn === undefined
}
