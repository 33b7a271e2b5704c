import { caseRecord } from '#contract/schemas/case-record.ts'
import { session } from '#contract/schemas/session.ts'
import type { CaseRecord } from '#domain/cases/case-record.ts'
import { type DueRow, deriveStored } from '#domain/cases/derive.ts'
import type { Party } from '#domain/cases/party.ts'
import { isRefusing } from '#domain/cases/party-facts.ts'
import type { SessionRecord } from '#domain/cases/session-record.ts'
import { tracksOf } from '#domain/cases/tracks.ts'
import { workCalendar } from '../../settings/calendar.ts'
import { pinyinInitials } from '../pinyin.ts'
import type { RecordKind, Row } from '../record-kind.ts'

export const caseKind: RecordKind<CaseRecord> = {
  name: 'case',
  title: '案件',
  schemaVersion: 1,
  schema: caseRecord,
  rows: (id, data, room) => {
    const derived = deriveStored(data, workCalendar)
    return [
      { table: 'cases', owner: 'id', rows: [caseRow(id, data, room, derived)], own: ['seq'] },
      {
        table: 'parties',
        owner: 'case_id',
        rows: data.parties.map((party, position) => partyRow(id, party, position)),
      },
      {
        table: 'case_access',
        owner: 'case_id',
        rows: data.accessAccountIds.map((account) => ({ case_id: id, account_id: account })),
      },
      {
        table: 'case_mediators',
        owner: 'case_id',
        rows: data.mediators.map(({ mediatorId, role }) => ({ case_id: id, mediator_id: mediatorId, role })),
      },
      { table: 'due_rows', owner: 'case_id', rows: derived.dueRows.map((row) => dueRow(id, row)) },
    ]
  },
  searchText: (data) =>
    [
      data.title,
      data.number?.text,
      data.summary,
      data.place,
      ...data.requests,
      ...data.parties.map((party) => party.name),
      ...data.mediators.map((mediator) => mediator.name),
      data.agreement?.facts,
    ]
      .filter(Boolean)
      .join('\n'),
}

/** Names for the list: the first three and how many more. */
function namesOf(names: readonly string[]): string {
  return names.length <= 3 ? names.join('、') : `${names.slice(0, 3).join('、')}等${names.length}人`
}

function partyNames(data: CaseRecord): string {
  const side = (wanted: Party['side']) =>
    namesOf(data.parties.filter((party) => party.side === wanted).map((party) => party.name))
  return [side('applicant'), side('respondent'), side('third')].filter((names) => names !== '').join(' — ')
}

function flag(value: boolean | undefined): 0 | 1 | null {
  return value === undefined ? null : value ? 1 : 0
}

function dueRow(caseId: string, row: DueRow): Row {
  return {
    case_id: caseId,
    duty_id: row.dutyId,
    seq: row.seq,
    due_on: row.dueOn ?? null,
    what: row.what,
    amount_fen: row.amount ?? null,
    remaining_fen: row.remaining,
    done: row.done ? 1 : 0,
  }
}

function caseRow(id: string, data: CaseRecord, room: string, derived: ReturnType<typeof deriveStored>): Row {
  const tracks = tracksOf(data)
  return {
    id,
    room,
    committee_id: data.committeeId,
    number_year: data.number?.year ?? null,
    number_seq: data.number?.seq ?? null,
    number_text: data.number?.text ?? null,
    origin: data.origin,
    matter_kind: data.matterKind,
    source: data.source,
    kind18: data.kind18 ?? null,
    kind17: data.kind17 ?? null,
    special_procedure: data.specialProcedure ?? null,
    grade: data.grade ?? null,
    title: data.title,
    party_names: partyNames(data),
    mediator_names: data.mediators.map((mediator) => mediator.name).join('、'),
    party_count: data.parties.length,
    mediator_count: data.mediators.length,
    sensitive: data.sensitive ? 1 : 0,
    procedure: tracks.procedure,
    outcome: tracks.outcome ?? null,
    file: tracks.file,
    agreement_form: data.agreement?.form ?? null,
    amount_fen: derived.amount ?? null,
    registered_on: tracks.registeredOn ?? null,
    accepted_on: tracks.acceptedOn ?? null,
    agreed_on: data.agreement?.agreedOn ?? null,
    effective_on: derived.effectiveOn ?? null,
    closed_on: tracks.closedOn ?? null,
    archived_on: tracks.archivedOn ?? null,
    occurred_on: data.occurredOn ?? null,
    due_on: derived.dueOn ?? null,
    performance: derived.performance,
    next_on: derived.nextOn ?? null,
    has_death: flag(data.hasDeath),
    escalation_risk: flag(data.escalationRisk),
    reported_on: data.escalationReport?.on ?? null,
    notice_given_on: data.notice?.givenOn ?? null,
  }
}

function partyRow(caseId: string, party: Party, position: number): Row {
  const number = 'number' in party.document ? party.document.number.toUpperCase() : null
  return {
    id: party.id,
    case_id: caseId,
    position,
    side: party.side,
    kind: party.kind,
    name: party.name,
    pinyin: pinyinInitials(party.name),
    document_kind: party.document.kind,
    document_number: number,
    document_tail: number?.slice(-4) ?? null,
    phone: party.phone ?? null,
    sex: party.sex ?? null,
    birth_date: party.birthDate ?? null,
    capacity: party.capacity ?? null,
    refused: isRefusing(party) ? 1 : 0,
    has_guardian: party.guardians.length > 0 ? 1 : 0,
  }
}

export const sessionKind: RecordKind<SessionRecord> = {
  name: 'session',
  title: '调解记录',
  schemaVersion: 1,
  schema: session,
  rows: (id, data) => [
    {
      table: 'sessions',
      owner: 'id',
      rows: [
        {
          id,
          case_id: data.caseId,
          held_on: data.heldOn,
          mode: data.mode,
          result: data.result ?? null,
          voided: data.voided ? 1 : 0,
        },
      ],
    },
  ],
}
