import type { Fen } from '../values/brands.ts'
import { parseChineseNumber } from '../values/chinese-number.ts'
import { formatYuan, parseYuan } from '../values/money.ts'
import type { WordingFinding } from './wording-rules.ts'

/** Over 30 % of the loss is as a rule 过分高于造成的损失, and a court lowers it on request. */
const HIGH_SHARE = 0.3
const HIGH_MULTIPLE = 2
const CITATION = '民法典第585条；法释〔2023〕13号第65条'

const NUMBER = '[\\d.]+|[零一二两三四五六七八九十百千]+'
const PENALTY_WORDS = /违约金|滞纳金|罚息|罚款|违约|逾期/
const RATE = new RegExp(
  `(?:(每日|每天|按日|逐日|日利率|日息|每月|按月|月利率|月息)[^，。；\\d百千万%]{0,6})?(?:(百|千|万)分之(${NUMBER})|([\\d.]+)\\s*([%％‰]))`,
  'gu',
)
const MULTIPLE = new RegExp(`(双|加|${NUMBER})\\s*倍`, 'gu')
const SUM = /违约金[^，。；\d¥￥]{0,15}[¥￥]?([\d,.]+)(万)?元/gu

/** Penalties that look too high: over 30 %, twice or more, or a sum that is so against what is owed. */
export function penaltyFindings(text: string, principal?: Fen | undefined): readonly WordingFinding[] {
  return clausesOf(text)
    .filter((clause) => PENALTY_WORDS.test(clause.text))
    .flatMap((clause) => [...highRates(clause), ...highMultiples(clause), ...highSums(clause, principal)])
}

interface Clause {
  readonly text: string
  readonly index: number
}

function clausesOf(text: string): readonly Clause[] {
  return [...text.matchAll(/[^。；;\n]+/gu)].map((found) => ({ text: found[0], index: found.index }))
}

const SCALES: Readonly<Record<string, number>> = {
  百: 100,
  千: 1000,
  万: 10_000,
  '%': 100,
  '％': 100,
  '‰': 1000,
}

function highRates(clause: Clause): readonly WordingFinding[] {
  return [...clause.text.matchAll(RATE)].flatMap((found) => {
    const value = parseChineseNumber(found[3] ?? found[4] ?? '')
    const scale = SCALES[found[2] ?? found[5] ?? '']
    if (value === undefined || scale === undefined) return []
    const share = (value / scale) * perYear(found[1])
    if (share <= HIGH_SHARE + 1e-9) return []
    const yearly = found[1] === undefined ? '' : `，折合每年 ${Math.round(share * 1000) / 10}%`
    return [finding(`违约金比例偏高${yearly}，超过损失的 30% 的部分可能被法院调低。`, found, clause)]
  })
}

function perYear(unit: string | undefined): number {
  if (unit === undefined) return 1
  return unit.includes('月') ? 12 : 365
}

function highMultiples(clause: Clause): readonly WordingFinding[] {
  return [...clause.text.matchAll(MULTIPLE)].flatMap((found) => {
    // 四倍 of the market rate is a cap on interest, not a penalty of four times the debt
    const isRate = /(?:利率|LPR|利息)[^，]{0,8}$/iu.test(clause.text.slice(0, found.index))
    // 双倍返还定金 is what the law itself says (民法典587)
    const isDeposit = clause.text.includes('定金')
    const value = found[1] === '双' || found[1] === '加' ? 2 : parseChineseNumber(found[1] ?? '')
    if (isRate || isDeposit || value === undefined || value < HIGH_MULTIPLE) return []
    return [finding(`约定按 ${value} 倍支付，明显偏高，可能被法院调低。`, found, clause)]
  })
}

function highSums(clause: Clause, principal: Fen | undefined): readonly WordingFinding[] {
  if (principal === undefined || principal <= 0) return []
  return [...clause.text.matchAll(SUM)].flatMap((found) => {
    const amount = parseYuan(found[1] ?? '')
    const penalty = amount === undefined ? undefined : amount * (found[2] === undefined ? 1 : 10_000)
    if (penalty === undefined || penalty <= principal * HIGH_SHARE) return []
    const sentence = `违约金超过协议金额 ${formatYuan(principal)} 元的 30%，超过损失 30% 的部分可能被法院调低。`
    return [finding(sentence, found, clause)]
  })
}

function finding(sentence: string, found: RegExpMatchArray, clause: Clause): WordingFinding {
  const index = clause.index + (found.index ?? 0)
  return { code: 'high-penalty', level: 'warn', sentence, citation: CITATION, match: found[0], index }
}
