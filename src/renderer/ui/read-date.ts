import type { BusinessDate } from '#domain/values/brands.ts'
import { addDays, addMonths, dateOf, daysInMonth, parseBusinessDate, partsOf } from '#domain/values/dates.ts'

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

/** Which of the like-named days is meant where no year is said: the last one, or the next one from a day on. */
export type DateSense = 'past' | { readonly from: BusinessDate }

/**
 * Reads what is typed into a date field: every form `parseBusinessDate` knows, `26.11.23`, a bare day (`11.23`, `1123`,
 * `11月23日`), a day of the month (`23`), and 今天, 昨天. Undefined when it is no day.
 */
export function readDate(
  text: string,
  today: BusinessDate,
  sense: DateSense = 'past',
): BusinessDate | undefined {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '').replace('年', '-').replaceAll('。', '.')
  const word = WORDS[plain]
  if (word !== undefined) return addDays(today, word)
  if (/^\d{1,2}$/.test(plain)) return likeNamed(ofMonths(Number(plain), today, sense), today, sense)
  for (const form of SHORT) {
    const match = form.exec(plain)
    if (match !== null)
      return likeNamed(ofYears(Number(match[1]), Number(match[2]), today, sense), today, sense)
  }
  const whole =
    /^(\d{2}|\d{4})-(\d{1,2})月(\d{1,2})[日号]?$/.exec(plain) ??
    /^(\d{2})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(plain)
  if (whole !== null) return day(fullYear(whole[1] ?? '', today, sense), Number(whole[2]), Number(whole[3]))
  return parseBusinessDate(plain)
}

/**
 * Tomorrow typed into a field for the past is a slip the form refuses; read as a year ago it would be believed. So a day
 * of the coming week is never turned back.
 */
const SLIP_DAYS = 7

/** `days` in order, oldest first. */
function likeNamed(
  days: readonly BusinessDate[],
  today: BusinessDate,
  sense: DateSense,
): BusinessDate | undefined {
  if (sense !== 'past') return days.find((one) => one >= sense.from)
  const latest = addDays(today, SLIP_DAYS)
  return days.findLast((one) => one <= latest)
}

const AROUND = [-1, 0, 1] as const

function ofYears(month: number, date: number, today: BusinessDate, sense: DateSense) {
  const { year } = partsOf(sense === 'past' ? today : sense.from)
  return AROUND.flatMap((step) => day(year + step, month, date) ?? [])
}

function ofMonths(date: number, today: BusinessDate, sense: DateSense) {
  const { year, month } = partsOf(sense === 'past' ? today : sense.from)
  return AROUND.flatMap((step) => {
    const first = partsOf(addMonths(dateOf(year, month, 1), step))
    return day(first.year, first.month, date) ?? []
  })
}

/** 55.3.8 of somebody's birth is 1955: looking back, a year not yet begun is one of the last century. */
function fullYear(digits: string, today: BusinessDate, sense: DateSense): number {
  if (digits.length !== 2) return Number(digits)
  const year = 2000 + Number(digits)
  return sense === 'past' && year > partsOf(addDays(today, SLIP_DAYS)).year ? year - 100 : year
}

function day(year: number, month: number, date: number): BusinessDate | undefined {
  if (month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return undefined
  return dateOf(year, month, date)
}
