import type { BusinessDate } from '../values/brands.ts'
import { ageOn } from '../values/identity-number.ts'
import type { Capacity, Party } from './party.ts'

/** R01: the latest answer counts; who refused and later agreed is back (人民调解法 17). */
export function isRefusing(party: Pick<Party, 'attitudes'>): boolean {
  const last = party.attitudes.reduce<Party['attitudes'][number] | undefined>(
    (latest, attitude) => (latest === undefined || attitude.on >= latest.on ? attitude : latest),
    undefined,
  )
  return last?.answer === 'refuses'
}

/** Civil capacity on a day: as recorded, else from the age (民法典 17–20); unknown without a birth date. */
export function capacityOn(
  party: Pick<Party, 'capacity' | 'birthDate' | 'kind'>,
  on: BusinessDate,
): Capacity | undefined {
  if (party.kind !== 'person') return 'full'
  if (party.capacity) return party.capacity
  if (party.birthDate === undefined) return undefined
  const age = ageOn(party.birthDate, on)
  return age >= 18 ? 'full' : age >= 8 ? 'limited' : 'none'
}

/** Still mediated with: not taken out of the case after refusing (R01). */
export function isTakingPart(party: Pick<Party, 'separatedOn'>): boolean {
  return party.separatedOn === undefined
}
