import fc from 'fast-check'
import type { Duty } from '#domain/agreement/duty.ts'
import type { Receipt } from '#domain/agreement/receipt.ts'
import type { Agreement, CaseMediator, CaseRecord, Recusal, Signing } from '#domain/cases/case-record.ts'
import type { Move } from '#domain/cases/moves.ts'
import { AGENT_POWERS, CAPACITIES, PARTY_KINDS, type Party, SIDES } from '#domain/cases/party.ts'
import { SESSION_MODES, SESSION_RESULTS, type SessionRecord } from '#domain/cases/session-record.ts'
import type { Mediator } from '#domain/people/mediator.ts'
import type { BusinessDate, Fen, Id, Instant } from '#domain/values/brands.ts'
import { addDays } from '#domain/values/dates.ts'
import type { Draw } from './random-world.ts'

/** What the facts of one case are answered from, drawn freely: lawful or not, complete or not. */
export interface RandomCase {
  readonly record: CaseRecord
  readonly sessions: readonly SessionRecord[]
  readonly printed: readonly {
    readonly kind: string
    readonly copies: number
    readonly voided: boolean
    readonly draft: boolean
    /** Which of `sessions` it is the record of. */
    readonly session: number | undefined
  }[]
  readonly scans: readonly {
    readonly kind: string
    readonly voided: boolean
    /** Which of `printed` it shows, where it is no paper written by hand. */
    readonly print: number | undefined
  }[]
}

const BASE = '2024-01-15' as BusinessDate
/** Days of three years around the day the conditions are asked on, the leap day and month ends among them. */
const anyDay = fc.nat(1200).map((days) => addDays(BASE, days))
const birthDay = fc.oneof(
  fc.constantFrom('2008-02-29', '2010-02-28', '2008-11-24', '2010-11-25', '2018-11-25', '1950-03-31'),
  fc.nat(20_000).map((days) => addDays('1960-01-01' as BusinessDate, days)),
) as fc.Arbitrary<BusinessDate>
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
const words = fc.constantFrom('甲', '排水沟', '𬍛 㛃', "o'k")

export const PAPER_KINDS = [
  'written-agreement',
  'application',
  'rights-notice',
  'id-proof',
  'evidence',
] as const

interface CaseIds {
  readonly committeeIds: readonly Id[]
  /** On the roster; a case may also name one who isn't. */
  readonly mediatorIds: readonly Id[]
  readonly newId: () => Id
  /** Receipts and moves are never later than this. */
  readonly today: BusinessDate
}

function drawnSpan(past: fc.Arbitrary<BusinessDate>) {
  return fc
    .record({ from: past, to: maybe(past) })
    .map(({ from, to }) => ({ from, to: to !== undefined && to < from ? from : to }))
}

export function drawMediator(draw: Draw): Mediator {
  return {
    name: draw(words),
    standing: draw(fc.constantFrom('member', 'engaged')),
    workKind: draw(fc.constantFrom('full-time', 'part-time', 'invited')),
    birthDate: draw(maybe(birthDay)),
    serviceFrom: draw(maybe(anyDay)),
    serviceTo: draw(maybe(anyDay)),
    filed: draw(maybe(fc.boolean())),
  }
}

export function drawCase(draw: Draw, ids: CaseIds): RandomCase {
  const past = anyDay.filter((day) => day <= ids.today)
  const parties = Array.from({ length: draw(fc.nat(3)) }, () => drawParty(draw, ids))
  const partyIds = parties.map((one) => one.id)
  const agreement = draw(fc.boolean()) ? drawAgreement(draw, ids, partyIds, past) : undefined
  const mediators = Array.from({ length: draw(fc.nat(2)) }, () => drawAssigned(draw, ids))
  const record: CaseRecord = {
    committeeId: draw(fc.constantFrom(...ids.committeeIds)),
    origin: draw(fc.constantFrom('live', 'backfill', 'ledger')),
    matterKind: draw(fc.constantFrom('people', 'administrative')),
    source: draw(fc.constantFrom('application', 'police')),
    kind18: draw(maybe(fc.constantFrom('02', '07', '10', '15'))),
    kind17: draw(maybe(fc.constantFrom('01', '05'))),
    tags: draw(fc.uniqueArray(fc.constantFrom('mass', 'minor'))),
    specialProcedure: draw(maybe(fc.constantFrom('none', 'labour', 'medical', 'court-entrusted-summary'))),
    courtPapersOn: draw(maybe(past)),
    appraisals: draw(maybe(fc.array(drawnSpan(past), { maxLength: 2 }))),
    extendedTo: draw(maybe(fc.record({ date: anyDay, agreedOn: past }))),
    grade: draw(maybe(fc.constantFrom('simple', 'major'))),
    occurredOn: draw(maybe(anyDay)),
    title: '案',
    requests: [],
    peopleInvolved: draw(maybe(fc.constantFrom(0, 9, 10, 30))),
    hasDeath: draw(maybe(fc.boolean())),
    escalationRisk: draw(maybe(fc.boolean())),
    escalationReport: draw(maybe(past.map((on) => ({ on, to: '派出所', how: '电话' })))),
    sensitive: false,
    accessAccountIds: [],
    screening: {
      takenElsewhere: draw(maybe(fc.constantFrom('no', 'court', 'police'))),
      entrusted: draw(maybe(fc.boolean())),
      policeUndecided: draw(maybe(fc.boolean())),
      reservedByLaw: draw(maybe(fc.boolean())),
    },
    parties,
    notice: draw(maybe(past.map((givenOn) => ({ givenOn, how: 'oral' as const, personalData: true })))),
    mediators: mediators.filter(
      (one, index) => mediators.findIndex((other) => other.mediatorId === one.mediatorId) === index,
    ),
    recusals: draw(maybe(fc.constant(true))) && drawRecusals(draw, ids, mediators),
    moves: drawMoves(draw, ids, past),
    agreement,
    signings: drawSignings(draw, ids, parties, mediators),
    receipts: agreement ? drawReceipts(draw, ids, agreement, past) : [],
    urgings: [],
    visits: Array.from({ length: draw(fc.nat(2)) }, () => ({
      id: ids.newId(),
      on: draw(past),
      by: '甲',
      how: 'phone' as const,
      partyIds: [],
      detail: '好',
    })),
    missingPaperReasons: draw(fc.uniqueArray(fc.constantFrom(...PAPER_KINDS))).map((paperKind) => ({
      paperKind,
      reason: '遗失',
    })),
  }
  const voided = fc.option(fc.constant('错'), { nil: undefined, freq: 3 })
  return {
    record,
    sessions: Array.from({ length: draw(fc.nat(3)) }, () => drawSession(draw, partyIds, draw(voided))),
    printed: Array.from({ length: draw(fc.nat(4)) }, () => ({
      kind: draw(fc.constantFrom('mediation-record', ...PAPER_KINDS)),
      copies: draw(fc.integer({ min: 1, max: 4 })),
      voided: draw(fc.boolean()),
      draft: draw(fc.boolean()),
      session: draw(fc.option(fc.nat(3), { nil: undefined })),
    })),
    scans: Array.from({ length: draw(fc.nat(4)) }, () => ({
      kind: draw(fc.constantFrom('mediation-record', ...PAPER_KINDS)),
      voided: draw(fc.boolean()),
      print: draw(fc.option(fc.nat(4), { nil: undefined })),
    })),
  }
}

function drawParty(draw: Draw, ids: CaseIds): Party {
  return {
    id: ids.newId(),
    side: draw(fc.constantFrom(...SIDES)),
    kind: draw(fc.constantFrom('person' as const, ...PARTY_KINDS)),
    name: draw(words),
    document: draw(
      fc.constantFrom({ kind: 'none' }, { kind: 'unknown' }, { kind: 'refused' }),
    ) as Party['document'],
    sex: draw(maybe(fc.constantFrom('male', 'female'))),
    birthDate: draw(maybe(birthDay)),
    address: draw(maybe(words)),
    capacity: draw(maybe(fc.constantFrom(...CAPACITIES))),
    onlyBenefits: draw(maybe(fc.boolean())),
    capacityGround: draw(maybe(fc.constantFrom('在厂里上班', ' '))),
    guardians: draw(fc.boolean()) ? [{ id: ids.newId(), name: '监护人' }] : [],
    agents: draw(fc.boolean())
      ? [{ id: ids.newId(), name: '代理人', kind: 'citizen', powers: draw(fc.subarray([...AGENT_POWERS])) }]
      : [],
    attitudes: draw(
      fc.array(fc.record({ on: anyDay, answer: fc.constantFrom('agrees', 'refuses') }), { maxLength: 2 }),
    ) as Party['attitudes'],
    separatedOn: draw(maybe(anyDay)),
  }
}

function drawAssigned(draw: Draw, ids: CaseIds): CaseMediator {
  return {
    mediatorId: draw(fc.constantFrom(...ids.mediatorIds, ids.newId())),
    name: '周德厚',
    role: draw(fc.constantFrom('lead', 'assistant')),
    chosenBy: draw(fc.constantFrom('committee', 'parties')),
    assignedOn: draw(anyDay),
    conflict: draw(maybe(maybe(anyDay).map((consentOn) => ({ detail: '堂兄', consentOn })))),
  }
}

function drawRecusals(draw: Draw, ids: CaseIds, mediators: readonly CaseMediator[]): readonly Recusal[] {
  return draw(fc.subarray([...mediators])).map(({ mediatorId, name }) => ({
    id: ids.newId(),
    on: draw(anyDay),
    byPartyId: ids.newId(),
    mediatorId,
    mediatorName: name,
    ground: '不公',
    outcome: draw(maybe(fc.constantFrom('replaced', 'kept', 'withdrawn'))),
    consentOn: draw(maybe(anyDay)),
  }))
}

function drawMoves(draw: Draw, ids: CaseIds, past: fc.Arbitrary<BusinessDate>): readonly Move[] {
  const types = ['register', 'accept', 'begin', 'close-agreed', 'establish-file', 'archive'] as const
  const taken = draw(fc.subarray([...types, 'terminate', 'decline', 'suspend'] as const))
  return taken.map((type): Move => {
    const base = {
      id: ids.newId(),
      on: draw(past),
      enteredAt: '2026-11-23T02:00:00.000Z' as Instant,
      enteredBy: ids.newId(),
      exceptions: [],
    }
    switch (type) {
      case 'accept':
        return { ...base, type, initiative: 'application' }
      case 'terminate':
        return { ...base, type, ground: 'failed', channelsTold: draw(fc.boolean()) }
      case 'decline':
        return { ...base, type, ground: 'reserved', channels: [] }
      case 'suspend':
        return { ...base, type, reason: '外出' }
      case 'establish-file':
        return { ...base, type, by: '张敏' }
      default:
        return { ...base, type }
    }
  })
}

function drawAgreement(
  draw: Draw,
  ids: CaseIds,
  partyIds: readonly Id[],
  past: fc.Arbitrary<BusinessDate>,
): Agreement {
  return {
    form: draw(fc.constantFrom('written', 'oral')),
    scope: draw(fc.constantFrom('all', 'part')),
    betweenPartyIds: draw(fc.subarray([...partyIds])),
    facts: draw(maybe(words)),
    disputes: draw(maybe(words)),
    responsibilities: draw(maybe(words)),
    duties: Array.from({ length: draw(fc.nat(3)) }, () => drawDuty(draw, ids, partyIds, past)),
    extraClauses: draw(fc.array(words, { maxLength: 1 })),
    method: draw(maybe(words)),
    place: draw(maybe(words)),
    timeLimit: draw(maybe(words)),
    agreedOn: draw(maybe(anyDay)),
    performedAtOnce: draw(maybe(fc.boolean())),
    copies: draw(maybe(fc.integer({ min: 1, max: 5 }))),
  }
}

function drawDuty(draw: Draw, ids: CaseIds, partyIds: readonly Id[], past: fc.Arbitrary<BusinessDate>): Duty {
  const when = draw(
    fc.oneof(
      fc.constant({ kind: 'on-signing' as const }),
      anyDay.map((date) => ({ kind: 'by' as const, date })),
      fc.constantFrom(0, 7).map((days) => ({ kind: 'within-days' as const, days })),
      maybe(anyDay).map((dueOn) => ({ kind: 'condition' as const, text: '到账后', dueOn })),
    ),
  )
  const base = {
    id: ids.newId(),
    debtorPartyIds: draw(fc.subarray([...partyIds])),
    creditorPartyIds: [],
    liability: draw(fc.constantFrom('each' as const, 'joint' as const)),
    what: '给付',
    ended: draw(
      fc.option(
        past.map((on) => ({ on, reason: '免除' })),
        { nil: undefined, freq: 6 },
      ),
    ),
  }
  const amount = draw(fc.constantFrom(0, 1, 100, 12_345)) as Fen
  switch (draw(fc.nat(5))) {
    case 0:
      return { ...base, kind: 'money', amount, when }
    case 1:
      return {
        ...base,
        kind: 'instalments',
        total: 1000 as Fen,
        plan: { by: 'equal', count: draw(fc.integer({ min: 2, max: 4 })) },
        firstWhen: when,
        everyMonths: 1,
      }
    case 2:
      return {
        ...base,
        kind: 'periodic',
        amount: 100 as Fen,
        every: draw(fc.constantFrom('month', 'quarter', 'year')),
        from: draw(anyDay),
        until: draw(
          fc.oneof(
            anyDay.map((date) => ({ kind: 'date' as const, date })),
            fc.constant({ kind: 'open' as const, text: '终身' }),
          ),
        ),
      }
    case 3:
      return { ...base, kind: 'refrain' }
    case 4:
      return { ...base, kind: 'other', amount: draw(maybe(fc.constant(amount))), when }
    default:
      return { ...base, kind: 'act', when }
  }
}

function drawReceipts(
  draw: Draw,
  ids: CaseIds,
  { duties }: Agreement,
  past: fc.Arbitrary<BusinessDate>,
): readonly Receipt[] {
  if (duties.length === 0) return []
  return Array.from({ length: draw(fc.nat(4)) }, () => {
    const amount = draw(maybe(fc.constantFrom(1, 100, 250, 1000, 12_345)))
    return {
      id: ids.newId(),
      dutyId: draw(fc.constantFrom(...duties.map((duty) => duty.id))),
      seq: draw(maybe(fc.integer({ min: 1, max: 3 }))),
      on: draw(fc.oneof(past, fc.constant(ids.today))),
      ...(amount === undefined ? { done: draw(fc.boolean()) } : { amount: amount as Fen }),
      how: '现金',
    }
  })
}

function drawSignings(
  draw: Draw,
  ids: CaseIds,
  parties: readonly Party[],
  mediators: readonly CaseMediator[],
): readonly Signing[] {
  const signers: Pick<Signing, 'role' | 'signerId'>[] = [
    ...parties.flatMap((party) => [
      { role: 'party' as const, signerId: party.id },
      ...party.guardians.map((one) => ({ role: 'guardian' as const, signerId: one.id })),
      ...party.agents.map((one) => ({ role: 'agent' as const, signerId: one.id })),
    ]),
    ...mediators.map((one) => ({ role: 'mediator' as const, signerId: one.mediatorId })),
  ]
  return draw(fc.subarray(signers)).map((signer) => ({
    ...signer,
    id: ids.newId(),
    paperKind: draw(
      fc.constantFrom('written-agreement', 'written-agreement', 'oral-agreement-register', 'application'),
    ),
    how: ['signature'],
    on: draw(anyDay),
    ratifiedOn: draw(maybe(anyDay)),
    enteredAt: '2026-11-23T02:00:00.000Z' as Instant,
  }))
}

function drawSession(draw: Draw, partyIds: readonly Id[], voided: string | undefined): SessionRecord {
  return {
    caseId: '' as Id,
    heldOn: draw(anyDay),
    mode: draw(fc.constantFrom(...SESSION_MODES)),
    presentPartyIds: draw(fc.subarray([...partyIds])),
    invited: draw(
      fc.array(fc.record({ name: words, partiesConsented: maybe(fc.boolean()) }), { maxLength: 2 }),
    ),
    mediatorIds: [],
    entries: draw(fc.boolean()) ? [{ text: '问' }] : [],
    result: draw(maybe(fc.constantFrom(...SESSION_RESULTS))),
    voided,
  }
}
