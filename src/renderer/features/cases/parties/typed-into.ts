import type { Party } from '#domain/cases/party.ts'

/** Whether anybody typed into the row. One that holds a number or a home and no name yet is somebody's, not an empty row. */
export function isTypedInto(party: Party): boolean {
  const texts = [party.name, party.phone, party.address, party.note]
  return (
    texts.some((text) => (text ?? '').trim() !== '') ||
    party.document.kind !== 'unknown' ||
    party.guardians.length > 0 ||
    party.agents.length > 0
  )
}
