import { describe, expect, it } from 'vitest'
import type { CaseRecord } from './case-record.ts'
import { availableMoves, decideMove, type MoveRequest } from './decide-move.ts'
import type { Move, MoveType } from './moves.ts'
import {
  around,
  day,
  idOf,
  mediatorOf,
  monthlyOf,
  moveOf,
  partyOf,
  paymentOf,
  recusalOf,
  sampleRecord,
  sessionOf,
  signingOf,
} from './testing/sample-record.ts'

const register = moveOf({ type: 'register', on: day('2026-01-05') })
const accept = moveOf({ type: 'accept', on: day('2026-01-05'), initiative: 'application' })
const begin = moveOf({ type: 'begin', on: day('2026-01-06') })
const close = moveOf({ type: 'close-agreed', on: day('2026-01-21') })
const terminate = (channelsTold: boolean) =>
  moveOf({ type: 'terminate', on: day('2026-01-21'), ground: 'failed', channelsTold })
const unsaid = moveOf({ type: 'terminate', on: day('2026-01-21'), channelsTold: true })
const declined = (channels: readonly string[]) =>
  moveOf({ type: 'decline', on: day('2026-01-21'), ground: 'taken', channels })
const withdraw = moveOf({
  type: 'withdraw',
  on: day('2026-01-21'),
  byPartyIds: [idOf('张三')],
  reason: '自行和解',
})
const withdrawnBy = (...names: readonly string[]) => ({ ...withdraw, byPartyIds: names.map(idOf) })
const THREE = [partyOf('张三'), partyOf('张四'), partyOf('李四', { side: 'respondent' })]
const establish = moveOf({ type: 'establish-file', on: day('2026-01-25'), by: '赵敏' })
const archive = moveOf({ type: 'archive', on: day('2026-01-30') })

const oral: NonNullable<CaseRecord['agreement']> = {
  form: 'oral',
  scope: 'all',
  betweenPartyIds: [],
  duties: [],
  extraClauses: ['双方握手言和。'],
  agreedOn: day('2026-01-21'),
  performedAtOnce: true,
}
const written: NonNullable<CaseRecord['agreement']> = {
  ...oral,
  form: 'written',
  facts: '排水沟被堵',
  disputes: '是否恢复原状',
}
const mediating = { moves: [register, accept, begin] } as const

function codesOf(
  record: CaseRecord,
  move: Move,
  request: Partial<MoveRequest> = {},
  surroundings = around(),
) {
  const decision = decideMove(record, { move, onPaper: false, ...request }, surroundings)
  return decision.kind === 'moved' ? 'moved' : decision.reasons.map((reason) => reason.code)
}

const refusing = partyOf('李四', {
  side: 'respondent',
  attitudes: [{ on: day('2026-01-05'), answer: 'refuses' }],
})
const agreeingLater = partyOf('李四', {
  side: 'respondent',
  attitudes: [
    { on: day('2026-01-05'), answer: 'refuses' },
    { on: day('2026-01-09'), answer: 'agrees' },
  ],
})

const apart = { ...refusing, separatedOn: day('2026-01-06') }
const alone = [partyOf('张三'), apart]
const willing = (name: string, side: 'applicant' | 'respondent') =>
  partyOf(name, { side, attitudes: [{ on: day('2026-01-05'), answer: 'agrees' }] })
const offer = moveOf({ type: 'accept', on: day('2026-01-05'), initiative: 'committee' })
const resume = moveOf({ type: 'resume', on: day('2026-01-21') })
const suspended = moveOf({ type: 'suspend', on: day('2026-01-08'), reason: '等待鉴定' })
const asked = { takenElsewhere: 'court', entrusted: true, reservedByLaw: false } as const

/** Appendix A of the domain reference: facts in, rule codes out. */
describe('rules before a step', () => {
  it.each<[string, Partial<CaseRecord>, Move, 'moved' | readonly string[]]>([
    ['nothing in the way', {}, accept, 'moved'],
    ['R01 a party refuses', { parties: [partyOf('张三'), refusing] }, accept, ['R01']],
    [
      'R01 the refusing party is taken out',
      { parties: [partyOf('张三'), partyOf('王五', { side: 'respondent' }), apart] },
      accept,
      'moved',
    ],
    ['R01 refused, then agreed', { parties: [partyOf('张三'), agreeingLater] }, accept, 'moved'],
    [
      'R02 a court has it',
      { screening: { takenElsewhere: 'court', entrusted: false, reservedByLaw: false } },
      accept,
      ['R02'],
    ],
    ['R02 the court itself entrusted it', { source: 'court', screening: asked }, accept, 'moved'],
    ['R02S another source than the authority that sent it', { screening: asked }, accept, ['R02S']],
    [
      'R02S sent by the petition office',
      { source: 'petition', screening: { ...asked, takenElsewhere: 'other' } },
      accept,
      'moved',
    ],
    [
      'R02 police, not sent, whether they decided was not asked',
      { screening: { takenElsewhere: 'police', entrusted: false, reservedByLaw: false } },
      accept,
      ['R02'],
    ],
    [
      'R02 the police have not decided',
      {
        screening: {
          takenElsewhere: 'police',
          entrusted: false,
          policeUndecided: true,
          reservedByLaw: false,
        },
      },
      accept,
      'moved',
    ],
    [
      'R02 whether entrusted was not asked',
      { screening: { takenElsewhere: 'court', reservedByLaw: false } },
      accept,
      ['R02'],
    ],
    ['R03 reserved by law', { screening: { takenElsewhere: 'no', reservedByLaw: true } }, accept, ['R03']],
    ['nothing was asked', { screening: {} }, accept, ['S01']],
    ['one party only', { parties: [partyOf('张三')] }, accept, ['P01']],
    ['P01 the only respondent is taken out', { parties: alone }, accept, ['P01']],
    [
      'P01 two applicants, the only respondent taken out',
      { parties: [partyOf('张三'), partyOf('王五'), apart] },
      accept,
      ['P01'],
    ],
    ['P01 two who apply together', { parties: [partyOf('张三'), partyOf('李四')] }, accept, 'moved'],
    ['P02 nobody to mediate with', { moves: [register, accept], parties: alone }, begin, ['P02']],
    [
      'P02 nobody to go on with',
      { moves: [register, accept, begin, suspended], parties: alone },
      resume,
      ['P02'],
    ],
    ['P02 nobody to agree with', { ...mediating, agreement: oral, parties: alone }, close, ['P02']],
    // 人民调解法17: the committee may offer mediation; each party's consent is to be on record
    ['R01C offered, nobody was asked', {}, offer, ['R01C']],
    [
      'R01C offered, one has not answered',
      { parties: [willing('张三', 'applicant'), partyOf('李四', { side: 'respondent' })] },
      offer,
      ['R01C'],
    ],
    [
      'R01C offered, both agree',
      { parties: [willing('张三', 'applicant'), willing('李四', 'respondent')] },
      offer,
      'moved',
    ],
    [
      'R01C offered, and they have come to an agreement',
      { agreement: { ...oral, betweenPartyIds: [idOf('张三'), idOf('李四')] } },
      offer,
      'moved',
    ],
    ['R01C offered, and everybody has agreed', { agreement: oral }, offer, 'moved'],
    ['R01, R01C offered, one refuses', { parties: [willing('张三', 'applicant'), refusing] }, offer, ['R01']],
    ['R04 no notice', { moves: [register, accept], notice: undefined }, begin, ['R04']],
    ['R05 no mediator', { moves: [register, accept], mediators: [] }, begin, ['R05']],
    [
      'R06 a tie without consent',
      { moves: [register, accept], mediators: [mediatorOf({ conflict: { detail: '堂兄弟' } })] },
      begin,
      ['R06'],
    ],
    [
      'R06 a tie with consent',
      {
        moves: [register, accept],
        mediators: [mediatorOf({ conflict: { detail: '堂兄弟', consentOn: day('2026-01-06') } })],
      },
      begin,
      'moved',
    ],
    // R06 the other half: a party asked that the mediator step back
    [
      'R06 asked to step back, nobody decided',
      { moves: [register, accept], recusals: [recusalOf()] },
      begin,
      ['R06'],
    ],
    [
      'R06 not decided at the closing either',
      { ...mediating, agreement: oral, recusals: [recusalOf()] },
      close,
      ['R06'],
    ],
    [
      'R06 goes on without consent in writing',
      { moves: [register, accept], recusals: [recusalOf({ outcome: 'kept', decidedOn: day('2026-01-06') })] },
      begin,
      ['R06'],
    ],
    [
      'R06 goes on with consent in writing',
      { moves: [register, accept], recusals: [recusalOf({ outcome: 'kept', consentOn: day('2026-01-06') })] },
      begin,
      'moved',
    ],
    [
      'R06 the request was withdrawn',
      { moves: [register, accept], recusals: [recusalOf({ outcome: 'withdrawn' })] },
      begin,
      'moved',
    ],
    [
      'R06 said to be replaced, and still there',
      { moves: [register, accept], recusals: [recusalOf({ outcome: 'replaced' })] },
      begin,
      ['R06'],
    ],
    [
      'R06 replaced by another',
      {
        moves: [register, accept],
        recusals: [recusalOf({ outcome: 'replaced', mediatorId: idOf('m0') })],
      },
      begin,
      'moved',
    ],
    [
      'R08 a risk without a report',
      { moves: [register, accept], escalationRisk: true },
      terminate(true),
      ['R08'],
    ],
    [
      'R08 a risk without a report, withdrawn',
      { moves: [register, accept], escalationRisk: true },
      withdraw,
      ['R08'],
    ],
    [
      'R08 reported',
      {
        moves: [register, accept],
        escalationRisk: true,
        escalationReport: { on: day('2026-01-06'), to: '派出所', how: '电话' },
      },
      terminate(true),
      'moved',
    ],
    ['R09 the other ways were not told', { moves: [register, accept] }, terminate(false), ['R09']],
    ['R09 ended without saying why', { moves: [register, accept] }, unsaid, ['R09G']],
    ['R01 one of two applicants withdraws', { parties: THREE }, withdrawnBy('张三'), ['R01W']],
    ['R01 both do', { parties: THREE }, withdrawnBy('张三', '张四'), 'moved'],
    [
      'R01 the other was taken out of the case',
      {
        parties: THREE.map((one) => (one.name === '张四' ? { ...one, separatedOn: day('2026-01-10') } : one)),
      },
      withdrawnBy('张三'),
      'moved',
    ],
    ['R01 a respondent has nothing to withdraw', { parties: THREE }, withdrawnBy('李四'), ['R01S']],
    ['R01 nor beside an applicant', { parties: THREE }, withdrawnBy('张三', '李四'), ['R01W', 'R01S']],
    ['turned away and told of no other way', {}, declined([]), ['A05C']],
    ['turned away to a court', {}, declined(['court']), 'moved'],
    ['no agreement', mediating, close, ['A01']],
    [
      'R10 labour must be in writing',
      { ...mediating, agreement: oral, specialProcedure: 'labour' },
      close,
      ['R10'],
    ],
    ['R10 unpaid wages of migrant workers', { ...mediating, agreement: oral, kind18: '10' }, close, ['R10']],
    ['R10 another labour dispute', { ...mediating, agreement: oral, kind18: '11' }, close, ['R10']],
    ['R10 a medical dispute', { ...mediating, agreement: oral, kind18: '15' }, close, ['R10']],
    [
      'R10 a labour dispute from a court',
      { ...mediating, agreement: oral, kind18: '11', specialProcedure: 'court-delegated' },
      close,
      ['R10'],
    ],
    [
      'R10 nobody said what it is about',
      { ...mediating, agreement: oral, kind18: undefined },
      close,
      ['R10'],
    ],
    [
      'R10 of land, and nobody said whether 农村土地承包',
      { ...mediating, agreement: oral, kind18: '07' },
      close,
      ['R10'],
    ],
    [
      'R10 of land, 一般程序',
      { ...mediating, agreement: oral, kind18: '07', specialProcedure: 'none' },
      close,
      'moved',
    ],
    ['R10 a dispute of neighbours', { ...mediating, agreement: oral, kind18: '03' }, close, 'moved'],
    [
      'R04D told only after mediation began',
      {
        moves: [register, accept],
        notice: { givenOn: day('2026-01-07'), how: 'oral', personalData: true },
      },
      begin,
      ['R04D'],
    ],
    [
      'R04D told the same day',
      {
        moves: [register, accept],
        notice: { givenOn: day('2026-01-06'), how: 'oral', personalData: true },
      },
      begin,
      'moved',
    ],
    [
      'R11 oral, not performed',
      { ...mediating, agreement: { ...oral, performedAtOnce: false } },
      close,
      ['R11'],
    ],
    ['R11 oral, a difficult dispute', { ...mediating, agreement: oral, grade: 'difficult' }, close, ['R11']],
    ['R11 oral, an ordinary dispute', { ...mediating, agreement: oral, grade: 'ordinary' }, close, 'moved'],
    [
      'R11 oral, said to be performed, but monthly',
      { ...mediating, agreement: { ...oral, duties: [monthlyOf('李四', '张三')] } },
      close,
      ['R11'],
    ],
    [
      'R13 method, place and time come from the duties',
      {
        ...mediating,
        agreement: { ...written, duties: [paymentOf('李四', '张三', { kind: 'on-signing' })] },
      },
      close,
      ['R14'],
    ],
    [
      'R15 a copy too few',
      { ...mediating, agreement: { ...written, copies: 2 } },
      close,
      ['R13', 'R14', 'R15'],
    ],
    [
      'R15 counts who the agreement is between',
      {
        ...mediating,
        parties: [
          partyOf('张三'),
          partyOf('李四', { side: 'respondent' }),
          partyOf('王五', { side: 'third' }),
        ],
        agreement: { ...written, copies: 3, betweenPartyIds: [idOf('张三'), idOf('李四')] },
      },
      close,
      ['R13', 'R14'],
    ],
    ['R12 oral, without content', { ...mediating, agreement: { ...oral, extraClauses: [] } }, close, ['R12']],
    ['oral, performed, recorded', { ...mediating, agreement: oral }, close, 'moved'],
    [
      'R13, R14 written, unsigned, elements missing',
      { ...mediating, agreement: { ...oral, form: 'written' } },
      close,
      ['R13', 'R14'],
    ],
  ])('%s', (_, fields, move, expected) => {
    expect(codesOf(sampleRecord(fields), move)).toEqual(expected)
  })

  it('R05 a mediator who left office before the assignment', () => {
    const left = new Map([
      [
        idOf('m1'),
        { name: '周德厚', standing: 'member', workKind: 'full-time', serviceTo: day('2025-12-31') } as const,
      ],
    ])
    expect(
      codesOf(sampleRecord({ moves: [register, accept] }), begin, {}, around({ mediators: left })),
    ).toEqual(['R05A'])
  })

  it('R05 a mediator who left office before the signing, or before a session', () => {
    const left = around({
      mediators: new Map([
        [
          idOf('m1'),
          {
            name: '周德厚',
            standing: 'member',
            workKind: 'full-time',
            serviceTo: day('2026-01-10'),
          } as const,
        ],
      ]),
      sessions: [sessionOf({ heldOn: day('2026-01-20'), mediatorIds: [idOf('m1')] })],
    })
    const record = sampleRecord({ ...mediating, agreement: oral })
    expect(codesOf(record, close, {}, left)).toEqual(['R05S'])
    expect(codesOf(record, close, { exceptionReason: '换届未交接' }, left)).toBe('moved')
    const signed = [
      signingOf({ paperKind: 'written-agreement', role: 'mediator', signerId: 'm1', on: '2026-01-21' }),
    ]
    const unheld = { ...left, sessions: [] }
    expect(codesOf(sampleRecord({ ...record, signings: signed }), close, {}, unheld)).toEqual(['R05A'])
  })

  it('R05D: a mediator settled on after he mediated is asked about, whoever mediated in time is not', () => {
    const held = (on: string) => ({
      sessions: [sessionOf({ heldOn: day(on), mediatorIds: [idOf('m1')] })],
    })
    const late = { mediators: [mediatorOf({ assignedOn: day('2026-01-25') })] }
    const record = sampleRecord({ ...mediating, ...late, agreement: oral })
    expect(codesOf(record, close, {}, around(held('2026-01-20')))).toEqual(['R05D'])
    expect(codesOf(record, close, {}, around(held('2026-01-25')))).toBe('moved')
  })

  it('R06 says who was asked to step back, and why that is not settled', () => {
    const record = sampleRecord({
      moves: [register, accept],
      mediators: [mediatorOf({ conflict: { detail: '堂兄弟' } })],
      recusals: [recusalOf()],
    })
    expect(decideMove(record, { move: begin, onPaper: false }, around())).toMatchObject({
      reasons: [{ sentence: '周德厚与当事人有亲属或利害关系。李四要求周德厚回避，还没有处理。' }],
    })
  })

  // 人民调解工作若干规定35: who the parties are. "No card" and "refused" are answers.
  it.each<[string, Parameters<typeof partyOf>[1], boolean]>([
    ['a name and nothing else', {}, false],
    ['no card', { document: { kind: 'none' } }, true],
    ['refused', { document: { kind: 'refused' } }, true],
    ['a number', { document: { kind: 'id-card', number: '379999198001010032' } }, true],
    ['a day of birth', { birthDate: day('1980-01-01') }, true],
    ['an address', { address: '柳河村三组' }, true],
    ['no name', { name: ' ', document: { kind: 'none' } }, false],
    ['a name only, but taken out of the case', { separatedOn: day('2026-01-08') }, true],
  ])('R13 who the parties are: %s', (_, fields, known) => {
    const duties = [paymentOf('李四', '张三', { kind: 'on-signing' })]
    const parties = [...sampleRecord().parties, partyOf('王五', { side: 'third', ...fields })]
    const record = sampleRecord({ ...mediating, parties, agreement: { ...written, duties } })
    expect(codesOf(record, close)).toEqual(known ? ['R14'] : ['R13', 'R14'])
  })

  it('R13L who answers for what may be said: it is mentioned, and asks for no reason', () => {
    const duties = [paymentOf('李四', '张三', { kind: 'on-signing' })]
    const closing = (agreement: NonNullable<CaseRecord['agreement']>) =>
      availableMoves(sampleRecord({ ...mediating, agreement: { ...agreement, duties } }), around()).find(
        (move) => move.type === 'close-agreed',
      )
    const found = (agreement: NonNullable<CaseRecord['agreement']>) =>
      closing(agreement)?.reasons.filter((reason) => reason.code === 'R13L')
    expect(found(written)).toMatchObject([{ level: 'hint', sentence: '书面协议没有写明各方责任。' }])
    expect(closing(written)?.allowed).toBe(true)
    expect(found({ ...written, responsibilities: '李四负全部责任' })).toEqual([])
    expect(found(oral)).toEqual([])
  })

  it('R13 names what is missing', () => {
    const record = sampleRecord({ ...mediating, agreement: { ...written, disputes: undefined } })
    const decision = decideMove(record, { move: close, onPaper: false }, around())
    expect(decision).toMatchObject({
      reasons: [{ sentence: '书面协议没有写明：争议事项、履行方式、履行地点、履行期限。' }, {}],
    })
  })

  it('R05 a mediator who is not on the roster', () => {
    const record = sampleRecord({ moves: [register, accept] })
    expect(codesOf(record, begin, {}, around({ mediators: new Map() }))).toEqual(['R05U'])
  })

  it('R23 archive waits for missing papers or their explanation', () => {
    const record = sampleRecord({ moves: [register, accept, begin, close, establish], agreement: oral })
    expect(codesOf(record, archive, {}, around({ missingPapers: 1 }))).toEqual(['R23'])
    expect(codesOf(record, archive)).toBe('moved')
  })

  it('R23 a correction is not finished while a paper it made necessary is missing', () => {
    const reopen = moveOf({ type: 'open-correction', on: day('2026-01-31'), reason: '协议改为书面' })
    const corrected = moveOf({ type: 'finish-correction', on: day('2026-01-31') })
    const moves = [register, accept, begin, close, establish, archive, reopen]
    const record = sampleRecord({ moves, agreement: oral })
    expect(codesOf(record, corrected, {}, around({ missingPapers: 1 }))).toEqual(['R23'])
    expect(codesOf(record, corrected)).toBe('moved')
    const onPaper = { onPaper: true, exceptionReason: '原件在县档案馆' }
    expect(codesOf(record, corrected, onPaper, around({ missingPapers: 1 }))).toBe('moved')
  })

  it('a warning takes a reason and goes on, and the reason stays', () => {
    const record = sampleRecord({ parties: [partyOf('张三')] })
    const decision = decideMove(
      record,
      { move: accept, onPaper: false, exceptionReason: '对方姓名不详' },
      around(),
    )
    expect(decision).toMatchObject({
      kind: 'moved',
      record: { moves: [{}, { exceptions: [{ code: 'P01', reason: '对方姓名不详' }] }] },
    })
  })

  it('a reason does not open a block', () => {
    const record = sampleRecord({ moves: [register, accept], notice: undefined })
    expect(codesOf(record, begin, { exceptionReason: '忘了' })).toEqual(['R04'])
  })
})

describe('补录', () => {
  it('what happened on paper is never blocked, its gap stays visible', () => {
    const record = sampleRecord({ moves: [register], notice: undefined, mediators: [] })
    const decision = decideMove(record, { move: close, onPaper: true, exceptionReason: '纸上办结' }, around())
    expect(decision.kind).toBe('moved')
    if (decision.kind !== 'moved') return
    const codes = decision.record.moves.at(-1)?.exceptions.map((one) => one.code)
    expect(codes).toEqual(expect.arrayContaining(['R04', 'R05', 'A01']))
  })

  it('acceptance may be entered after the closing', () => {
    const record = sampleRecord({ moves: [register, close] })
    expect(codesOf(record, accept, { onPaper: true })).toBe('moved')
    expect(codesOf(record, accept)).toEqual(['NOT_NOW'])
  })

  const reopen = moveOf({ type: 'open-correction', on: day('2026-01-31'), reason: '页码有误' })
  const corrected = moveOf({ type: 'finish-correction', on: day('2026-01-31') })
  const handOver = moveOf({ type: 'hand-over', on: day('2026-01-31'), to: '镇档案室' })

  it.each([archive, handOver, reopen, corrected])(
    '$type may be entered before the steps that led to it',
    (step) => {
      const record = sampleRecord({ moves: [register] })
      expect(codesOf(record, step, { onPaper: true })).toBe('moved')
      expect(codesOf(record, step)).toEqual(['NOT_NOW'])
    },
  )

  it.each([archive, handOver])('$type happens once', (step) => {
    const record = sampleRecord({ moves: [register, step] })
    expect(codesOf(record, step, { onPaper: true })).toEqual(['NOT_NOW'])
  })

  it('but not twice, and not in the future', () => {
    const record = sampleRecord({ moves: [register, accept] })
    expect(codesOf(record, accept, { onPaper: true })).toEqual(['NOT_NOW'])
    const later = moveOf({ type: 'begin', on: day('2026-02-02') })
    expect(codesOf(record, later)).toEqual(['FUTURE'])
  })
})

describe('the day of a step', () => {
  const accepted = sampleRecord({
    moves: [register, moveOf({ type: 'accept', on: day('2026-01-10'), initiative: 'application' })],
  })
  const early = moveOf({ type: 'begin', on: day('2026-01-09') })

  it('is not before the last one, so that mediation does not begin before acceptance', () => {
    expect(codesOf(accepted, early)).toEqual(['ORDER'])
    const decision = decideMove(accepted, { move: early, onPaper: false }, around())
    expect(decision).toMatchObject({
      reasons: [
        { sentence: '办理日期早于上一步（受理，2026年1月10日）。', next: expect.stringContaining('补录') },
      ],
    })
  })

  it('may be the same', () => {
    expect(codesOf(accepted, moveOf({ type: 'begin', on: day('2026-01-10') }))).toBe('moved')
  })

  it('is free for what happened on paper', () => {
    expect(codesOf(accepted, early, { onPaper: true })).toBe('moved')
  })

  it('of filing is not before the closing', () => {
    const record = sampleRecord({ moves: [register, accept, begin, close], agreement: oral })
    const filed = moveOf({ type: 'establish-file', on: day('2026-01-20'), by: '赵敏' })
    expect(codesOf(record, filed)).toEqual(['ORDER'])
    expect(codesOf(record, establish)).toBe('moved')
  })
})

describe('what the screen may offer', () => {
  it.each<[string, readonly Move[], readonly MoveType[]]>([
    ['registered', [register], ['accept', 'decline', 'divert', 'withdraw']],
    ['accepted', [register, accept], ['begin', 'terminate', 'withdraw']],
    ['mediating', [register, accept, begin], ['suspend', 'close-agreed', 'terminate', 'withdraw']],
    ['closed', [register, accept, begin, close], ['establish-file']],
    ['archived', [register, accept, begin, close, establish, archive], ['hand-over', 'open-correction']],
    [
      'handed over',
      [
        register,
        accept,
        begin,
        close,
        establish,
        archive,
        moveOf({ type: 'hand-over', on: day('2026-01-31'), to: '镇档案室' }),
      ],
      ['open-correction'],
    ],
  ])('%s', (_, moves, expected) => {
    const forward = availableMoves(sampleRecord({ moves }), around()).filter((move) => !move.backfillOnly)
    expect(forward.map((move) => move.type)).toEqual(expected)
    for (const move of forward) expect(move.ground).not.toBe('')
  })

  it('an obstacle is shown with its reason before it is run into', () => {
    const [first] = availableMoves(
      sampleRecord({ screening: { reservedByLaw: true, takenElsewhere: 'no' } }),
      around(),
    )
    expect(first).toMatchObject({ type: 'accept', allowed: false, reasons: [{ code: 'R03' }] })
  })
})
