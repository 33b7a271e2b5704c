import type { Duty } from '#domain/agreement/duty.ts'
import type { Agreement, CaseRecord } from '#domain/cases/case-record.ts'
import type { IdDocument, Party } from '#domain/cases/party.ts'
import { maskAddress, maskIdNumber, maskPhone } from '#domain/values/text.ts'
import { invalid } from '../refuse.ts'

/**
 * R25 个人信息保护法 51: numbers, phones and homes are masked unless somebody asked to see them. Bank accounts and notes
 * stay for those who may write them, since an agreement is corrected from what is shown; for others they are masked too.
 */
export function maskedCase(record: CaseRecord, mayReveal: boolean): CaseRecord {
  const masked = { ...record, parties: record.parties.map(maskedParty) }
  if (mayReveal) return masked
  const { agreement } = masked
  return {
    ...masked,
    parties: masked.parties.map((party) => ({ ...party, note: undefined })),
    agreement: agreement && withoutAccounts(agreement),
    ...(masked.earlierAgreements && { earlierAgreements: masked.earlierAgreements.map(withoutAccounts) }),
  }
}

function withoutAccounts(agreement: Agreement): Agreement {
  return { ...agreement, duties: agreement.duties.map(withoutAccount) }
}

function withoutAccount(duty: Duty): Duty {
  return duty.how?.account === undefined ? duty : { ...duty, how: { ...duty.how, account: '（账号已隐去）' } }
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
