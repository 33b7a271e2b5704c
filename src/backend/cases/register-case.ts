import type { CaseFacts } from '#contract/schemas/case.ts'
import type { Duty } from '#domain/agreement/duty.ts'
import type { Agreement, CaseMediator, CaseRecord, Screening } from '#domain/cases/case-record.ts'
import type { Party } from '#domain/cases/party.ts'
import type { BusinessDate, Id } from '#domain/values/brands.ts'
import type { Desk } from '../desk/desk.ts'
import { caseKind, sessionKind } from '../records/kinds/cases.ts'
import { runWork, type Work } from '../records/work.ts'
import { invalid } from '../refuse.ts'
import { refuseDateDoubt } from './change-case.ts'
import { knownCommittee } from './known-committee.ts'
import { applyMove, type MoveFields, numbered, stampedMove } from './move-case.ts'
import { withOwnAccess } from './own-access.ts'
import { checkedParties } from './party-checks.ts'

export interface RegisterInput {
  readonly facts: CaseFacts
  readonly parties: readonly Party[]
  readonly screening: Screening
  readonly on: BusinessDate
  readonly onPaper: boolean
  readonly draftKey?: string | undefined
}

function newRecord(
  work: Work,
  input: Pick<RegisterInput, 'facts' | 'parties' | 'on' | 'onPaper'>,
): CaseRecord {
  if (input.on > work.today) throw invalid('on', '登记日期不能晚于今天。')
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

/** A draft is done with once its record is saved; losing this removal only offers the draft again. */
export async function dropDraft(desk: Desk, key: string | undefined): Promise<void> {
  if (key) await desk.room.drafts.remove({ account: desk.session.accountId, key })
}

export async function registerCase(desk: Desk, typed: RegisterInput) {
  refuseDateDoubt(desk)
  const input = { ...typed, facts: withOwnAccess(desk, typed.facts) }
  const frame = desk.frame()
  const id = frame.newId()
  const revision = runWork(frame, 'cases.register', (work) =>
    work.save(caseKind, id, { ...newRecord(work, input), screening: input.screening }),
  )
  await dropDraft(desk, input.draftKey)
  return { id, revision }
}

export interface SettledInput {
  readonly facts: CaseFacts
  readonly parties: readonly Party[]
  readonly on: BusinessDate
  readonly onPaper: boolean
  readonly mediators: readonly CaseMediator[]
  readonly noticeGiven: boolean
  readonly noticeReason?: string | undefined
  readonly content: string
  readonly performedAtOnce: boolean
  /** What was paid, where a ledger says it. */
  readonly duties?: readonly Duty[] | undefined
  /** Mediated without success: the case ends with 终止 and has no agreement. */
  readonly failed?: boolean | undefined
  readonly paperSeq?: number | undefined
  readonly draftKey?: string | undefined
}

const SETTLED_FIRST = '先调后登：当场调解，事后登记'

/**
 * 先调后登: a dispute already settled on the spot, entered afterwards as one form. Every step of it has happened, so
 * nothing is blocked; what was left out stays visible on the step as an exception.
 */
export async function registerSettled(desk: Desk, typed: SettledInput) {
  refuseDateDoubt(desk)
  const input = { ...typed, facts: withOwnAccess(desk, typed.facts) }
  const frame = desk.frame()
  const id = frame.newId()
  const revision = runWork(frame, 'cases.registerSettled', (work) => saveSettled(work, id, input))
  await dropDraft(desk, input.draftKey)
  return { id, revision }
}

/** The case and its one session inside a transaction; answers the revision of the case. */
export function saveSettled(work: Work, id: Id, input: SettledInput): number {
  if (input.parties.length < 2) throw invalid('parties', '至少要有两方当事人。')
  if (input.mediators.length === 0) throw invalid('mediators', '请选主持调解的调解员。')
  const record = settledRecord(work, id, input)
  const saved = work.save(caseKind, id, record)
  work.save(sessionKind, work.newId(), {
    caseId: id,
    heldOn: input.on,
    mode: 'together',
    place: input.facts.place,
    presentPartyIds: record.parties.map((party) => party.id),
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
  const prepared: CaseRecord = {
    ...base,
    mediators: input.mediators,
    notice: input.noticeGiven ? { givenOn: input.on, how: 'oral', personalData: true } : undefined,
    ...(!input.failed && { agreement: oralAgreement(base, input) }),
  }
  const steps: readonly MoveFields[] = [
    { type: 'accept', initiative: 'committee' },
    { type: 'begin' },
    // What the ledger does not say of the channels told stays on the step as an exception (R09).
    input.failed ? { type: 'terminate', ground: 'failed', channelsTold: false } : { type: 'close-agreed' },
  ]
  const done = steps.reduce<CaseRecord>(
    (record, fields) =>
      applyMove(work, id, record, {
        move: stampedMove(work, fields, { on: input.on }),
        onPaper: true,
        exceptionReason: input.noticeReason ?? SETTLED_FIRST,
      }),
    prepared,
  )
  return numbered(work, id, done, input.paperSeq)
}

function oralAgreement(base: CaseRecord, input: SettledInput): Agreement {
  return {
    form: 'oral',
    scope: 'all',
    betweenPartyIds: base.parties.map((party) => party.id),
    duties: input.duties ?? [],
    extraClauses: [input.content],
    agreedOn: input.on,
    performedAtOnce: input.performedAtOnce,
  }
}
