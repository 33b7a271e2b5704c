import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fen, formatYuan, formatYuanGrouped, parseYuan, splitEvenly, sumFen, upperCaseYuan } from './money.ts'

const anyFen = fc.integer({ min: 0, max: 9_007_199_254_740_991 }).map(fen)

describe('reading an amount', () => {
  test.each([
    ['35600', 3_560_000],
    ['35,600.00', 3_560_000],
    ['¥35600.5', 3_560_050],
    ['￥１２．０５', 1205],
    ['0.07', 7],
    ['1.10', 110],
    [' 200 元 ', 20_000],
    ['4.35', 435],
    ['1.15', 115],
    ['90071992547409.91', 9_007_199_254_740_991],
    ['2万', 2_000_000],
    ['3.56万元', 3_560_000],
    ['0.000001万', 1],
  ])('%s', (text, expected) => expect(parseYuan(text)).toBe(expected))

  test.each([
    '',
    '-5',
    '1.234',
    '1,23',
    '12,3456',
    '1e3',
    '叁佰',
    '.5',
    '5.',
    '0x10',
    '90071992547409.92',
    '1.2.3',
    '3.5600001万',
    '万',
    '2万5',
    'NaN',
  ])('refuses %j', (text) => expect(parseYuan(text)).toBeUndefined())

  test('what is written is read back', () => {
    fc.assert(
      fc.property(anyFen, (amount) => {
        expect(parseYuan(formatYuan(amount))).toBe(amount)
        expect(parseYuan(formatYuanGrouped(amount))).toBe(amount)
      }),
    )
  })
})

test('only whole, safe fen are amounts', () => {
  for (const bad of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])
    expect(() => fen(bad)).toThrow(RangeError)
  expect(Object.is(fen(-0), 0)).toBe(true)
  expect(formatYuan(fen(-105))).toBe('-1.05')
  expect(formatYuanGrouped(fen(123_456_789))).toBe('1,234,567.89')
})

// mediation.md R30: 200 + 9000 + 17000 = 26200
test('sums in fen', () => expect(sumFen([fen(20_000), fen(900_000), fen(1_700_000)])).toBe(2_620_000))

test('parts sum to the total and only the last differs', () => {
  fc.assert(
    fc.property(anyFen, fc.integer({ min: 1, max: 240 }), (total, parts) => {
      const split = splitEvenly(total, parts)
      expect(split).toHaveLength(parts)
      expect(split.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(total))
      expect(new Set(split.slice(0, -1)).size).toBeLessThanOrEqual(1)
      expect(split.at(-1)).toBeGreaterThanOrEqual(split[0] ?? 0)
    }),
  )
  expect(() => splitEvenly(fen(1), 0)).toThrow(RangeError)
})

describe('大写', () => {
  // 支付结算办法 附一 第三至五项 and mediation.md 4.2
  test.each([
    ['35600.00', '叁万伍仟陆佰元整'],
    ['1409.50', '壹仟肆佰零玖元伍角整'],
    ['6007.14', '陆仟零柒元壹角肆分'],
    ['16409.02', '壹万陆仟肆佰零玖元零贰分'],
    ['325.04', '叁佰贰拾伍元零肆分'],
    ['107000.53', '壹拾万柒仟元伍角叁分'],
    ['10', '壹拾元整'],
    ['0', '零元整'],
    ['0.50', '伍角整'],
    ['0.05', '伍分'],
    ['100000001', '壹亿零壹元整'],
    ['10010000', '壹仟零壹万元整'],
    ['100100000000', '壹仟零壹亿元整'],
    ['1000000000000', '壹万亿元整'],
  ])('%s 元', (yuan, words) => expect(upperCaseYuan(parseYuan(yuan) ?? fen(-1))).toBe(words))

  test('words are read back by an independent reader', () => {
    fc.assert(
      fc.property(anyFen, (amount) => {
        expect(readUpperCase(upperCaseYuan(amount))).toBe(BigInt(amount))
      }),
      {
        numRuns: 2000,
      },
    )
  })

  test('never two 零 in a row and 整 only without 分', () => {
    fc.assert(
      fc.property(anyFen, (amount) => {
        const words = upperCaseYuan(amount)
        expect(words).not.toContain('零零')
        expect(words.endsWith('整')).toBe(amount % 10 === 0)
      }),
    )
  })
})

/** Reads left to right with a stack of sections: written against the words, not against the writer. */
function readUpperCase(words: string): bigint {
  const [whole = '', cents = ''] = words.includes('元') ? words.split('元') : ['', words]
  return readWhole(whole) * 100n + place(cents, '角') * 10n + place(cents, '分')
}

function readWhole(words: string): bigint {
  const [high, low] = words.includes('亿') ? words.split('亿') : [undefined, words]
  const [tenThousands, rest] = low?.includes('万') ? low.split('万') : [undefined, low]
  const highValue = high === undefined ? 0n : readWhole(high) * 100_000_000n
  return highValue + readThousands(tenThousands ?? '') * 10_000n + readThousands(rest ?? '')
}

function readThousands(words: string): bigint {
  const plain = words.replaceAll('零', '')
  const ones = /[壹贰叁肆伍陆柒捌玖]$/.exec(plain)?.[0] ?? ''
  return (
    place(plain, '仟') * 1000n +
    place(plain, '佰') * 100n +
    place(plain, '拾') * 10n +
    BigInt(Math.max(0, order(ones)))
  )
}

function place(words: string, unit: string): bigint {
  const at = words.indexOf(unit)
  return at < 1 ? 0n : BigInt(Math.max(0, order(words[at - 1] ?? '')))
}

function order(digit: string): number {
  return digit === '' ? 0 : '零壹贰叁肆伍陆柒捌玖'.indexOf(digit)
}
