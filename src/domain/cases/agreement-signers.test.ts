import { describe, expect, it } from 'vitest'
import { AGREEMENT_PAPER } from './agreement-signers.ts'
import type { CaseRecord, Signing } from './case-record.ts'
import { effectiveOn, effectOf } from './derive.ts'
import { agreementOf, day, idOf, partyOf, sampleRecord, signingOf } from './testing/sample-record.ts'

const signed = (role: Signing['role'], who: string, on = '2026-01-21') =>
  signingOf({ paperKind: AGREEMENT_PAPER, role, signerId: who, on })

const child = partyOf('王小明', {
  birthDate: day('2012-06-01'),
  guardians: [{ id: partyOf('王父').id, name: '王父' }],
})

function written(signings: readonly Signing[], fields: Partial<CaseRecord> = {}): CaseRecord {
  return sampleRecord({
    parties: [child, partyOf('李四', { side: 'respondent' })],
    agreement: agreementOf({ form: 'written' }),
    signings: [signed('party', '李四'), signed('mediator', 'm1'), signed('seal', 'committee'), ...signings],
    ...fields,
  })
}

/** R19; the day of agreeing was never filled in. */
describe('who must sign an undated written agreement', () => {
  it('a child of 13 does not bind itself', () => {
    expect(effectOf(written([signed('party', '王小明')]))).toMatchObject({
      pending: [{ code: 'guardian-missing' }],
    })
  })

  it('its guardian does', () => {
    const record = written([signed('party', '王小明'), signed('guardian', '王父', '2026-01-22')])
    expect(effectiveOn(record)).toBe('2026-01-22')
  })

  it('without its own signature it is judged by the last day known of the case', () => {
    expect(effectOf(written([]))).toMatchObject({ pending: [{ code: 'guardian-missing' }] })
    expect(effectiveOn(written([signed('guardian', '王父')]))).toBe('2026-01-21')
  })

  it('what only gives binds a child of 13 by itself, not a child of 7 (民法典19, 20, 145)', () => {
    const gains = (birthDate: string) => ({
      parties: [
        { ...child, birthDate: day(birthDate), onlyBenefits: true },
        partyOf('李四', { side: 'respondent' }),
      ],
    })
    expect(effectiveOn(written([signed('party', '王小明')], gains('2012-06-01')))).toBe('2026-01-21')
    expect(effectOf(written([signed('party', '王小明')], gains('2019-06-01')))).toMatchObject({
      pending: [{ code: 'guardian-missing' }],
    })
  })

  it('what an agent without the power signed holds once its party approves (民法典171)', () => {
    const agent = { id: idOf('代'), name: '代某', kind: 'relative', powers: ['attend'] } as const
    const parties = [partyOf('王五', { agents: [agent] }), partyOf('李四', { side: 'respondent' })]
    const by = { ...signed('agent', '代'), forPartyId: idOf('王五') }
    expect(effectOf(written([by], { parties }))).toMatchObject({ pending: [{ code: 'agent-without-power' }] })
    expect(effectiveOn(written([{ ...by, ratifiedOn: day('2026-01-30') }], { parties }))).toBe('2026-01-21')
  })

  it('who was of age on signing binds itself', () => {
    const grown = { parties: [{ ...child, birthDate: day('2008-01-21') }, partyOf('李四')] }
    expect(effectiveOn(written([signed('party', '王小明')], grown))).toBe('2026-01-21')
  })
})

/** R19 with 人民调解法30: a child's oral agreement waits for its guardian, a grown-up's for nobody. */
describe('an oral agreement', () => {
  const oral = (signings: readonly Signing[], fields: Partial<CaseRecord> = {}) =>
    written(signings, { agreement: agreementOf({ agreedOn: day('2026-01-21') }), signings, ...fields })

  it('of grown-ups needs no signature', () => {
    expect(
      effectiveOn(oral([], { parties: [partyOf('王五'), partyOf('李四', { side: 'respondent' })] })),
    ).toBe('2026-01-21')
  })

  it('of a child is not effective before its guardian consents, and then from the day it was reached', () => {
    expect(effectOf(oral([]))).toMatchObject({ pending: [{ code: 'guardian-missing' }] })
    const consent = { ...signed('guardian', '王父', '2026-01-25'), paperKind: 'oral-agreement-register' }
    expect(effectiveOn(oral([consent]))).toBe('2026-01-21')
  })
})
