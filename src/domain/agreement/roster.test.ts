import { describe, expect, it, test } from 'vitest'
import type { BusinessDate, Fen, Id } from '../values/brands.ts'
import type { MoneyDuty } from './duty.ts'
import { printedClauses, ROSTER_FROM, rostersOf } from './roster.ts'

const names = (id: Id) => `${id}`
const wage = (index: number, more: Partial<MoneyDuty> = {}): MoneyDuty => ({
  id: `duty-${index}` as Id,
  kind: 'money',
  debtorPartyIds: ['砂石厂' as Id],
  creditorPartyIds: [`工人${index}` as Id],
  liability: 'joint',
  what: '工资',
  amount: (100_000 + index * 50) as Fen,
  when: { kind: 'by', date: '2026-12-31' as BusinessDate },
  how: { kind: 'bank-transfer', account: `6222 ${index}` },
  ...more,
})
const wages = (count: number, more: (index: number) => Partial<MoneyDuty> = () => ({})) =>
  Array.from({ length: count }, (_, index) => wage(index, more(index)))

/** Product A3; case 7 of mediation.md 7: eighteen workers, different sums. */
describe('eighteen like payments', () => {
  it('are one clause with the total in words and figures, and its annex', () => {
    expect(printedClauses(wages(18), names)).toEqual([
      '砂石厂于2026年12月31日前一次性向工人0等18人支付工资共计人民币壹万捌仟零柒拾陆元伍角整（¥18076.50），以银行转账方式支付，各人应得数额见附表。',
    ])
  })

  it('stand among the other clauses where the first of them stood', () => {
    const other = wage(99, { what: '押金', creditorPartyIds: ['工人0' as Id], amount: 5_000 as Fen })
    const clauses = printedClauses([other, ...wages(12), { ...other, id: 'x' as Id }], names)
    expect(clauses.length).toBe(3)
    expect(clauses[1]).toContain('工人0等12人')
  })

  it('shares of a cost, each by another, are a roster too', () => {
    const shares = wages(10, (index) => ({
      debtorPartyIds: [`户${index}` as Id],
      creditorPartyIds: ['村民小组' as Id],
      what: '修路款',
    }))
    expect(printedClauses(shares, names)).toEqual([expect.stringContaining('户0等10人')])
    expect(printedClauses(shares, names)[0]).toContain('各人应付数额见附表')
  })

  it('on two days are two annexes', () => {
    const later = wages(10, (index) => ({
      id: `later-${index}` as Id,
      when: { kind: 'by', date: '2027-06-30' as BusinessDate },
    }))
    const clauses = printedClauses([...wages(10), ...later], names)
    expect(clauses.map((clause) => /附表\d/.exec(clause)?.[0])).toEqual(['附表1', '附表2'])
  })
})

test.each<[string, readonly MoneyDuty[], number]>([
  ['one short of the number', wages(ROSTER_FROM - 1), 0],
  ['the number', wages(ROSTER_FROM), 1],
  ['one person many times', wages(12, () => ({ creditorPartyIds: ['工人' as Id] })), 0],
  ['each for something else', wages(12, (index) => ({ what: `货款${index}` })), 0],
  ['each paid in another way', wages(12, (index) => ({ how: { kind: 'other', detail: `${index}` } })), 0],
  ['each to two together', wages(12, (index) => ({ creditorPartyIds: ['甲' as Id, `乙${index}` as Id] })), 0],
])('%s: %# rosters', (_, duties, count) => {
  expect(rostersOf(duties).length).toBe(count)
})
