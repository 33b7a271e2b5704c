import type { Duty } from '#domain/agreement/duty.ts'
import type { Agreement, CaseRecord } from '#domain/cases/case-record.ts'
import type { IdDocument, Party } from '#domain/cases/party.ts'
import type { Id } from '#domain/values/brands.ts'
import { maskAccount, maskAddress, maskIdNumber, maskPhone } from '#domain/values/text.ts'
import { invalid } from '../refuse.ts'

/**
 * R25 个人信息保护法 51: numbers, phones, homes and bank accounts are masked for everybody, unless somebody asked to see
 * them (`cases.reveal`). Notes on a person stay for those who may ask.
 */
export function maskedCase(record: CaseRecord, mayReveal: boolean): CaseRecord {
  const { parties, agreement, earlierAgreements } = record
  const masked = parties.map(maskedParty)
  return {
    ...record,
    parties: mayReveal ? masked : masked.map((party) => ({ ...party, note: undefined })),
    agreement: agreement && maskedAgreement(agreement),
    ...(earlierAgreements && { earlierAgreements: earlierAgreements.map(maskedAgreement) }),
  }
}

function maskedAgreement(agreement: Agreement): Agreement {
  return { ...agreement, duties: agreement.duties.map((duty) => withAccount(duty, maskAccount)) }
}

function withAccount(duty: Duty, change: (account: string) => string): Duty {
  const { how } = duty
  return how?.account === undefined ? duty : { ...duty, how: { ...how, account: change(how.account) } }
}

/** An agreement is composed from what is shown: an account left masked is the one that stands in its duty in the record. */
export function withKeptAccounts(agreement: Agreement, stored: Agreement | undefined): Agreement {
  const known = accountsOf(stored)
  const kept = (duty: Duty) =>
    withAccount(duty, (account) => {
      const before = known.get(duty.id)
      return before !== undefined && maskAccount(before) === account ? before : account
    })
  return { ...agreement, duties: agreement.duties.map(kept) }
}

/** Stars over any other account would overwrite a number nobody has seen. */
export function refuseMaskedAccounts(agreement: Agreement, stored: Agreement | undefined): void {
  const known = accountsOf(stored)
  const masked = agreement.duties.findIndex(
    ({ id, how }) => how?.account?.includes('*') && how.account !== known.get(id),
  )
  if (masked === -1) return
  const sentence = `第 ${masked + 1} 项的收款账户还带着星号。请先显示完整账户或者重新填写再保存，原有账户没有改动。`
  throw invalid(`agreement.duties.${masked}.how.account`, sentence)
}

function accountsOf(agreement: Agreement | undefined): ReadonlyMap<Id, string | undefined> {
  return new Map(agreement?.duties.map(({ id, how }) => [id, how?.account]))
}

function maskedParty(party: Party): Party {
  return {
    ...party,
    document: maskedDocument(party.document),
    phone: party.phone && maskPhone(party.phone),
    address: party.address && maskAddress(party.address),
    guardians: party.guardians.map(maskedPerson),
    agents: party.agents.map(maskedPerson),
  }
}

function maskedDocument(document: IdDocument): IdDocument {
  return 'number' in document ? { ...document, number: maskIdNumber(document.number) } : document
}

function maskedPerson<
  T extends { readonly phone?: string | undefined; readonly idNumber?: string | undefined },
>(person: T): T {
  return {
    ...person,
    phone: person.phone && maskPhone(person.phone),
    idNumber: person.idNumber && maskIdNumber(person.idNumber),
  }
}

/** A masked number that came back from a form would overwrite the real one. */
export function refuseMasks(parties: readonly Party[]): void {
  parties.forEach((party, index) => {
    const numbers = [
      party.phone,
      party.address,
      'number' in party.document ? party.document.number : undefined,
    ]
    const people = [...party.guardians, ...party.agents].flatMap((person) => [person.phone, person.idNumber])
    if ([...numbers, ...people].some((text) => text?.includes('*'))) {
      throw invalid(
        `parties.${index}`,
        `${party.name}的号码还带着星号。请先显示完整号码再保存，原有号码没有改动。`,
      )
    }
  })
}
