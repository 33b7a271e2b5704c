import { describe, expect, it } from 'vitest'
import type { Duty } from '#domain/agreement/duty.ts'
import type { BusinessDate, Id } from '#domain/values/brands.ts'
import { fen } from '#domain/values/money.ts'
import { blankDuty, draftOf } from './duty-draft.ts'
import { toDuty } from './to-duty.ts'

const on = (text: string) => text as BusinessDate
const shared = {
  id: 'd' as Id,
  debtorPartyIds: ['b' as Id],
  creditorPartyIds: ['a' as Id],
  liability: 'joint',
  what: '赔偿款',
} as const

const DUTIES: readonly Duty[] = [
  {
    ...shared,
    kind: 'money',
    amount: fen(20_000),
    when: { kind: 'within-days', days: 7 },
    how: { kind: 'cash' },
  },
  {
    // case 12: 8000 in 24, the last carries 1100
    ...shared,
    kind: 'instalments',
    total: fen(800_000),
    plan: { by: 'amounts', count: 24, first: fen(30_000), following: fen(30_000) },
    firstWhen: { kind: 'on-signing' },
    secondOn: on('2026-12-25'),
    everyMonths: 1,
  },
  {
    ...shared,
    kind: 'instalments',
    total: fen(300),
    plan: { by: 'list', parts: [{ amount: fen(300), when: { kind: 'by', date: on('2026-12-01') } }] },
    firstWhen: { kind: 'on-signing' },
    everyMonths: 1,
  },
  {
    ...shared,
    kind: 'periodic',
    amount: fen(30_000),
    every: 'month',
    from: on('2026-12-01'),
    until: { kind: 'open', text: '终身' },
  },
  {
    ...shared,
    kind: 'act',
    what: '拆除茅厕',
    when: { kind: 'condition', text: '雨季结束后', dueOn: on('2027-10-01') },
  },
  { ...shared, kind: 'refrain', what: '堵塞通道', ended: { on: on('2027-01-01'), reason: '搬离' } },
]

describe('several debtors', () => {
  const draft = draftOf({ ...shared, kind: 'money', amount: fen(20_000), when: { kind: 'on-signing' } })
  const two = { ...draft, debtorPartyIds: ['b' as Id, 'c' as Id], liability: undefined }
  it('are asked how they owe it, and nobody is made jointly liable unasked', () => {
    expect(toDuty(two)).toEqual({ gaps: [{ field: 'liability', sentence: '请选几个人怎样承担' }] })
    expect(toDuty({ ...two, liability: 'joint' })).toMatchObject({ duty: { liability: 'joint' } })
  })
  it.each([
    ['one debtor', { debtorPartyIds: ['b' as Id] }],
    ['an act to leave undone', { kind: 'refrain' as const }],
  ])('%s is not asked', (_, change) => {
    expect(toDuty({ ...two, ...change })).toMatchObject({ duty: { liability: 'unstated' } })
  })
})

/** The same without the keys that are only absent. */
const plain = (value: unknown) => JSON.parse(JSON.stringify(value))

describe('toDuty', () => {
  it.each(DUTIES.map((duty) => [duty.kind, duty] as const))('gives back what was saved: %s', (_, duty) => {
    const result = toDuty(draftOf(duty))
    expect('duty' in result && plain(result.duty)).toEqual(plain(duty))
  })

  it('names every hole of a blank duty', () => {
    const parties = [{ id: 'b' as Id, side: 'respondent' as const }]
    const fields = (kind: Duty['kind']) => {
      const result = toDuty(blankDuty(parties, kind))
      return 'gaps' in result ? result.gaps.map((gap) => gap.field) : []
    }
    expect(fields('money')).toEqual(['what', 'when', 'amount'])
    expect(fields('instalments')).toEqual(['what', 'count', 'when', 'amount'])
    expect(fields('periodic')).toEqual(['what', 'amount', 'from', 'until'])
    expect(fields('refrain')).toEqual(['what'])
  })
})
