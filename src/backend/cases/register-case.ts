import type { CaseFacts } from '#contract/schemas/case.ts'
import type { Agreement, CaseMediator, CaseRecord, Screening } from '#domain/cases/case-record.ts'
import { type RuleReason, unexplainedFindings } from '#domain/cases/decide-move.ts'
import type { Party } from '#domain/cases/party.ts'
import { initiativeOf } from '#domain/cases/record-findings.ts'
import type { BusinessDate, Id } from '#domain/values/brands.ts'
import type { Desk } from '../desk/desk.ts'
import { caseKind, sessionKind } from '../records/kinds/cases.ts'
import { runWork, type Work, type WorkFrame } from '../records/work.ts'
import { invalid } from '../refuse.ts'
import { refuseDateDoubt } from './change-case.ts'
import { knownCommittee } from './known-committee.ts'
import { surroundings } from './load-case.ts'
import { madeBefore } from './made-before.ts'
import { applyMove, blocked, type MoveFields, numbered, stampedMove } from './move-case.ts'
import { withOwnAccess } from './own-access.ts'
import { checkedParties } from './party-checks.ts'
import { refuseFactsAhead, refuseMediatorsAhead, refuseScreeningAhead } from './past-dates.ts'
import { type PaymentMade, settledPayment } from './settled-payment.ts'

export interface RegisterInput {
  readonly facts: CaseFacts
  readonly parties: readonly Party[]
  readonly screening: Screening
  readonly on: BusinessDate
  readonly onPaper: boolean
  readonly draftKey?: string | undefined
  /** The form's own id for the case to be. */
  readonly id?: Id | undefined
}

function newRecord(
  work: Work,
  input: Pick<RegisterInput, 'facts' | 'parties' | 'on' | 'onPaper' | 'screening'>,
): CaseRecord {
  if (input.on > work.today) throw invalid('on', '登记日期不能晚于今天。')
  refuseFactsAhead(work.today, input.facts)
  refuseScreeningAhead(work.today, input.screening)
  return {
    ...input.facts,
    committeeId: knownCommittee(work, input.facts.committeeId, input.on),
    origin: input.onPaper ? 'backfill' : 'live',
    screening: {},
    parties: checkedParties(input.parties, work.today),
    mediators: [],
    moves: [stampedMove(work, { type: 'register' }, input)],
    signings: [],
    receipts: [],
    urgings: [],
    visits: [],
    missingPaperReasons: [],
  }
}

/**
 * A draft is done with once its record is saved; losing this removal only offers the draft again. The case is committed: told
 * as a failure, it would be registered a second time.
 */
export async function dropDraft(desk: Desk, key: string | undefined): Promise<void> {
  if (!key) return
  try {
    await desk.room.drafts.remove({ account: desk.session.accountId, key })
  } catch (error) {
    desk.incidents.note('drafts.remove', error)
  }
}

export async function registerCase(desk: Desk, typed: RegisterInput) {
  refuseDateDoubt(desk)
  const frame = desk.frame()
  const saved = madeBefore(frame, typed) ?? saveRegistered(desk, frame, typed)
  await dropDraft(desk, typed.draftKey)
  return saved
}

function saveRegistered(desk: Desk, frame: WorkFrame, typed: RegisterInput) {
  const input = { ...typed, facts: withOwnAccess(desk, typed.facts) }
  const id = typed.id ?? frame.newId()
  const revision = runWork(frame, 'cases.register', (work) =>
    work.save(caseKind, id, { ...newRecord(work, input), screening: input.screening }),
  )
  return { id, revision }
}

export interface SettledInput {
  readonly facts: CaseFacts
  readonly parties: readonly Party[]
  readonly on: BusinessDate
  readonly onPaper: boolean
  readonly mediators: readonly CaseMediator[]
  readonly screening: Screening
  readonly noticeGiven: boolean
  readonly reasons: readonly RuleReason[]
  /** Why, for every rule not explained one by one: a line of a 登记簿 says no more than it says. */
  readonly otherwise?: string | undefined
  readonly content: string
  readonly performedAtOnce: boolean
  /** What was paid or promised, in one sum. */
  readonly payment?: PaymentMade | undefined
  /** Mediated without success: the case ends with 终止 and has no agreement. */
  readonly failed?: boolean | undefined
  readonly paperSeq?: number | undefined
  readonly draftKey?: string | undefined
  readonly id?: Id | undefined
}

/**
 * 先调后登: a dispute already settled on the spot, entered afterwards as one form. Every step of it has happened, so
 * nothing is blocked; what was left out stays visible on the step as an exception with a reason of its own.
 */
export async function registerSettled(desk: Desk, typed: SettledInput) {
  refuseDateDoubt(desk)
  const frame = desk.frame()
  const saved = madeBefore(frame, typed) ?? savedSettled(desk, frame, typed)
  await dropDraft(desk, typed.draftKey)
  return saved
}

function savedSettled(desk: Desk, frame: WorkFrame, typed: SettledInput) {
  const input = { ...typed, facts: withOwnAccess(desk, typed.facts) }
  const id = typed.id ?? frame.newId()
  const revision = runWork(frame, 'cases.registerSettled', (work) => saveSettled(work, id, input))
  return { id, revision }
}

/** The case and its one session inside a transaction; answers the revision of the case. */
export function saveSettled(work: Work, id: Id, input: SettledInput): number {
  const record = settledRecord(work, id, input)
  const saved = work.save(caseKind, id, record)
  work.save(sessionKind, work.newId(), {
    caseId: id,
    heldOn: input.on,
    place: input.facts.place,
    // An agreement was made between them; who came to a mediation that failed nobody wrote down.
    presentPartyIds: input.failed ? [] : record.parties.map((party) => party.id),
    invited: [],
    mediatorIds: input.mediators.map((mediator) => mediator.mediatorId),
    entries: [],
    result: input.failed ? 'failed' : 'settled',
    resultDetail: input.content,
  })
  return saved
}

function settledRecord(work: Work, id: Id, input: SettledInput): CaseRecord {
  const base = newRecord(work, input)
  refuseMediatorsAhead(work.today, input.mediators)
  const prepared: CaseRecord = {
    ...base,
    screening: input.screening,
    mediators: input.mediators,
    // Whether the handling of personal data was told is a question of its own, which this form doesn't ask.
    notice: input.noticeGiven ? { givenOn: input.on, how: 'oral' } : undefined,
    ...(!input.failed && { agreement: oralAgreement(work, base, input) }),
  }
  const steps: readonly MoveFields[] = [
    { type: 'accept', initiative: initiativeOf(input.facts.source) },
    { type: 'begin' },
    // What the ledger does not say of the channels told stays on the step as an exception (R09).
    input.failed ? { type: 'terminate', ground: 'failed', channelsTold: false } : { type: 'close-agreed' },
  ]
  const moves = steps.map((fields) => stampedMove(work, fields, { on: input.on }))
  const reasons = explained(work, id, { ...prepared, moves: [...prepared.moves, ...moves] }, input)
  const done = moves.reduce<CaseRecord>(
    (record, move) => applyMove(work, id, record, { move, onPaper: true, reasons }),
    prepared,
  )
  return numbered(work, id, done, input.paperSeq)
}

/** A reason for every rule that was not kept; those without one are named at once, so that the clerk explains them together. */
function explained(work: Work, id: Id, record: CaseRecord, input: SettledInput): readonly RuleReason[] {
  const { reasons, otherwise } = input
  const around = { ...surroundings(work.db, { id, data: record }, work.today), reasons }
  const taken = (['accept', 'begin', 'close-agreed', 'terminate'] as const).filter((type) =>
    record.moves.some((move) => move.type === type),
  )
  const unexplained = unexplainedFindings(record, taken, around)
  if (unexplained.length === 0) return reasons
  if (otherwise === undefined) throw blocked(unexplained)
  return [...reasons, ...unexplained.map(({ code }) => ({ code, reason: otherwise }))]
}

function oralAgreement(work: Work, base: CaseRecord, input: SettledInput): Agreement {
  const { payment, performedAtOnce } = input
  return {
    form: 'oral',
    scope: 'all',
    betweenPartyIds: base.parties.map((party) => party.id),
    duties: payment ? [settledPayment(work.newId(), payment, base.parties, performedAtOnce)] : [],
    extraClauses: [input.content],
    agreedOn: input.on,
    performedAtOnce,
  }
}
