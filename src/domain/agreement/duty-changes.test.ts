import { describe, expect, it } from 'vitest'
import type { BusinessDate, Fen, Id } from '../values/brands.ts'
import type { DueWhen, Duty } from './duty.ts'
import { conditionsOf, withConditionDate } from './duty-changes.ts'
import { dutyText } from './duty-text.ts'

const DAY = '2026-12-01' as BusinessDate
const waiting: DueWhen = { kind: 'condition', text: '保险理赔款到账后十日内' }
const signing: DueWhen = { kind: 'on-signing' }
const base = {
  id: '1' as Id,
  debtorPartyIds: ['a' as Id],
  creditorPartyIds: ['b' as Id],
  liability: 'joint',
  what: '赔偿款',
} as const
const amount = 100_00 as Fen

const list: Duty = {
  ...base,
  kind: 'instalments',
  total: 300_00 as Fen,
  firstWhen: signing,
  everyMonths: 1,
  plan: {
    by: 'list',
    parts: [
      { amount, when: signing },
      { amount, when: waiting },
      { amount, when: { ...waiting, text: '房屋出售后' } },
    ],
  },
}
const equal: Duty = {
  ...base,
  kind: 'instalments',
  total: 300_00 as Fen,
  firstWhen: waiting,
  everyMonths: 1,
  plan: { by: 'equal', count: 3 },
}

describe('a duty that waits for a condition', () => {
  it.each<[string, Duty, readonly (number | undefined)[]]>([
    ['money on a condition', { ...base, kind: 'money', amount, when: waiting }, [undefined]],
    ['money on a day', { ...base, kind: 'money', amount, when: { kind: 'by', date: DAY } }, []],
    ['an act', { ...base, kind: 'act', when: waiting }, [undefined]],
    ['不作为', { ...base, kind: 'refrain' }, []],
    ['the first of equal instalments', equal, [undefined]],
    ['instalments one by one', list, [1, 2]],
  ])('%s', (_, duty, parts) => {
    expect(conditionsOf(duty).map((one) => one.part)).toEqual(parts)
    for (const part of parts) {
      const dated = withConditionDate(duty, part, DAY)
      expect(dated && conditionsOf(dated).find((one) => one.part === part)?.dueOn).toBe(DAY)
      // The signed text says the condition, not the day: dating it needs no new signature.
      expect(dated && dutyText(dated, (id) => id)).toBe(dutyText(duty, (id) => id))
      expect(dated && withConditionDate(dated, part, undefined)).toEqual(duty)
    }
  })

  it('dates one instalment and leaves the others', () => {
    const dated = withConditionDate(list, 2, DAY)
    expect(dated && conditionsOf(dated).map((one) => one.dueOn)).toEqual([undefined, DAY])
    expect(withConditionDate(list, 0, DAY)).toBeUndefined()
    expect(withConditionDate(list, undefined, DAY)).toBeUndefined()
  })
})
