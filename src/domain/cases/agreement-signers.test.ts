import { describe, expect, it } from 'vitest'
import { AGREEMENT_PAPER } from './agreement-signers.ts'
import type { CaseRecord, Signing } from './case-record.ts'
import { effectiveOn, effectOf } from './derive.ts'
import { agreementOf, day, partyOf, sampleRecord, signingOf } from './testing/sample-record.ts'

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

  it('who was of age on signing binds itself', () => {
    const grown = { parties: [{ ...child, birthDate: day('2008-01-21') }, partyOf('李四')] }
    expect(effectiveOn(written([signed('party', '王小明')], grown))).toBe('2026-01-21')
  })
})
