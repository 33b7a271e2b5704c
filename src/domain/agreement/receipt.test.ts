import { describe, expect, it } from 'vitest'
import type { Fen, Id } from '../values/brands.ts'
import type { Duty } from './duty.ts'
import { type Receipt, receiptProblem } from './receipt.ts'

const base = {
  id: '1' as Id,
  debtorPartyIds: ['a' as Id],
  creditorPartyIds: ['b' as Id],
  liability: 'joint',
  what: '赔偿款',
} as const
const when = { kind: 'on-signing' } as const
const money: Duty = { ...base, kind: 'money', amount: 100_00 as Fen, when }
const act: Duty = { ...base, kind: 'act', when }
const refrain: Duty = { ...base, kind: 'refrain' }

describe('a receipt says something', () => {
  it.each<[string, Duty, Pick<Receipt, 'amount' | 'done'>, string | undefined]>([
    ['an amount', money, { amount: 50_00 as Fen }, undefined],
    ['已付清, as the ledger says', money, { done: true }, undefined],
    ['the amount cleared', money, {}, 'amount'],
    ['nothing paid', money, { amount: 0 as Fen }, 'amount'],
    ['money not done', money, { done: false }, 'amount'],
    ['an act done', act, { done: true }, undefined],
    ['an act found not done', act, { done: false }, undefined],
    ['an act without its outcome', act, {}, 'done'],
    ['不作为 broken', refrain, { done: false }, undefined],
    ['不作为 without its outcome', refrain, {}, 'done'],
  ])('%s', (_, duty, receipt, field) => expect(receiptProblem(duty, receipt)?.field).toBe(field))
})
