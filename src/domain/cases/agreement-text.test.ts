import { describe, expect, it, test } from 'vitest'
import { agreementCopies, oralAgreementOf, withEarlierKept } from './agreement-parties.ts'
import { AGREEMENT_PAPER, agreementHash, outdatedSignings } from './agreement-text.ts'
import type { Agreement, CaseRecord, Signing } from './case-record.ts'
import { effectiveOn, effectOf } from './derive.ts'
import {
  agreementOf,
  day,
  idOf,
  partyOf,
  refrainOf,
  sampleRecord,
  signingOf,
} from './testing/sample-record.ts'

const written = agreementOf({ form: 'written', duties: [refrainOf('李四', '张三')], copies: 3 })

function signedUnder(agreement: Agreement): readonly Signing[] {
  const signed = (role: Signing['role'], signerId: string) => ({
    ...signingOf({ paperKind: AGREEMENT_PAPER, role, signerId, on: '2026-01-21' }),
    textHash: agreementHash(agreement),
  })
  return [
    signed('party', '张三'),
    signed('party', '李四'),
    signed('mediator', 'm1'),
    signed('seal', 'committee'),
  ]
}

const recordOf = (agreement: Agreement, signings: readonly Signing[]): CaseRecord =>
  sampleRecord({ agreement, signings })

/** 人民调解法 29: what takes effect is what was signed. */
describe('an agreement changed after it was signed', () => {
  it.each<[string, Partial<Agreement>, boolean]>([
    ['nothing', {}, true],
    ['a clause more', { extraClauses: ['双方握手言和。', '另付一千元。'] }, false],
    ['another fact', { facts: '另有其事。' }, false],
    ['another place', { place: '村委会' }, false],
    ['between others', { betweenPartyIds: [idOf('张三')] }, false],
    ['another day of the paper', { agreedOn: day('2026-01-22') }, true],
    ['another number', { number: '2号' }, true],
    ['another count of copies', { copies: 5 }, true],
    [
      'a duty that came to its end',
      { duties: [{ ...refrainOf('李四', '张三'), ended: { on: day('2026-02-01'), reason: '迁走' } }] },
      true,
    ],
  ])('%s: still in effect %s', (_, change, stands) => {
    const changed = recordOf({ ...written, ...change }, signedUnder(written))
    expect(effectiveOn(changed) !== undefined).toBe(stands)
    expect(outdatedSignings(changed).length).toBe(stands ? 0 : 4)
  })

  it('waits for everybody again, and takes effect once they signed the new text', () => {
    const changed = { ...written, facts: '另有其事。' }
    expect(effectOf(recordOf(changed, signedUnder(written)))).toMatchObject({
      pending: [
        { code: 'party-unsigned' },
        { code: 'party-unsigned' },
        { code: 'mediator-unsigned' },
        { code: 'seal-missing' },
      ],
    })
    expect(effectiveOn(recordOf(changed, signedUnder(changed)))).toBe('2026-01-21')
  })

  it('a signature from before hashes were kept stands', () => {
    const old = signedUnder(written).map(({ textHash: _, ...signing }) => signing)
    expect(effectiveOn(recordOf({ ...written, facts: '另有其事。' }, old))).toBe('2026-01-21')
  })

  it('the same content is the same hash, whatever the order of its fields', () => {
    const turned = Object.fromEntries(Object.entries(written).toReversed()) as unknown as Agreement
    expect(agreementHash(turned)).toBe(agreementHash(written))
  })
})

/** 人民调解法 28: case 1 was settled by word of mouth first and in writing at the second session. */
test.each([
  ['on another day', '2026-01-21', 1],
  ['on the same day: the same agreement put in writing', '2026-01-20', 0],
])('a written agreement %s keeps %s earlier oral ones', (_, on, count) => {
  const oral = agreementOf({ form: 'oral', agreedOn: day('2026-01-20') })
  const next = withEarlierKept(sampleRecord({ agreement: oral }), { ...written, agreedOn: day(on) })
  expect(next.earlierAgreements?.length ?? 0).toBe(count)
  expect(oralAgreementOf(next)).toEqual(count === 1 ? oral : undefined)
  const again = withEarlierKept(next, { ...written, agreedOn: day(on), facts: '改过。' })
  expect(again.earlierAgreements?.length ?? 0).toBe(count)
})

/** 人民调解法 29, R15: one for each party to the agreement, one for the committee. */
test.each([
  ['all who take part', [], undefined, 3],
  ['those it names', ['张三', '李四', '王五'], undefined, 4],
  ['as typed', [], 6, 6],
])('copies for %s', (_, between, copies, count) => {
  const separated = partyOf('王五', { separatedOn: day('2026-01-10') })
  const { parties } = sampleRecord()
  const agreement = agreementOf({ form: 'written', betweenPartyIds: between.map(idOf), copies })
  expect(agreementCopies({ parties: [...parties, separated], agreement })).toBe(count)
})
