import type { Party } from '#domain/cases/party.ts'
import { isTakingPart } from '#domain/cases/party-facts.ts'

type Some = Pick<Party, 'id' | 'separatedOn'>

/** Who can be visited about the agreement: who was taken out of the case (R01) is no part of it. */
export function visitable<P extends Some>(parties: readonly P[]): readonly P[] {
  return parties.filter(isTakingPart)
}

/** Nobody was visited until somebody says so; where only one could be, it was he. */
export function visitedFirst(parties: readonly Some[]): readonly string[] {
  const ids = visitable(parties).map((party) => party.id)
  return ids.length === 1 ? ids : []
}
