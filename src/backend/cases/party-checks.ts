import type { IdDocument, Party } from '#domain/cases/party.ts'
import type { BusinessDate } from '#domain/values/brands.ts'
import { checkCreditCode } from '#domain/values/credit-code.ts'
import { checkIdentityNumber } from '#domain/values/identity-number.ts'
import { normalPhone } from '#domain/values/phone.ts'
import { type FieldProblem, invalidFields } from '../refuse.ts'
import { refuseMasks } from './masking.ts'
import { partyAheadProblems } from './past-dates.ts'

/**
 * Numbers are checked and what follows from them is filled: sex and birth date from an ID (GB 11643). What the clerk typed
 * against the number is kept only where the number says nothing. No day the law reads lies ahead.
 */
export function checkedParties(parties: readonly Party[], today: BusinessDate): readonly Party[] {
  refuseMasks(parties)
  const fields: FieldProblem[] = []
  const checked = parties.map((party, index) =>
    checkedParty(party, today, (path, sentence) =>
      fields.push({ path: `parties.${index}.${path}`, sentence }),
    ),
  )
  if (fields.length > 0) throw invalidFields(fields)
  return checked
}

function checkedParty(
  party: Party,
  today: BusinessDate,
  problem: (path: string, sentence: string) => void,
): Party {
  for (const [at, guardian] of party.guardians.entries())
    checkPersonNumber(guardian.idNumber, today, (sentence) => problem(`guardians.${at}.idNumber`, sentence))
  for (const [at, agent] of party.agents.entries())
    checkPersonNumber(agent.idNumber, today, (sentence) => problem(`agents.${at}.idNumber`, sentence))
  for (const { path, sentence } of partyAheadProblems(today, party)) problem(path, sentence)
  const { document } = party
  return withDocument(withPhones(party), document, today, problem)
}

/** One spelling a number, so that search and 同一电话 find it however it was typed. */
function withPhones(party: Party): Party {
  const dialled = <T extends { readonly phone?: string | undefined }>(person: T): T =>
    person.phone === undefined ? person : { ...person, phone: normalPhone(person.phone) }
  return { ...dialled(party), guardians: party.guardians.map(dialled), agents: party.agents.map(dialled) }
}

function withDocument(
  party: Party,
  document: IdDocument,
  today: BusinessDate,
  problem: (path: string, sentence: string) => void,
): Party {
  if (document.kind === 'credit-code') {
    const result = checkCreditCode(document.number)
    if (!result.ok) problem('document.number', result.problem)
    return result.ok ? { ...party, document: { kind: 'credit-code', number: result.code } } : party
  }
  if (document.kind !== 'id-card') return party
  const result = checkIdentityNumber(document.number, today)
  if (!result.ok) {
    problem('document.number', result.problem)
    return party
  }
  return {
    ...party,
    document: { kind: 'id-card', number: result.number },
    sex: result.sex,
    birthDate: result.birthDate,
    ageStated: undefined,
  }
}

function checkPersonNumber(
  number: string | undefined,
  today: BusinessDate,
  problem: (sentence: string) => void,
): void {
  if (number === undefined || number === '') return
  const result = checkIdentityNumber(number, today)
  if (!result.ok) problem(result.problem)
}
