import type { FactNameOf } from '#domain/facts/fact-dictionary.ts'
import type { FactSource, ListSource } from '../fact-source.ts'
import { stateOn } from './case-source.ts'

const of = (alias: string) => (name: string) => ({ value: `${alias}.${name}` })
const party = of('p')
const mediator = of('m')
const session = of('s')
const duty = of('d')
const paper = of('w')

/** Completed years; who was born on 29 February is a year older on the 28th where there is no 29th (identity-number.ts). */
function ageOn(birth: string, day: string): string {
  const year = (date: string) => `CAST(substr(${date}, 1, 4) AS INTEGER)`
  const leapDay = `substr(${birth}, 6) = '02-29' AND strftime('%m-%d', substr(${day}, 1, 4) || '-02-29') <> '02-29'`
  const birthday = `substr(${day}, 1, 4) || CASE WHEN ${leapDay} THEN '-02-28' ELSE substr(${birth}, 5) END`
  return `(${year(day)} - ${year(birth)} - (${day} < ${birthday}))`
}

const PERSON = `p.kind = 'person'`
const person = (value: string): FactSource => ({ value, applies: PERSON })

/** 民法典 17–20, as domain/cases/party-facts.ts says it. */
const CAPACITY = `CASE
  WHEN p.capacity IN ('limited', 'none') THEN p.capacity
  WHEN p.birth_date IS NULL THEN p.capacity
  WHEN ${ageOn('p.birth_date', '@today')} >= 18 THEN 'full'
  WHEN ${ageOn('p.birth_date', '@today')} >= 16 AND p.earns_own_living THEN 'full'
  WHEN ${ageOn('p.birth_date', '@today')} >= 8 THEN 'limited' ELSE 'none' END`

/** A row `p` of `parties`, with the case's `c` in sight. */
export const PARTY_SOURCES = {
  'party.side': party('side'),
  'party.kind': party('kind'),
  'party.sex': person('p.sex'),
  'party.birthDate': person('p.birth_date'),
  'party.ageOnAcceptance': person(ageOn('p.birth_date', 'coalesce(c.accepted_on, @today)')),
  'party.capacity': person(CAPACITY),
  'party.idPresence': { value: `nullif(p.document_kind, 'unknown')` },
  'party.refused': party('refused'),
  'party.separated': party('separated'),
  'party.hasGuardian': party('has_guardian'),
  'party.guardianSignedOn': party('guardian_signed_on'),
  'party.hasAgent': party('has_agent'),
  'party.agentPowers': { value: 'p.agent_powers', applies: 'p.has_agent' },
  'party.signedBy': party('signed_by'),
  'party.signedOn': party('signed_on'),
} satisfies Readonly<Record<FactNameOf<'party'>, FactSource>>

const inService = (day: string) =>
  `(r.service_from IS NULL OR r.service_from <= ${day}) AND (r.service_to IS NULL OR ${day} < r.service_to)`

/** A row `m` of `case_mediators`; `r` is the roster's, all NULL where the mediator isn't on it. */
export const MEDIATOR_SOURCES = {
  'mediator-of-case.role': mediator('role'),
  'mediator-of-case.chosenBy': mediator('chosen_by'),
  'mediator-of-case.standing': { value: 'r.standing' },
  'mediator-of-case.workKind': { value: 'r.work_kind' },
  'mediator-of-case.assignedOn': mediator('assigned_on'),
  'mediator-of-case.ageOnAssignment': { value: ageOn('r.birth_date', 'm.assigned_on') },
  'mediator-of-case.inService': {
    value: `CASE WHEN r.id IS NOT NULL THEN ${inService('m.assigned_on')}
      AND (m.signed_on IS NULL OR ${inService('m.signed_on')}) END`,
  },
  'mediator-of-case.filed': { value: 'r.filed' },
  'mediator-of-case.hasConflict': mediator('has_conflict'),
  'mediator-of-case.conflictConsentedOn': { value: 'm.conflict_consented_on', applies: 'm.has_conflict' },
  'mediator-of-case.recusalOpen': mediator('recusal_open'),
  'mediator-of-case.signedOn': mediator('signed_on'),
} satisfies Readonly<Record<FactNameOf<'mediator-of-case'>, FactSource>>

/** A row `s` of `sessions`; voided ones are not among them. */
export const SESSION_SOURCES = {
  'session.heldOn': session('held_on'),
  'session.mode': session('mode'),
  'session.result': session('result'),
  // Nobody came to no mediation: what no one wrote down is unknown, never nought.
  'session.presentCount': { value: 'nullif(s.present_count, 0)' },
  'session.invitedCount': session('invited_count'),
  'session.invitedConsented': { value: 's.invited_consented', applies: 's.invited_count > 0' },
  'session.hasRecord': session('has_record'),
} satisfies Readonly<Record<FactNameOf<'session'>, FactSource>>

const IS_MONEY = `d.kind IN ('money', 'instalments', 'periodic')`

/** A row `d` of `duties`. */
export const DUTY_SOURCES = {
  'duty.kind': duty('kind'),
  'duty.amountFen': { value: 'd.amount_fen', applies: IS_MONEY },
  'duty.receivedFen': { value: 'd.received_fen', applies: IS_MONEY },
  'duty.dueOn': { value: 'd.due_on', applies: 'NOT d.endless' },
  'duty.nextDueOn': { value: 'd.next_on', applies: 'NOT d.at_once' },
  'duty.state': { value: stateOn('d') },
  'duty.isContinuing': { value: `d.kind IN ('periodic', 'instalments')` },
} satisfies Readonly<Record<FactNameOf<'duty'>, FactSource>>

/** A row `w`: a printed paper, or the scan of a signed one; a 草稿 is neither (R13). */
export const PAPER_SOURCES = {
  'paper.kind': paper('kind'),
  'paper.state': {
    value: `CASE WHEN w.scanned_on IS NOT NULL THEN 'scanned' WHEN w.printed_on IS NOT NULL THEN 'printed' ELSE 'none' END`,
  },
  'paper.printedOn': paper('printed_on'),
  'paper.scannedOn': paper('scanned_on'),
  'paper.copies': paper('copies'),
  'paper.missingSigners': { value: 'NULL' },
  'paper.signerRoles': {
    value: `(SELECT json_group_array(json_extract(z.value, '$[1]')) FROM json_each(c.signer_roles) z
      WHERE json_extract(z.value, '$[0]') = w.kind)`,
  },
} satisfies Readonly<Record<FactNameOf<'paper'>, FactSource>>

const PAPERS = `(SELECT case_id, kind, printed_on, NULL AS scanned_on, copies FROM papers WHERE voided = 0 AND draft = 0
  UNION ALL SELECT a.case_id, a.paper_kind, NULL, a.added_on, NULL FROM attachments a LEFT JOIN papers o ON o.id = a.paper_id
  WHERE a.voided = 0 AND a.role = 'scan' AND coalesce(o.draft, 0) = 0) w`

/** The lists below a case `c`. */
export const CASE_LISTS = {
  party: { from: 'parties p', on: 'p.case_id = c.id' },
  'mediator-of-case': {
    from: 'case_mediators m LEFT JOIN mediators r ON r.id = m.mediator_id',
    on: 'm.case_id = c.id',
  },
  session: { from: 'sessions s', on: 's.case_id = c.id AND s.voided = 0' },
  duty: { from: 'duties d', on: 'd.case_id = c.id' },
  paper: { from: PAPERS, on: 'w.case_id = c.id' },
} satisfies Readonly<Record<string, ListSource>>
