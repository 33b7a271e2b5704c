import type { BusinessDate } from './brands.ts'
import { chineseDate, parseBusinessDate, partsOf } from './dates.ts'

export type Sex = 'male' | 'female'

export type IdentityNumberResult =
  | {
      readonly ok: true
      /** As it is to be stored: without blanks, X in capitals. */
      readonly number: string
      readonly sex: Sex
      readonly birthDate: BusinessDate
      /** A first-generation number of 15 digits: without a check digit, so a slip of the pen can't be seen. */
      readonly old: boolean
    }
  | { readonly ok: false; readonly problem: string }

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const CHECK_CHARACTERS = '10X98765432'

/** GB 11643. `today` is passed in: a birth date in the future is a slip. */
export function checkIdentityNumber(text: string, today: BusinessDate): IdentityNumberResult {
  const number = text.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase()
  if (number === '') return problem('请填写身份证号码。')
  if (!/^\d*X?$/.test(number)) return problem('身份证号码只能是数字，最后一位可以是 X。')
  if (/^\d{15}$/.test(number)) return withBirth(number, today, true)
  if (number.length !== 18) return problem(`身份证号码应为 18 位（旧号 15 位），现在是 ${number.length} 位。`)
  const result = withBirth(number, today, false)
  if (!result.ok) return result
  if (checkCharacter(number) !== number[17]) {
    return problem('身份证号码的校验位不对，可能有一位录错，请对照证件核对。')
  }
  return result
}

export function sexText(sex: Sex): string {
  return sex === 'male' ? '男' : '女'
}

/** Completed years of age: a year is full on the birthday itself; born on 29 February, on 28 February in other years. */
export function ageOn(birth: BusinessDate, date: BusinessDate): number {
  const [from, to] = [partsOf(birth), partsOf(date)]
  const reached = date >= birthdayIn(birth, to.year)
  return to.year - from.year - (reached ? 0 : 1)
}

function birthdayIn(birth: BusinessDate, year: number): string {
  const monthDay = birth.slice(5)
  const text = `${String(year).padStart(4, '0')}-${monthDay}`
  return parseBusinessDate(text) ?? `${text.slice(0, 4)}-02-28`
}

function withBirth(number: string, today: BusinessDate, old: boolean): IdentityNumberResult {
  const digits = old ? `19${number.slice(6, 12)}` : number.slice(6, 14)
  const birthDate = parseBusinessDate(digits)
  if (birthDate === undefined) {
    return problem(`身份证号码中的出生日期 ${digits} 不是真实的日期，请核对。`)
  }
  if (birthDate > today) return problem(`身份证号码中的出生日期 ${chineseDate(birthDate)} 晚于今天，请核对。`)
  const sexDigit = Number(old ? number[14] : number[16])
  return { ok: true, number, sex: sexDigit % 2 === 1 ? 'male' : 'female', birthDate, old }
}

function checkCharacter(number: string): string | undefined {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0)
  return CHECK_CHARACTERS[sum % 11]
}

function problem(sentence: string): IdentityNumberResult {
  return { ok: false, problem: sentence }
}
