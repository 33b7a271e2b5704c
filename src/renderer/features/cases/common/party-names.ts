import { type Party, SIDE_NAMES } from '#domain/cases/party.ts'

type Parties = readonly Pick<Party, 'id' | 'name' | 'side'>[]

export function nameOfParty(parties: Parties, id: string): string {
  return parties.find((party) => party.id === id)?.name ?? '（已移去的当事人）'
}

export function namesOfParties(parties: Parties, ids: readonly string[]): string {
  return ids.map((id) => nameOfParty(parties, id)).join('、')
}

export function partyOptions(parties: Parties) {
  return parties.map((party) => ({ value: party.id, label: `${party.name}（${SIDE_NAMES[party.side]}）` }))
}
