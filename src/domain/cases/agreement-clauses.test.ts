import { describe, expect, it } from 'vitest'
import { statesSum } from '../agreement/stated-sum.ts'
import { fen } from '../values/money.ts'
import { agreementClauses } from './agreement-clauses.ts'
import { agreementOf, paymentOf, refrainOf } from './testing/sample-record.ts'

const names = (id: string) => id
const payment = paymentOf('李四', '张三', { kind: 'on-signing' })

describe('a sum in typed words', () => {
  it.each([
    ['李四付张三200元，当场付清。', 20_000, true],
    ['李四付张三 200.00 元', 20_000, true],
    ['付1，200元', 120_000, true],
    ['付1,200元', 120_000, true],
    ['付0.12万元', 120_000, true],
    ['付人民币贰佰元整', 20_000, true],
    ['付二百元', 20_000, true],
    ['付一千二百元', 20_000, false],
    ['付1200元', 20_000, false],
    ['付2000元', 20_000, false],
    ['付200斤粮食', 20_000, false],
    ['双方握手言和', 20_000, false],
  ])('%s names %d fen: %s', (text, amount, expected) => {
    expect(statesSum(text, fen(amount))).toBe(expected)
  })
})

describe('the clauses of an agreement', () => {
  it.each([
    [
      'what was said of the sum stands alone',
      'oral',
      '李四赔张三200元，当场付清。',
      ['李四赔张三200元，当场付清。'],
    ],
    [
      'a sum nobody wrote down is said by its duty',
      'oral',
      '双方握手言和。',
      [
        '李四在达成协议时当场在村委会一次性向张三支付损失人民币贰佰元整（¥200.00），以现金当面交付。',
        '双方握手言和。',
      ],
    ],
    [
      'a written one says every duty',
      'written',
      '另付200元。',
      [
        '李四在签订本协议时当场在村委会一次性向张三支付损失人民币贰佰元整（¥200.00），以现金当面交付。',
        '另付200元。',
      ],
    ],
  ] as const)('%s', (_, form, typed, expected) => {
    const agreement = agreementOf({ form, duties: [payment], extraClauses: [typed] })
    expect(agreementClauses(agreement, names)).toEqual(expected)
  })

  it('what is to be done is never left out', () => {
    const agreement = agreementOf({
      duties: [payment, refrainOf('李四', '张三')],
      extraClauses: ['李四付200元。'],
    })
    expect(agreementClauses(agreement, names)).toEqual([
      '李四自本协议生效之日起不得堵塞通道。',
      '李四付200元。',
    ])
  })
})
