import type { IdDocument, Party, PartyKind, Side } from '#domain/cases/party.ts'
import { CAPACITY_NAMES } from '#domain/cases/party.ts'
import { capacityOn } from '#domain/cases/party-facts.ts'
import type { BusinessDate } from '#domain/values/brands.ts'
import { checkCreditCode } from '#domain/values/credit-code.ts'
import { ageOn, checkIdentityNumber, sexText } from '#domain/values/identity-number.ts'
import { newId } from '../../../ui/new-id.ts'

export function blankParty(side: Side, kind: PartyKind = 'person'): Party {
  return {
    id: newId(),
    side,
    kind,
    name: '',
    document: { kind: 'unknown' },
    guardians: [],
    agents: [],
    attitudes: [],
  }
}

/** Natural persons and the two kinds of household that act through one: they carry an ID number, the others a credit code. */
export function isPersonLike(kind: PartyKind): boolean {
  return kind === 'person' || kind === 'individual-business' || kind === 'farm-household'
}

export function documentNumber(document: IdDocument): string {
  return 'number' in document ? document.number : ''
}

/** Takes a number as typed; of a whole ID number sex and day of birth follow (GB 11643), so they needn't be asked. */
export function withNumber(party: Party, text: string, today: BusinessDate): Party {
  const { document } = party
  if (document.kind === 'other') return { ...party, document: { ...document, number: text } }
  if (text.trim() === '') return { ...party, document: { kind: 'unknown' } }
  if (!isPersonLike(party.kind))
    return { ...party, document: { kind: 'credit-code', number: text.toUpperCase() } }
  // A farm household or a small business may show its licence instead of its owner's card.
  const licence = party.kind === 'individual-business' && /^9[12]/.test(text) && checkCreditCode(text).ok
  if (licence) return { ...party, document: { kind: 'credit-code', number: text.toUpperCase() } }
  const found = checkIdentityNumber(text, today)
  const document2: IdDocument = { kind: 'id-card', number: found.ok ? found.number : text }
  if (!found.ok || found.old) return { ...party, document: document2 }
  return { ...party, document: document2, sex: found.sex, birthDate: found.birthDate, ageStated: undefined }
}

/** What is wrong with the number as it stands; nothing while it is still being typed. */
export function numberProblem(party: Party, today: BusinessDate): string | undefined {
  const { document } = party
  if (document.kind === 'id-card' && document.number !== '') {
    const found = checkIdentityNumber(document.number, today)
    return found.ok ? undefined : found.problem
  }
  if (document.kind === 'credit-code' && document.number !== '') {
    const found = checkCreditCode(document.number)
    return found.ok ? undefined : found.problem
  }
  return undefined
}

/** 男，68 岁，完全行为能力: what follows from what is known. */
export function derivedLine(party: Party, today: BusinessDate): string | undefined {
  if (party.kind !== 'person') return undefined
  const capacity = capacityOn(party, today)
  const parts = [
    party.sex && sexText(party.sex),
    party.birthDate && `${party.birthDate} 出生`,
    party.birthDate && `${ageOn(party.birthDate, today)} 岁`,
    !party.birthDate && party.ageStated && `自述 ${party.ageStated.years} 岁`,
    capacity && (party.birthDate || party.capacity) ? CAPACITY_NAMES[capacity] : undefined,
  ]
  return parts.filter(Boolean).join('，') || undefined
}

/** 民法典 19–23: who can't act alone is represented by a guardian. */
export function needsGuardian(party: Party, today: BusinessDate): boolean {
  const capacity = capacityOn(party, today)
  return party.kind === 'person' && (capacity === 'limited' || capacity === 'none')
}

/** A number typed already stays and is read anew; what only a person has goes, and comes back with the person's number. */
export function withKind(party: Party, kind: PartyKind, today: BusinessDate): Party {
  if (isPersonLike(kind) === isPersonLike(party.kind)) return { ...party, kind }
  const { document } = party
  const other: Party = { ...party, kind, sex: undefined, birthDate: undefined, capacity: undefined }
  const isTyped = document.kind === 'id-card' || document.kind === 'credit-code'
  return isTyped ? withNumber({ ...other, document: { kind: 'unknown' } }, document.number, today) : other
}

export const DOCUMENT_KINDS = ['number', 'other', 'none', 'refused'] as const
export type DocumentChoice = (typeof DOCUMENT_KINDS)[number]

export function documentChoice(document: IdDocument): DocumentChoice {
  if (document.kind === 'none' || document.kind === 'refused' || document.kind === 'other')
    return document.kind
  return 'number'
}

export function withDocumentChoice(party: Party, choice: DocumentChoice): Party {
  const number = documentNumber(party.document)
  const document: Record<DocumentChoice, IdDocument> = {
    number: { kind: 'unknown' },
    other: { kind: 'other', name: '', number },
    none: { kind: 'none' },
    refused: { kind: 'refused' },
  }
  return { ...party, document: document[choice] }
}
