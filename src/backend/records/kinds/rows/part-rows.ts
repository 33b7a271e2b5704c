import type { Duty } from '#domain/agreement/duty.ts'
import { dutyTotal, isEndless, isMoneyDuty } from '#domain/agreement/duty-amounts.ts'
import type { CaseMediator, CaseRecord } from '#domain/cases/case-record.ts'
import { type DueRow, deriveDuty, isPerformedAtOnce } from '#domain/cases/derive.ts'
import { lastSigned, mediatorSigning, partySignings } from '#domain/cases/facts/signings.ts'
import type { Party } from '#domain/cases/party.ts'
import { earnsOwnLiving, isRefusing } from '#domain/cases/party-facts.ts'
import { openRecusals } from '#domain/cases/recusals.ts'
import type { WorkCalendar } from '#domain/values/working-days.ts'
import { nameInitials, pinyinInitials } from '../../pinyin.ts'
import type { Row } from '../../record-kind.ts'

/** 农村承包经营户 goes by the name of its head. */
const PEOPLE: ReadonlySet<Party['kind']> = new Set(['person', 'farm-household'])

export function partyRow(caseId: string, data: CaseRecord, party: Party, position: number): Row {
  const number = 'number' in party.document ? party.document.number.toUpperCase() : null
  const signings = partySignings(data, party)
  return {
    id: party.id,
    case_id: caseId,
    position,
    side: party.side,
    kind: party.kind,
    name: party.name,
    pinyin: PEOPLE.has(party.kind) ? nameInitials(party.name) : pinyinInitials(party.name),
    document_kind: party.document.kind,
    document_number: number,
    document_tail: number?.slice(-4) ?? null,
    phone: party.phone ?? null,
    sex: party.sex ?? null,
    birth_date: party.birthDate ?? null,
    capacity: party.capacity ?? null,
    refused: isRefusing(party) ? 1 : 0,
    has_guardian: party.guardians.length > 0 ? 1 : 0,
    earns_own_living: earnsOwnLiving(party) ? 1 : 0,
    separated: party.separatedOn === undefined ? 0 : 1,
    guardian_signed_on: lastSigned(signings, 'guardian') ?? null,
    has_agent: party.agents.length > 0 ? 1 : 0,
    agent_powers: JSON.stringify(party.agents.flatMap((agent) => agent.powers)),
    signed_by: signings[0]?.role ?? null,
    signed_on: lastSigned(signings) ?? null,
  }
}

export function mediatorRow(caseId: string, data: CaseRecord, mediator: CaseMediator): Row {
  return {
    case_id: caseId,
    mediator_id: mediator.mediatorId,
    role: mediator.role,
    chosen_by: mediator.chosenBy,
    assigned_on: mediator.assignedOn,
    has_conflict: mediator.conflict ? 1 : 0,
    conflict_consented_on: mediator.conflict?.consentOn ?? null,
    recusal_open: openRecusals(data, mediator.mediatorId).length > 0 ? 1 : 0,
    signed_on: mediatorSigning(data, mediator.mediatorId)?.on ?? null,
  }
}

interface DutyInPlace {
  readonly duty: Duty
  readonly position: number
  readonly calendar: WorkCalendar
}

export function dutyRow(caseId: string, data: CaseRecord, { duty, position, calendar }: DutyInPlace): Row {
  const derived = deriveDuty(data, duty, calendar)
  return {
    case_id: caseId,
    id: duty.id,
    position,
    kind: duty.kind,
    amount_fen: isMoneyDuty(duty) ? (dutyTotal(duty) ?? null) : null,
    received_fen: derived.received ?? null,
    due_on: derived.lastOn ?? null,
    next_on: derived.nextOwedOn ?? null,
    defaulted_from: derived.defaultedFrom ?? null,
    performance: derived.performance,
    endless: isEndless(duty) ? 1 : 0,
    at_once: isPerformedAtOnce(data) ? 1 : 0,
  }
}

export function dueRow(caseId: string, row: DueRow): Row {
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
