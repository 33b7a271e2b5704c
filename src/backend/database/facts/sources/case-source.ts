import type { FactNameOf } from '#domain/facts/fact-dictionary.ts'
import type { FactSource } from '../fact-source.ts'

const column = (name: string): FactSource => ({ value: `c.${name}` })
/** Not applicable until `step` is there. */
const after = (step: string, value: string): FactSource => ({ value, applies: `c.${step} IS NOT NULL` })
const agreed = (value: string) => after('agreement_form', value)
/** Nobody can enter it yet: unknown of every case. */
const NOWHERE: FactSource = { value: 'NULL' }

const FIRST_SESSION = `(SELECT min(day) FROM (SELECT s.held_on AS day FROM sessions s WHERE s.case_id = c.id AND s.voided = 0
  UNION ALL SELECT c.begun_on WHERE c.begun_on IS NOT NULL))`

/** 尚未生效 before it binds anybody; 未按约 from the first day after what is open was due, or the day a promise was broken; `alias` is the row asked. */
export function stateOn(alias: string): string {
  return `CASE ${alias}.performance
    WHEN 'open' THEN CASE WHEN c.effective_on > @today THEN 'not-in-force' WHEN ${alias}.defaulted_from <= @today THEN 'defaulted' ELSE 'performing' END
    WHEN 'done' THEN 'performed' WHEN 'unknown' THEN NULL ELSE ${alias}.performance END`
}

const OF_KINDS = '(SELECT value FROM json_each(q.value))'

/** Records in the file of the kinds `q`: of each standing session one, and of what was written by hand each scan (checklist.ts). */
const FILED = `(SELECT count(DISTINCT s.id) + count(CASE WHEN o.session_id IS NULL THEN 1 END)
  FROM attachments a LEFT JOIN papers o ON o.id = a.paper_id
  LEFT JOIN sessions s ON s.id = o.session_id AND s.voided = 0
  WHERE a.case_id = c.id AND a.voided = 0 AND a.role = 'scan' AND coalesce(o.draft, 0) = 0 AND a.paper_kind IN ${OF_KINDS})`

const WANTED = `(CASE WHEN 'mediation-record' IN ${OF_KINDS}
  THEN max(1, (SELECT count(*) FROM sessions s WHERE s.case_id = c.id AND s.voided = 0)) ELSE 1 END)`

/** Where SQL finds the facts of a case: a row `c` of `cases`. Sentence and law of each stand in domain/facts/case-facts.ts. */
export const CASE_SOURCES = {
  'case.origin': column('origin'),
  'case.matterKind': column('matter_kind'),
  'case.source': column('source'),
  'case.kind18': column('kind18'),
  'case.kind17': column('kind17'),
  'case.specialProcedure': column('special_procedure'),
  'case.kindProcedure': column('kind_procedure'),
  'case.tags': column('tags'),
  'case.grade': column('grade'),
  'case.handlingCommitteeKind': { value: '(SELECT k.kind FROM committees k WHERE k.id = c.committee_id)' },
  'case.partyCount': column('party_count'),
  'case.peopleInvolved': column('people_involved'),
  'case.amountFen': agreed('c.amount_fen'),
  'case.hasDeath': column('has_death'),
  'case.injuredCount': NOWHERE,
  'case.isMass': column('is_mass'),
  'case.concernsTitle': NOWHERE,
  'case.petitionRisk': NOWHERE,
  'case.crossArea': NOWHERE,
  'case.escalationRisk': column('escalation_risk'),
  'case.acceptedElsewhere': column('taken_elsewhere'),
  'case.entrusted': { value: 'c.entrusted', applies: `c.taken_elsewhere IS NOT 'no'` },
  'case.policeUndecided': {
    value: `CASE WHEN c.taken_elsewhere IS 'police' THEN c.police_undecided ELSE 0 END`,
  },
  'case.reservedByLaw': column('reserved_by_law'),
  'case.createdOn': column('registered_on'),
  'case.occurredOn': column('occurred_on'),
  'case.acceptedOn': after('accepted_on', 'c.accepted_on'),
  'case.noticeGivenOn': column('notice_given_on'),
  'case.firstSessionOn': { value: FIRST_SESSION, applies: `${FIRST_SESSION} IS NOT NULL` },
  'case.agreedOn': agreed('c.agreed_on'),
  'case.effectiveOn': agreed('c.effective_on'),
  'case.closedOn': after('closed_on', 'c.closed_on'),
  'case.archivedOn': after('archived_on', 'c.archived_on'),
  'case.dueOn': after('accepted_on', 'c.due_on'),
  'case.reportedToPoliceOn': column('reported_on'),
  'case.daysToClose': {
    value: 'CAST(julianday(c.closed_on) - julianday(c.accepted_on) AS INTEGER)',
    applies: 'c.closed_on IS NOT NULL AND c.accepted_on IS NOT NULL',
  },
  'case.isOverdue': {
    value: 'c.due_on < @today',
    applies: 'c.due_on IS NOT NULL AND c.closed_on IS NULL',
  },
  'case.procedureState': column('procedure'),
  'case.outcome': after('outcome', 'c.outcome'),
  'case.performanceState': { value: stateOn('c') },
  'case.fileState': column('file'),
  'case.agreementForm': agreed('c.agreement_form'),
  'case.agreementScope': agreed('c.agreement_scope'),
  'case.performedAtOnce': agreed('c.performed_at_once'),
  'case.copies': agreed('c.copies'),
  'case.copiesNeeded': column('copies_needed'),
  'case.hasAgreementText': column('has_agreement_text'),
  'case.hasAgreementParties': agreed('c.has_agreement_parties'),
  'case.hasAgreementLiability': agreed('c.has_agreement_liability'),
  'case.hasAgreementFacts': agreed('c.has_agreement_facts'),
  'case.hasAgreementTerms': agreed('c.has_agreement_terms'),
  'case.channelsTold': after('channels_told', 'c.channels_told'),
  'case.mediatorCount': column('mediator_count'),
  'case.sessionCount': {
    value: '(SELECT count(*) FROM sessions s WHERE s.case_id = c.id AND s.voided = 0)',
  },
  'case.visitCount': column('visit_count'),
  'case.missingPaperCount': {
    value: `(SELECT count(*) FROM json_each(c.required_papers) q WHERE ${FILED} < ${WANTED})`,
  },
  'case.preventedEffects': NOWHERE,
} satisfies Readonly<Record<FactNameOf<'case'>, FactSource>>
