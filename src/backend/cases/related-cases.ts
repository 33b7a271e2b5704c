import type { CaseRow } from '#contract/schemas/case-view.ts'
import type { Party } from '#domain/cases/party.ts'
import type { BusinessDate, Id } from '#domain/values/brands.ts'
import { phoneForms } from '#domain/values/phone.ts'
import type { Db } from '../database/open-database.ts'
import { prepared } from '../database/prepared.ts'
import type { Session } from '../desk/desk.ts'
import { codeNames } from '../settings/dictionaries.ts'
import { loadCase } from './load-case.ts'
import { type CaseTableRow, caseRowOf, ROW_COLUMNS, rowSource } from './rows.ts'
import { visibleTo } from './visible-to.ts'

interface Person {
  readonly name: string
  readonly number?: string | undefined
  readonly phone?: string | undefined
}

export interface RelatedInput {
  readonly parties: readonly Person[]
  /** A case already registered: its own parties are asked for, unmasked, and itself is left out. */
  readonly caseId?: Id | undefined
}

const MOST = 20
const GOING_ON: readonly string[] = ['registered', 'accepted', 'mediating', 'suspended']
/** A crowd is asked for by its first ones, as at the door. */
const ASKED = 50

/** A4: earlier disputes of the same people, by number, by phone, or by the same name. */
export function relatedCases(
  db: Db,
  session: Session,
  input: RelatedInput,
  today: BusinessDate,
): { row: CaseRow; because: string; likelySame: boolean }[] {
  // The screen holds masked numbers: of a stored case only the backend can compare them.
  const people = input.caseId
    ? loadCase(db, session, input.caseId).data.parties.slice(0, ASKED).map(personOf)
    : input.parties
  const visible = visibleTo(session)
  const names = codeNames(db, 'kind18')
  const find = (column: 'document_number' | 'phone' | 'name', value: string) =>
    prepared(
      db,
      `SELECT ${ROW_COLUMNS} FROM ${rowSource()} JOIN parties p ON p.case_id = c.id
       WHERE p.${column} = @value AND c.id <> @except AND ${visible.sql} ORDER BY c.seq DESC LIMIT 10`,
    ).all({ value, except: input.caseId ?? '', ...visible.params }) as CaseTableRow[]
  const found = new Map<string, { row: CaseRow; reasons: Map<string, string> }>()
  // The strongest reason of each person: number, phone, name.
  const add = (name: string, rows: readonly CaseTableRow[], because: string) => {
    for (const row of rows) {
      const known = found.get(row.id) ?? {
        row: caseRowOf(row, today, names),
        reasons: new Map(),
      }
      if (!known.reasons.has(name)) known.reasons.set(name, because)
      found.set(row.id, known)
    }
  }
  for (const { name, number, phone } of people) {
    if (number) add(name, find('document_number', number.toUpperCase()), `${name}的证件号码相同`)
    for (const form of phone ? phonesOf(phone) : []) add(name, find('phone', form), `${name}的电话相同`)
    add(name, find('name', name), `有同名当事人${name}`)
  }
  return [...found.values()]
    .toSorted((a, b) => b.reasons.size - a.reasons.size)
    .slice(0, MOST)
    .map(({ row, reasons }) => ({
      row,
      because: [...reasons.values()].join('，'),
      // What is over is an earlier dispute of theirs, not this one a second time.
      likelySame: reasons.size > 1 && GOING_ON.includes(row.procedure),
    }))
}

function phonesOf(phone: string): readonly string[] {
  const forms = phoneForms(phone)
  return forms.length > 0 ? forms : [phone]
}

function personOf(party: Party): Person {
  const number = 'number' in party.document ? party.document.number : undefined
  return { name: party.name, number, phone: party.phone }
}
