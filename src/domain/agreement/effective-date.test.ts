import { describe, expect, test } from 'vitest'
import type { BusinessDate, Id } from '../values/brands.ts'
import { dateOf } from '../values/dates.ts'
import { effectiveDate } from './effective-date.ts'
import type { AgentSigner, AgreementSigner, GuardianSigner, PartySigner } from './signers.ts'

const id = (text: string) => text as Id
const on = (day: number): BusinessDate => dateOf(2026, 3, day)
const party = (name: string, rest: Partial<PartySigner> = {}): PartySigner => ({
  id: id(name),
  name,
  role: 'party',
  ...rest,
})
const mediator = (signedOn?: BusinessDate): AgreementSigner => ({
  id: id('m'),
  name: '调解员某',
  role: 'mediator',
  signedOn,
})
const seal = (signedOn?: BusinessDate): AgreementSigner => ({
  id: id('s'),
  name: '某镇人民调解委员会',
  role: 'seal',
  signedOn,
})
const agent = (powers: readonly string[], rest: Partial<AgentSigner> = {}): AgentSigner => ({
  id: id('ag'),
  name: '代某',
  role: 'agent',
  forPartyId: id('乙'),
  powers,
  signedOn: on(2),
  ...rest,
})
const guardian = (rest: Partial<GuardianSigner> = {}): GuardianSigner => ({
  id: id('g'),
  name: '父某',
  role: 'guardian',
  forPartyId: id('乙'),
  ...rest,
})
const FULL = ['sign-agreement', 'admit-change-waive']

const written = (...signers: readonly AgreementSigner[]) =>
  effectiveDate({ form: 'written', agreedOn: on(1), signers })
const pendingCodes = (result: ReturnType<typeof effectiveDate>) =>
  'pending' in result ? result.pending.map((reason) => reason.code) : []

describe('R14 written: the last act counts (人民调解法29)', () => {
  const days = [2, 3, 4, 5]
  test.each(days.map((_, shift) => days.map((__, index) => days[(index + shift) % 4] ?? 0)))(
    'signed on %i and %i, mediator %i, seal %i',
    (a, b, c, d) => {
      const result = written(
        party('甲', { signedOn: on(a) }),
        party('乙', { signedOn: on(b) }),
        mediator(on(c)),
        seal(on(d)),
      )
      expect(result).toMatchObject({ effectiveOn: '2026-03-05', notes: [] })
    },
  )

  test('every missing act is named at once', () => {
    const result = written(party('甲'), party('乙', { signedOn: on(2) }), mediator(), seal())
    expect(pendingCodes(result)).toEqual(['party-unsigned', 'mediator-unsigned', 'seal-missing'])
    expect('pending' in result && result.pending[0]).toMatchObject({
      who: '甲',
      sentence: '甲还没有签名、盖章或按指印。',
    })
  })

  test('one of two mediators is enough, and a second one later changes nothing', () => {
    const parties = [party('甲', { signedOn: on(2) }), party('乙', { signedOn: on(2) })]
    expect(written(...parties, mediator(on(3)), mediator(), seal(on(2)))).toMatchObject({
      effectiveOn: '2026-03-03',
    })
    expect(written(...parties, mediator(on(3)), mediator(on(9)), seal(on(2)))).toMatchObject({
      effectiveOn: '2026-03-03',
    })
  })

  test('without parties there is no agreement', () => {
    expect(pendingCodes(written(mediator(on(2)), seal(on(2))))).toEqual(['no-party'])
  })
})

describe('R14 oral: the day it was reached (人民调解法30)', () => {
  const signers = [party('甲'), party('乙')]
  test('needs no signature', () => {
    expect(effectiveDate({ form: 'oral', agreedOn: on(1), signers })).toMatchObject({
      effectiveOn: '2026-03-01',
    })
  })
  test('but the day', () => {
    expect(pendingCodes(effectiveDate({ form: 'oral', signers }))).toEqual(['agreed-day-unknown'])
  })
  test('and the guardian’s consent', () => {
    const minor = [party('甲'), party('乙', { capacity: 'limited' }), guardian()]
    expect(pendingCodes(effectiveDate({ form: 'oral', agreedOn: on(1), signers: minor }))).toEqual([
      'guardian-missing',
    ])
  })
})

describe('R19: without full capacity (民法典19–22、145)', () => {
  const others = [party('甲', { signedOn: on(2) }), mediator(on(2)), seal(on(2))]
  test.each([
    [
      'none, signed alone',
      party('乙', { capacity: 'none', signedOn: on(2) }),
      guardian(),
      ['guardian-missing'],
    ],
    [
      'limited, signed alone',
      party('乙', { capacity: 'limited', signedOn: on(2) }),
      guardian(),
      ['guardian-missing'],
    ],
    ['limited, the guardian signed', party('乙', { capacity: 'limited' }), guardian({ signedOn: on(2) }), []],
    ['none, the guardian signed', party('乙', { capacity: 'none' }), guardian({ signedOn: on(2) }), []],
    [
      'limited, only gains',
      party('乙', { capacity: 'limited', onlyBenefits: true, signedOn: on(2) }),
      guardian(),
      [],
    ],
    [
      'none, only gains',
      party('乙', { capacity: 'none', onlyBenefits: true, signedOn: on(2) }),
      guardian(),
      ['guardian-missing'],
    ],
    ['full (18②)', party('乙', { capacity: 'full', signedOn: on(2) }), guardian(), []],
    [
      'a guardian of another',
      party('乙', { capacity: 'none' }),
      guardian({ forPartyId: id('甲'), signedOn: on(2) }),
      ['guardian-missing'],
    ],
  ] as const)('%s', (_, minor, keeper, codes) => {
    expect(pendingCodes(written(...others, minor, keeper))).toEqual(codes)
  })

  test('the guardian’s later consent moves the day', () => {
    const signers = [party('乙', { capacity: 'limited', signedOn: on(2) }), guardian({ signedOn: on(20) })]
    expect(written(...others, ...signers)).toMatchObject({ effectiveOn: '2026-03-20' })
  })

  test.each([
    // 民法典23, 34: each guardian represents the ward by itself
    [
      'the second guardian',
      [guardian({ signedOn: on(4) }), guardian({ id: id('g2'), signedOn: on(9) })],
      '2026-03-04',
    ],
    ['the ward after its guardian', [guardian({ signedOn: on(4) })], '2026-03-04'],
    [
      'a guardian whose interests conflict, before the one who may',
      [guardian({ signedOn: on(3), hasConflict: true }), guardian({ id: id('g2'), signedOn: on(9) })],
      '2026-03-09',
    ],
  ])('%s does not move the day', (_, guardians, effectiveOn) => {
    const ward = party('乙', { capacity: 'limited', signedOn: on(12) })
    expect(written(...others, ward, ...guardians)).toMatchObject({ effectiveOn })
  })

  test('a guardian from the other side is pointed at', () => {
    const result = written(
      ...others,
      party('乙', { capacity: 'none' }),
      guardian({ signedOn: on(2), hasConflict: true }),
    )
    expect(result).toMatchObject({
      effectiveOn: '2026-03-02',
      notes: [{ code: 'guardian-conflict', who: '父某' }],
    })
  })
})

describe('R20: an agent signs (民法典171)', () => {
  const others = [party('甲', { signedOn: on(1) }), mediator(on(1)), seal(on(1)), party('乙')]
  test.each([
    ['both powers', agent(FULL), []],
    ['may not sign', agent(['admit-change-waive']), ['agent-without-power']],
    ['may not dispose', agent(['sign-agreement', 'attend']), ['agent-without-power']],
    ['ratified', agent([], { ratifiedOn: on(9) }), []],
    ['not signed', agent(FULL, { signedOn: undefined }), ['party-unsigned']],
  ] as const)('%s', (_, signer, codes) => {
    expect(pendingCodes(written(...others, signer))).toEqual(codes)
  })

  test('the missing power is named', () => {
    const result = written(...others, agent(['attend']))
    expect('pending' in result ? result.pending[0]?.sentence : '').toBe(
      '代理人代某没有“签署调解协议书”和“承认、变更、放弃请求”的权限，其签署待乙本人追认，协议暂不计入已生效。',
    )
  })

  test('approval reaches back; the party’s own later signature does not', () => {
    expect(written(...others, agent([], { ratifiedOn: on(9) }))).toMatchObject({ effectiveOn: '2026-03-02' })
    const own = others.map((signer) => (signer.name === '乙' ? { ...signer, signedOn: on(9) } : signer))
    expect(written(...own, agent([]))).toMatchObject({ effectiveOn: '2026-03-09' })
    // whose agent could sign was bound by it already (民法典162)
    expect(written(...own, agent(FULL))).toMatchObject({ effectiveOn: '2026-03-02' })
  })
})
