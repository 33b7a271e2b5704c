import { describe, expect, it } from 'vitest'
import type { CaseView } from '#contract/schemas/case-view.ts'
import type { Fen } from '#domain/values/brands.ts'
import { countedText, spillText } from './receipt-words.ts'

type Row = CaseView['schedule'][number]

function rowOf(seq: number, amount: number, paid: number, fields: Partial<Row> = {}): Row {
  return {
    dutyId: 'd',
    seq,
    by: '张三',
    to: '李四',
    what: `货款（第${'一二三'[seq - 1]}期）`,
    part: `第${'一二三'[seq - 1]}期`,
    debtorIds: ['z'],
    dueOn: `2026-12-0${seq}`,
    amount,
    paid,
    remaining: amount - paid,
    state: 'pending',
    counted: [],
    ...fields,
  } as unknown as Row
}
const viewOf = (schedule: readonly Row[], overpaid: CaseView['overpaid'] = []) => ({
  schedule: [...schedule],
  overpaid,
  record: { agreement: undefined },
})
const sum = (amount: number) => ({ amount: amount as Fen, byPartyId: undefined })

describe('a sum beyond the row it is entered on', () => {
  const [first, second, third] = [rowOf(1, 400_000, 400_000), rowOf(2, 160_000, 0), rowOf(3, 300_000, 0)]
  const single = rowOf(1, 160_000, 0, { part: undefined, what: '赔偿款' })
  it.each<readonly [string, readonly Row[], Row, number, string | undefined]>([
    ['exactly what is owed', [first, second, third], second, 160_000, undefined],
    ['less', [first, second, third], second, 1_00, undefined],
    [
      'into the next and beyond it',
      [first, second, third],
      second,
      500_000,
      '比这一期多 3,400.00 元，其中 3,000.00 元算到第三期，还多 400.00 元。',
    ],
    [
      'into the next alone',
      [first, second, third],
      second,
      200_000,
      '比这一期多 400.00 元，其中 400.00 元算到第三期。',
    ],
    ['of the one sum', [single], single, 200_000, '比应付的多 400.00 元，超出的记为多付。'],
  ])('%s', (_, rows, row, amount, expected) => {
    expect(spillText(viewOf(rows), row, sum(amount))).toBe(expected)
  })
})

describe('what a receipt was counted to', () => {
  const part = (amount: number) => [{ receiptId: 'r', amount }] as unknown as Row['counted']
  it.each<readonly [string, readonly Row[], CaseView['overpaid'], string | undefined]>([
    ['one of several', [rowOf(2, 160_000, 160_000, { counted: part(160_000) })], [], '算到第二期'],
    [
      'two and too much',
      [
        rowOf(2, 160_000, 160_000, { counted: part(160_000) }),
        rowOf(3, 300_000, 300_000, { counted: part(300_000) }),
      ],
      part(40_000),
      '算到第二期 1,600.00 元、第三期 3,000.00 元，多付 400.00 元',
    ],
    ['nothing was owed any more', [], part(40_000), '多付 400.00 元'],
  ])('%s', (_, rows, overpaid, expected) => {
    expect(countedText(viewOf(rows, overpaid), { id: 'r' as never, amount: 1 as Fen })).toBe(expected)
  })
})
