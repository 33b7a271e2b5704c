import { describe, expect, it } from 'vitest'
import { DUTY_KIND_NAMES, type DutyKind } from '#domain/agreement/duty.ts'
import type { BusinessDate, Fen, Id } from '#domain/values/brands.ts'
import { BLANK_WHEN, blankDuty, type DutyDraft, isUntouched } from './duty-draft.ts'

const day = '2026-11-30' as BusinessDate
const sum = 100 as Fen
const KINDS = Object.keys(DUTY_KIND_NAMES) as readonly DutyKind[]

describe('a duty nobody has begun to type', () => {
  it.each(KINDS)('is one just added: %s', (kind) => {
    const parties = [
      { id: 'a' as Id, side: 'applicant' as const },
      { id: 'b' as Id, side: 'respondent' as const },
    ]
    expect(isUntouched(blankDuty(parties, kind))).toBe(true)
    expect(isUntouched({ ...blankDuty(parties, kind), liability: 'joint', payKind: 'cash' })).toBe(true)
  })

  const blankPart = { key: 'k', when: BLANK_WHEN }
  it.each<[string, Partial<DutyDraft>]>([
    ['what', { what: '赔礼道歉' }],
    ['a sum', { amount: sum }],
    ['a place', { where: '村委会' }],
    ['an account', { account: '6217' }],
    ['a day', { when: { ...BLANK_WHEN, date: day } }],
    ['a condition', { when: { ...BLANK_WHEN, kind: 'condition', text: '理赔款到账' } }],
    ['an item', { items: [{ key: 'k', name: '医疗费' }] }],
    ['the sums of parts', { planBy: 'list', parts: [{ ...blankPart, amount: sum }] }],
    ['the days of parts', { planBy: 'list', parts: [{ ...blankPart, when: { ...BLANK_WHEN, date: day } }] }],
    ['the first of a periodic payment', { from: day }],
  ])('is not one with %s', (_, typed) => {
    expect(isUntouched({ ...blankDuty([], 'instalments'), ...typed })).toBe(false)
  })

  it('is still one where empty parts were laid out', () => {
    expect(isUntouched({ ...blankDuty([], 'instalments'), planBy: 'list', parts: [blankPart] })).toBe(true)
  })
})
