import type { CaseFacts } from '#contract/schemas/case.ts'
import type { CaseMediator, CaseRecord, Screening } from '#domain/cases/case-record.ts'
import type { Party } from '#domain/cases/party.ts'
import type { BusinessDate, Id } from '#domain/values/brands.ts'
import type { Desk } from '../desk/desk.ts'
import { caseKind, sessionKind } from '../records/kinds/cases.ts'
import { committeeKind } from '../records/kinds/people.ts'
import { readRecord, runWork, type Work, type WorkFrame } from '../records/work.ts'
import { invalid } from '../refuse.ts'
import { refuseDateDoubt } from './change-case.ts'
import { madeBefore } from './made-before.ts'
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
  /** The form's own id for the case to be. */
  readonly id?: Id | undefined
}

function newRecord(
  work: Work,
  input: Pick<RegisterInput, 'facts' | 'parties' | 'on' | 'onPaper'>,
): CaseRecord {
  if (input.on > work.today) throw invalid('on', '登记日期不能晚于今天。')
  return {
    ...input.facts,
    committeeId: knownCommittee(work, input.facts.committeeId),
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
async function dropDraft(desk: Desk, key: string | undefined): Promise<void> {
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
  readonly noticeGiven: boolean
  readonly noticeReason?: string | undefined
  readonly content: string
  readonly performedAtOnce: boolean
  readonly paperSeq?: number | undefined
  readonly draftKey?: string | undefined
  readonly id?: Id | undefined
}

const SETTLED_FIRST = '先调后登：当场调解，事后登记'

/**
 * 先调后登: a dispute already settled on the spot, entered afterwards as one form. Every step of it has happened, so
 * nothing is blocked; what was left out stays visible on the step as an exception.
 */
export async function registerSettled(desk: Desk, typed: SettledInput) {
  refuseDateDoubt(desk)
  const frame = desk.frame()
  const saved = madeBefore(frame, typed) ?? saveSettled(desk, frame, typed)
  await dropDraft(desk, typed.draftKey)
  return saved
}

function saveSettled(desk: Desk, frame: WorkFrame, typed: SettledInput) {
  const input = { ...typed, facts: withOwnAccess(desk, typed.facts) }
  if (input.parties.length < 2) throw invalid('parties', '至少要有两方当事人。')
  if (input.mediators.length === 0) throw invalid('mediators', '请选主持调解的调解员。')
  const id = typed.id ?? frame.newId()
  const revision = runWork(frame, 'cases.registerSettled', (work) => {
    const record = settledRecord(work, id, input)
    const sessionId = work.newId()
    const saved = work.save(caseKind, id, record)
    work.save(sessionKind, sessionId, {
      caseId: id,
      heldOn: input.on,
      mode: 'together',
      place: input.facts.place,
      presentPartyIds: record.parties.map((party) => party.id),
      invited: [],
      mediatorIds: input.mediators.map((mediator) => mediator.mediatorId),
      entries: [],
      result: 'settled',
      resultDetail: input.content,
    })
    return saved
  })
  return { id, revision }
}

function settledRecord(work: Work, id: Id, input: SettledInput): CaseRecord {
  const base = newRecord(work, input)
  const prepared: CaseRecord = {
    ...base,
    mediators: input.mediators,
    notice: input.noticeGiven ? { givenOn: input.on, how: 'oral', personalData: true } : undefined,
    agreement: {
      form: 'oral',
      scope: 'all',
      betweenPartyIds: base.parties.map((party) => party.id),
      duties: [],
      extraClauses: [input.content],
      agreedOn: input.on,
      performedAtOnce: input.performedAtOnce,
    },
  }
  const steps: readonly MoveFields[] = [
    { type: 'accept', initiative: 'committee' },
    { type: 'begin' },
    { type: 'close-agreed' },
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

function knownCommittee(work: Work, id: Id): Id {
  if (!readRecord(work.db, committeeKind, id))
    throw invalid('committeeId', '没有这个调解委员会，请重新选择。')
  return id
}
