import type { Fen } from './brands.ts'

/** Makes an amount of a whole number of fen. Throws on anything else: a fraction of a fen is a programming error. */
export function fen(amount: number): Fen {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not a whole number of fen: ${amount}`)
  return (amount === 0 ? 0 : amount) as Fen
}

const YUAN = /^¥?(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d{1,6}))?(万)?元?$/

/**
 * Reads what a clerk types: `35600`, `35,600.00`, `¥35600.5`, `3元`, `3.56万`. Full-width forms are accepted. Digit by digit, since
 * `parseFloat(x) * 100` loses fen (R30). Undefined when it isn't an amount, or is too large to hold exactly.
 */
export function parseYuan(text: string): Fen | undefined {
  const match = YUAN.exec(text.normalize('NFKC').replaceAll(/\s/g, ''))
  if (match === null) return undefined
  const [, whole = '', part = '', isWan] = match
  const places = isWan === undefined ? 2 : 6
  if (part.length > places) return undefined
  const digits = `${whole.replaceAll(',', '')}${part.padEnd(places, '0')}`
  let total = 0
  for (const digit of digits) {
    total = total * 10 + (digit.charCodeAt(0) - 48)
    if (!Number.isSafeInteger(total)) return undefined
  }
  return fen(total)
}

/** `35600.00`: plain, for papers beside the upper-case amount and for files. */
export function formatYuan(amount: Fen): string {
  const digits = String(Math.abs(amount)).padStart(3, '0')
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** `35,600.00`: for reading on a screen. */
export function formatYuanGrouped(amount: Fen): string {
  const [whole = '', cents = ''] = formatYuan(amount).split('.')
  return `${whole.replaceAll(/\B(?=(\d{3})+$)/g, ',')}.${cents}`
}

export function sumFen(amounts: readonly Fen[]): Fen {
  return fen(amounts.reduce((sum, amount) => sum + amount, 0))
}

/** Equal parts in whole fen; the last part carries the remainder, so the parts always sum to the total. */
export function splitEvenly(total: Fen, parts: number): readonly Fen[] {
  if (!Number.isInteger(parts) || parts < 1) throw new RangeError(`not a number of parts: ${parts}`)
  const each = Math.trunc(total / parts)
  return Array.from({ length: parts }, (_, index) =>
    fen(index < parts - 1 ? each : total - each * (parts - 1)),
  )
}

/**
 * The amount in words for agreements and receipts, e.g. 叁万伍仟陆佰元整, 拾 always with 壹 (支付结算办法附一). 整 closes an amount
 * without 分; where 角 is zero and 分 is not, 零 stands between so that nothing can be written in.
 */
export function upperCaseYuan(amount: Fen): string {
  const value = Math.abs(amount)
  const yuan = Math.floor(value / 100)
  const jiao = Math.floor(value / 10) % 10
  const cent = value % 10
  const whole = yuan > 0 ? `${upperInteger(yuan)}元` : ''
  const sign = amount < 0 ? '负' : ''
  if (jiao === 0 && cent === 0) return `${sign}${whole || '零元'}整`
  const tenths = jiao > 0 ? `${DIGITS[jiao]}角` : whole && '零'
  return `${sign}${whole}${tenths}${cent > 0 ? `${DIGITS[cent]}分` : '整'}`
}

const DIGITS = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'] as const
const SCALES = [
  [100_000_000, '亿'],
  [10_000, '万'],
  [1000, '仟'],
  [100, '佰'],
  [10, '拾'],
] as const

function upperInteger(value: number): string {
  for (const [scale, name] of SCALES) {
    if (value < scale) continue
    const rest = value % scale
    // a skipped place is read 零, once, however many places are skipped
    const gap = rest > 0 && rest < scale / 10 ? '零' : ''
    return `${upperInteger(Math.floor(value / scale))}${name}${gap}${rest > 0 ? upperInteger(rest) : ''}`
  }
  return DIGITS[value] ?? ''
}
