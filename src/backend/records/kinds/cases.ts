import { caseRecord } from '#contract/schemas/case-record.ts'
import { session } from '#contract/schemas/session.ts'
import type { CaseRecord } from '#domain/cases/case-record.ts'
import { deriveStored } from '#domain/cases/derive.ts'
import type { SessionRecord } from '#domain/cases/session-record.ts'
import type { RecordKind } from '../record-kind.ts'
import { caseRow } from './rows/case-row.ts'
import { dueRow, dutyRow, mediatorRow, partyRow } from './rows/part-rows.ts'

export const caseKind: RecordKind<CaseRecord> = {
  name: 'case',
  title: '案件',
  schemaVersion: 1,
  schema: caseRecord,
  rows: (id, data, { room, rules }) => {
    const derived = deriveStored(data, rules)
    return [
      { table: 'cases', owner: 'id', rows: [caseRow(id, data, { room, rules, derived })], own: ['seq'] },
      {
        table: 'parties',
        owner: 'case_id',
        rows: data.parties.map((party, position) => partyRow(id, data, party, position)),
      },
      {
        table: 'case_access',
        owner: 'case_id',
        rows: data.accessAccountIds.map((account) => ({ case_id: id, account_id: account })),
      },
      {
        table: 'case_mediators',
        owner: 'case_id',
        rows: data.mediators.map((mediator) => mediatorRow(id, data, mediator)),
      },
      {
        table: 'duties',
        owner: 'case_id',
        rows: (data.agreement?.duties ?? []).map((duty, position) =>
          dutyRow(id, data, { duty, position, calendar: rules.calendar }),
        ),
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
      ...data.parties.flatMap((party) => [
        party.name,
        party.phone,
        ...[...party.guardians, ...party.agents].map((person) => person.name),
      ]),
      ...data.mediators.map((mediator) => mediator.name),
      data.agreement?.facts,
    ]
      .filter(Boolean)
      .join('\n'),
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
          mode: data.mode ?? null,
          result: data.result ?? null,
          voided: data.voided ? 1 : 0,
          present_count: data.presentPartyIds.length,
          invited_count: data.invited.length,
          invited_consented: data.invited.every((one) => one.partiesConsented === true) ? 1 : 0,
          has_record: data.entries.length > 0 ? 1 : 0,
        },
      ],
    },
  ],
}
