import type { BusinessDate } from '#domain/values/brands.ts'
import { addDays, dateOf, daysInMonth, parseBusinessDate, partsOf } from '#domain/values/dates.ts'

const SHORT = [/^(\d{1,2})[-/.月](\d{1,2})[日号]?$/, /^(\d{2})(\d{2})$/]
const WORDS: Readonly<Record<string, number>> = {
  今天: 0,
  今: 0,
  昨天: -1,
  昨: -1,
  前天: -2,
  明天: 1,
  明: 1,
  后天: 2,
}

/**
 * Reads what is typed into a date field: every form `parseBusinessDate` knows, `26.11.23`, a bare day of today's year
 * (`11.23`, `1123`, `11月23日`), a day of the month (`23`), and 今天, 昨天. Undefined when it is no day.
 */
export function readDate(text: string, today: BusinessDate): BusinessDate | undefined {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '').replace('年', '-').replaceAll('。', '.')
  const word = WORDS[plain]
  if (word !== undefined) return addDays(today, word)
  const { year, month } = partsOf(today)
  if (/^\d{1,2}$/.test(plain)) return day(year, month, Number(plain))
  for (const form of SHORT) {
    const match = form.exec(plain)
    if (match !== null) return day(year, Number(match[1]), Number(match[2]))
  }
  const whole =
    /^(\d{2}|\d{4})-(\d{1,2})月(\d{1,2})[日号]?$/.exec(plain) ??
    /^(\d{2})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(plain)
  if (whole !== null) return day(fullYear(whole[1] ?? ''), Number(whole[2]), Number(whole[3]))
  return parseBusinessDate(plain)
}

function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits)
}

function day(year: number, month: number, date: number): BusinessDate | undefined {
  if (month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return undefined
  return dateOf(year, month, date)
}
