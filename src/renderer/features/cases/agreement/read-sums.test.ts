import { describe, expect, it } from 'vitest'
import type { Id } from '#domain/values/brands.ts'
import { readSums } from './read-sums.ts'

const parties = [
  { id: '1' as Id, name: '王强' },
  { id: '2' as Id, name: '李梅' },
]

describe('readSums', () => {
  it('reads names with amounts to the fen and names what it cannot place', () => {
    const text = '姓名\t金额\n1\t王强\t12,000.50\n2\t李梅\t9800\n3\t赵无\t100\n4\t王强\t很多'
    expect(readSums(text, parties)).toEqual({
      sums: [
        { partyId: '1', amount: 1_200_050 },
        { partyId: '2', amount: 980_000 },
      ],
      unknown: ['赵无', '王强'],
    })
  })
})
