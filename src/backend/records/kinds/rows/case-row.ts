import { copiesNeeded } from '#domain/cases/agreement-parties.ts'
import { agreementTexts } from '#domain/cases/agreement-parts.ts'
import { kindProcedureOf, procedureOf } from '#domain/cases/case-procedure.ts'
import type { CaseRecord } from '#domain/cases/case-record.ts'
import { requiredPaperKinds } from '#domain/cases/checklist.ts'
import { type DerivedCase, saidAtOnce } from '#domain/cases/derive.ts'
import { firstChore, isRecusalPending } from '#domain/cases/due-lines.ts'
import { isMass, terminationTold } from '#domain/cases/facts/case-answers.ts'
import type { Party } from '#domain/cases/party.ts'
import { tracksOf } from '#domain/cases/tracks.ts'
import type { Rules } from '#domain/rules/rules.ts'
import type { Row, RowsIn } from '../../record-kind.ts'
import { flag } from './flag.ts'

/** Names for the list: the first three and how many more. */
function namesOf(names: readonly string[]): string {
  return names.length <= 3 ? names.join('、') : `${names.slice(0, 3).join('、')}等${names.length}人`
}

function partyNames(data: CaseRecord): string {
  const side = (wanted: Party['side']) =>
    namesOf(data.parties.filter((party) => party.side === wanted).map((party) => party.name))
  return [side('applicant'), side('respondent'), side('third')].filter((names) => names !== '').join(' — ')
}

/** A case as lists, views and search read it, then as conditions ask it (database/facts/sources/). */
export function caseRow(
  id: string,
  data: CaseRecord,
  { room, rules, derived }: RowsIn & { readonly derived: DerivedCase },
): Row {
  const tracks = tracksOf(data)
  const chore = firstChore(data, rules)
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
    special_procedure: procedureOf(data, rules) ?? null,
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
    chore_on: chore?.on ?? null,
    chore_sort: chore?.sort ?? null,
    defaulted_from: derived.defaultedFrom ?? null,
    has_death: flag(data.hasDeath),
    escalation_risk: flag(data.escalationRisk),
    reported_on: data.escalationReport?.on ?? null,
    notice_given_on: data.notice?.givenOn ?? null,
    begun_on: tracks.begunOn ?? null,
    ...askedColumns(data, rules),
  }
}

/** Columns that only conditions read. */
function askedColumns(data: CaseRecord, rules: Rules): Row {
  const { agreement, screening } = data
  const texts = agreementTexts(data)
  return {
    kind_procedure: kindProcedureOf(data, rules) ?? null,
    tags: JSON.stringify(data.tags),
    people_involved: data.peopleInvolved ?? null,
    is_mass: flag(isMass(data, rules)),
    taken_elsewhere: screening.takenElsewhere ?? null,
    entrusted: flag(screening.entrusted),
    police_undecided: flag(screening.policeUndecided),
    reserved_by_law: flag(screening.reservedByLaw),
    agreement_scope: agreement?.scope ?? null,
    performed_at_once: agreement && saidAtOnce(agreement) ? 1 : 0,
    copies: agreement?.copies ?? null,
    copies_needed: copiesNeeded(data),
    has_agreement_text: texts.hasText ? 1 : 0,
    has_agreement_parties: texts.hasParties ? 1 : 0,
    has_agreement_liability: texts.hasLiability ? 1 : 0,
    recusal_pending: isRecusalPending(data) ? 1 : 0,
    has_agreement_facts: texts.hasFacts ? 1 : 0,
    has_agreement_terms: texts.hasTerms ? 1 : 0,
    channels_told: flag(terminationTold(data)),
    visit_count: data.visits.length,
    required_papers: JSON.stringify(requiredPaperKinds(data)),
    signer_roles: JSON.stringify(data.signings.map((one) => [one.paperKind, one.role])),
  }
}
