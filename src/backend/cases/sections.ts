import { type Receipt, receiptProblem } from '#domain/agreement/receipt.ts'
import { againstMediation } from '#domain/cases/against-mediation.ts'
import { withEarlierKept } from '#domain/cases/agreement-parties.ts'
import { AGREEMENT_PAPER, agreementHash } from '#domain/cases/agreement-text.ts'
import type { Agreement, CaseMediator, CaseRecord, Signing } from '#domain/cases/case-record.ts'
import { type GateFinding, gateFindings, wantsReason } from '#domain/cases/decide-move.ts'
import { isPartyNamed, isSignerNamed } from '#domain/cases/named-in.ts'
import type { Party } from '#domain/cases/party.ts'
import type { Deceased } from '#domain/cases/relatives.ts'
import type { SessionRecord } from '#domain/cases/session-record.ts'
import { type ProcedureState, tracksOf } from '#domain/cases/tracks.ts'
import type { Id } from '#domain/values/brands.ts'
import type { Desk } from '../desk/desk.ts'
import { enteredBefore, entryState } from '../records/entered-before.ts'
import { caseKind, sessionKind } from '../records/kinds/cases.ts'
import { mediatorKind } from '../records/kinds/people.ts'
import { savedAgain } from '../records/saved-before.ts'
import { readRecord, runWork, type Work } from '../records/work.ts'
import { invalid, refusal } from '../refuse.ts'
import { checkDuties } from './agreement.ts'
import { type ChangeRequest, changeCase, refuseDateDoubt } from './change-case.ts'
import { refuseClosedFile, refuseFiledPart } from './closed-file.ts'
import { loadCase, surroundings } from './load-case.ts'
import { refuseMaskedAccounts, withKeptAccounts } from './masking.ts'
import { applyMove, blocked, stampedMove } from './move-case.ts'
import { checkedParties } from './party-checks.ts'
import { refuseDeceasedAhead, refuseMediatorsAhead } from './past-dates.ts'

export function saveParties(
  desk: Desk,
  input: ChangeRequest & {
    readonly parties: readonly Party[]
    /** Left out: as they stand. */
    readonly deceased?: readonly Deceased[] | undefined
  },
) {
  return changeCase(desk, 'cases.saveParties', input, (record, work) => {
    refuseClosedFile(record)
    const parties = checkedParties(input.parties, work.today)
    refuseLostNames(record, parties)
    refuseDeceasedAhead(work.today, input.deceased ?? [])
    return { ...record, parties, deceased: input.deceased ?? record.deceased }
  })
}

/** Whom the record speaks of, or who signed, stays in it: R01 takes a party out of the case, nothing deletes it. */
function refuseLostNames(record: CaseRecord, parties: readonly Party[]): void {
  const kept = new Set<Id>(parties.map((party) => party.id))
  const lost = record.parties.find((party) => !kept.has(party.id) && isPartyNamed(record, party.id))
  if (lost)
    throw invalid(
      'parties',
      `${lost.name}已经写进协议、签署、履行、回访或撤回记录，不能去掉。请改为“分出本案”。`,
    )
  const helpers = (list: readonly Party[]) => list.flatMap((party) => [...party.guardians, ...party.agents])
  const still = new Set<Id>(helpers(parties).map((person) => person.id))
  const signer = helpers(record.parties).find(
    (person) => !still.has(person.id) && isSignerNamed(record, person.id),
  )
  if (signer)
    throw invalid(
      'parties',
      `${signer.name}已经在本案文书上签署，不能去掉。签署记错了的，请先在“签署”里撤销。`,
    )
}

/** R05, R06 at assignment: a mediator out of office is refused for what comes, noted for what was done on paper. */
export function saveMediators(
  desk: Desk,
  input: ChangeRequest & {
    readonly mediators: readonly CaseMediator[]
    readonly onPaper: boolean
    readonly exceptionReason?: string | undefined
  },
) {
  return changeCase(
    desk,
    'cases.saveMediators',
    { ...input, reason: input.exceptionReason },
    (record, work) => {
      refuseClosedFile(record)
      refuseMediatorsAhead(work.today, input.mediators)
      refuseUnknownMediators(work, input.mediators)
      refuseLostMediators(record, input.mediators)
      const next = { ...record, mediators: input.mediators }
      const around = surroundings(work.db, { id: input.id, data: next }, work.today)
      const findings = gateFindings(next, 'begin', around)
      refuseUnexplained(
        findings.filter(({ code, level }) => code === 'R05A' && level === 'block'),
        input,
      )
      return next
    },
  )
}

/** What lies ahead is blocked; what was done on paper is entered with the reason why it was done all the same. */
function refuseUnexplained(
  findings: readonly GateFinding[],
  { onPaper, exceptionReason }: { readonly onPaper: boolean; readonly exceptionReason?: string | undefined },
): void {
  if (findings.length === 0) return
  if (!onPaper) throw blocked(findings)
  if (!exceptionReason?.trim()) throw blocked(findings.map(wantsReason))
}

export interface SessionInput {
  /** With `base` the session it changes, without one the form's own id for the session to be. */
  readonly id?: Id | undefined
  readonly base?: number | undefined
  readonly session: SessionRecord
  readonly onPaper: boolean
  readonly exceptionReason?: string | undefined
}

/** A session's record. The first one begins the mediation, so the clerk need not say so twice. */
export function saveSession(desk: Desk, input: SessionInput) {
  refuseDateDoubt(desk)
  const frame = desk.frame()
  const id = input.id ?? frame.newId()
  const isNew = input.base === undefined
  loadCase(desk.room.db, desk.session, input.session.caseId)
  if (isNew) {
    const before = enteredBefore(frame, sessionKind, { id, data: input.session })
    if (before) return before
  }
  const again = input.base && savedAgain(frame, sessionKind, { id, base: input.base, data: input.session })
  if (again) return { id, revision: again }
  const revision = runWork(frame, 'cases.saveSession', (work) => {
    const stored = loadCase(work.db, desk.session, input.session.caseId)
    refuseClosedFile(stored.data)
    if (input.session.heldOn > work.today) throw invalid('heldOn', '调解日期不能晚于今天。')
    if (!isNew) refuseOtherCase(work, id, input.session.caseId)
    const begun = begunBySession(work, stored, input)
    if (begun) work.save(caseKind, stored.id, begun, { base: stored.revision })
    return work.save(sessionKind, id, input.session, { base: input.base, reason: input.exceptionReason })
  })
  return { id, revision }
}

function refuseOtherCase(work: Work, id: Id, caseId: Id): void {
  const before = readRecord(work.db, sessionKind, id)
  if (!before || before.data.caseId !== caseId) throw refusal('NOT_FOUND')
}

function begunBySession(
  work: Work,
  stored: { id: Id; data: CaseRecord },
  input: SessionInput,
): CaseRecord | undefined {
  const { procedure } = tracksOf(stored.data)
  if (procedure === 'accepted') {
    return applyMove(work, stored.id, stored.data, {
      move: stampedMove(work, { type: 'begin' }, { on: input.session.heldOn }),
      onPaper: input.onPaper,
      exceptionReason: input.exceptionReason,
    })
  }
  if (input.base !== undefined) return undefined
  const against = againstMediation(stored.data, surroundings(work.db, stored, work.today))
  if (!input.onPaper && procedure !== 'mediating') throw blocked([notNow(procedure)])
  refuseUnexplained(against, input)
  return undefined
}

const notNow = (procedure: ProcedureState) => ({
  code: 'NOT_NOW',
  ...(procedure === 'suspended'
    ? { sentence: '案件正在中止，现在不能开始新的调解。', next: '先恢复调解；纸上已经调解过的，选“补录”。' }
    : {
        sentence: '案件还没有受理或者已经结束，现在不能开始新的调解。',
        next: '先受理；纸上已经调解过的，选“补录”。',
      }),
  citation: '人民调解法第17条',
})

export function saveAgreement(desk: Desk, input: ChangeRequest & { readonly agreement: Agreement }) {
  return changeCase(desk, 'cases.saveAgreement', input, (record, work) => {
    refuseClosedFile(record)
    checkDuties(input.agreement, record.parties, work.today)
    refuseLostReceipts(record, input.agreement)
    if (input.agreement.agreedOn && input.agreement.agreedOn > work.today) {
      throw invalid('agreedOn', '达成日期不能晚于今天。')
    }
    const signed = record.signings.some((signing) => signing.paperKind === AGREEMENT_PAPER)
    if (signed && !input.reason)
      throw invalid('reason', '协议已经有人签署。要改内容，请写明原因；改后应重新打印、重新签署。')
    const agreement = withKeptAccounts(input.agreement, record.agreement)
    refuseMaskedAccounts(agreement, record.agreement)
    return withEarlierKept(record, agreement)
  })
}

export function addSignings(
  desk: Desk,
  input: ChangeRequest & { readonly signings: readonly Omit<Signing, 'enteredAt'>[] },
) {
  const { signings: sent } = input
  // Under another id, another text, or with a 追认 more, a signature takes the place of the one before.
  const entered = (record: CaseRecord) => (sent.every((one) => isSignedSo(record, one)) ? 'same' : 'new')
  return changeCase(desk, 'cases.addSigning', { ...input, entered }, (record, work) => {
    if (input.signings.some((signing) => signing.on > work.today))
      throw invalid('on', '签署日期不能晚于今天。')
    if (input.signings.some(({ ratifiedOn }) => ratifiedOn !== undefined && ratifiedOn > work.today))
      throw invalid('ratifiedOn', '追认日期不能晚于今天。')
    refuseUnknownSigners(record, input.signings)
    const key = (signing: Pick<Signing, 'paperKind' | 'role' | 'signerId' | 'ofId'>) =>
      `${signing.paperKind}:${signing.role}:${signing.signerId}:${signing.ofId ?? ''}`
    const added = new Set(input.signings.map(key))
    const kept = record.signings.filter((signing) => !added.has(key(signing)))
    for (const before of record.signings)
      if (added.has(key(before))) refuseFiledPart(record, before.enteredAt)
    return {
      ...record,
      signings: [...kept, ...input.signings.map((signing) => signedNow(record, signing, work.at))],
    }
  })
}

function isSignedSo(record: CaseRecord, sent: Omit<Signing, 'enteredAt'>): boolean {
  const before = record.signings.find((one) => one.id === sent.id)
  if (!before || entryState(record.signings, sent) !== 'same') return false
  return signedNow(record, sent, before.enteredAt).textHash === before.textHash
}

/**
 * A signature under the agreement is one under the text as it stands: kept with it, so that a later change shows. What is
 * only added to (追认) stays the signature of its own day, under its own text.
 */
function signedNow(record: CaseRecord, signing: Omit<Signing, 'enteredAt'>, enteredAt: Signing['enteredAt']) {
  const { agreement } = record
  const isAgreement = signing.paperKind === AGREEMENT_PAPER && agreement !== undefined
  const before = record.signings.find((one) => one.id === signing.id)
  if (before && before.ratifiedOn !== signing.ratifiedOn)
    return { ...signing, enteredAt, textHash: before.textHash }
  return { ...signing, enteredAt, ...(isAgreement && { textHash: agreementHash(agreement) }) }
}

export function addReceipt(desk: Desk, input: ChangeRequest & { readonly receipt: Receipt }) {
  const entered = ({ receipts }: CaseRecord) => entryState(receipts, input.receipt)
  return changeCase(desk, 'cases.addReceipt', { ...input, entered }, (record, work) => {
    if (input.receipt.on > work.today) throw invalid('on', '履行日期不能晚于今天。')
    const duty = record.agreement?.duties.find((one) => one.id === input.receipt.dutyId)
    if (!duty) throw invalid('dutyId', '协议里没有这一项，请重新选择。')
    const problem = receiptProblem(duty, input.receipt)
    if (problem) throw invalid(problem.field, problem.sentence)
    return { ...record, receipts: [...record.receipts, { ...input.receipt, enteredAt: work.at }] }
  })
}

/** A mediator is one of the room's roster: the papers, the rules and the subsidy all read him there. */
function refuseUnknownMediators(work: Work, mediators: readonly CaseMediator[]): void {
  const stranger = mediators.find((mediator) => !readRecord(work.db, mediatorKind, mediator.mediatorId))
  if (stranger) throw invalid('mediators', `花名册里没有${stranger.name}。请先在设置里登记调解员。`)
}

/** Who signed as mediator of the case stays its mediator; one replaced before signing may go. */
function refuseLostMediators(record: CaseRecord, mediators: readonly CaseMediator[]): void {
  const kept = new Set<Id>(mediators.map((mediator) => mediator.mediatorId))
  const lost = record.mediators.find(
    ({ mediatorId }) => !kept.has(mediatorId) && isSignerNamed(record, mediatorId),
  )
  if (lost)
    throw invalid(
      'mediators',
      `${lost.name}已经在本案文书上签名，不能去掉。签署记错了的，请先在“签署”里撤销。`,
    )
}

/** Money already received must not lose the duty it was paid towards. */
function refuseLostReceipts(record: CaseRecord, agreement: Agreement): void {
  const kept = new Set<Id>(agreement.duties.map((duty) => duty.id))
  const lost = record.receipts.find((receipt) => !kept.has(receipt.dutyId))
  if (lost) throw invalid('duties', '有一项已经登记过履行，不能去掉。请保留这一项，或先划去登记的履行。')
}

function refuseUnknownSigners(record: CaseRecord, signings: readonly Pick<Signing, 'signerId'>[]): void {
  const known = new Set<string>([
    record.committeeId,
    ...record.mediators.map((mediator) => mediator.mediatorId),
    ...record.parties.flatMap((party) => [
      party.id,
      ...party.guardians.map((guardian) => guardian.id),
      ...party.agents.map((agent) => agent.id),
    ]),
  ])
  if (signings.some((signing) => !known.has(signing.signerId))) {
    throw invalid('signings', '签署人已不在本案，请刷新后重新选择。')
  }
}
