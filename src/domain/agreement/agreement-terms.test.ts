import { describe, expect, it } from 'vitest'
import type { Fen, Id } from '../values/brands.ts'
import { agreementTerms } from './agreement-terms.ts'
import type { Duty } from './duty.ts'

const id = (text: string) => text as Id
const base = { debtorPartyIds: [id('甲')], creditorPartyIds: [id('乙')], liability: 'each' as const }
const payment: Duty = {
  ...base,
  id: id('1'),
  kind: 'money',
  amount: 20_000 as Fen,
  what: '损失',
  how: { kind: 'cash' },
  where: '村委会',
  when: { kind: 'within-days', days: 7 },
}
const wall: Duty = { ...base, id: id('2'), kind: 'act', what: '拆墙', when: { kind: 'on-signing' } }
const promise: Duty = { ...base, id: id('3'), kind: 'refrain', what: '不得再堵' }

/** 人民调解工作若干规定35: 履行的方式、地点、期限. */
describe('method, place and time limit', () => {
  it.each([
    [
      'what was typed comes first',
      { duties: [payment], method: '当面', place: '家中', timeLimit: '月底前' },
      ['当面', '家中', '月底前'],
    ],
    ['else the duties say it', { duties: [payment] }, ['现金当面交付', '村委会', '自本协议生效之日起七日内']],
    [
      'each once',
      { duties: [payment, { ...payment, id: id('4') }, wall] },
      ['现金当面交付', '村委会', '损失，自本协议生效之日起七日内；拆墙，签订本协议时当场'],
    ],
    ['an oral one is not signed', { form: 'oral', duties: [wall] }, [undefined, undefined, '达成协议时当场']],
    ['a promise has none', { duties: [promise] }, [undefined, undefined, undefined]],
    [
      'emptied is not typed',
      { duties: [payment], place: '' },
      ['现金当面交付', '村委会', '自本协议生效之日起七日内'],
    ],
  ] as const)('%s', (_, typed, [method, place, timeLimit]) => {
    expect(agreementTerms({ form: 'written', ...typed })).toEqual({ method, place, timeLimit })
  })
})
