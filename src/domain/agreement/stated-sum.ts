import type { Fen } from '../values/brands.ts'
import { chineseNumber } from '../values/chinese-number.ts'
import { parseYuan, upperCaseYuan } from '../values/money.ts'

/** Whether a text typed by hand names this very sum, in figures or in words: 1200元, 1,200.00 元, 0.12万元, 壹仟贰佰元整. */
export function statesSum(text: string, amount: Fen): boolean {
  const plain = text.normalize('NFKC').replaceAll(/[\s,，]/g, '')
  if (plain.includes(upperCaseYuan(amount))) return true
  if (amount % 100 === 0 && new RegExp(`(?<![${DIGITS}])${chineseNumber(amount / 100)}元`).test(plain))
    return true
  return [...plain.matchAll(/(\d+(?:\.\d+)?)(万)?元/g)].some(([, figures = '', tenThousands]) => {
    const yuan = parseYuan(figures)
    return yuan !== undefined && yuan * (tenThousands ? 10_000 : 1) === amount
  })
}

const DIGITS = '一二三四五六七八九十百千万零两'
