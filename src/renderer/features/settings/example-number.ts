import { checkNumberPattern, formatCaseNumber } from '#domain/values/case-number.ts'

/** The three names in braces, in the clerk's words. */
export const PATTERN_HINT =
  '{prefix} 印成案号前缀，{year} 印成年份，{seq} 印成序号（{seq:3} 印成 001 这样的三位），其余的字照印。'

/** How the first number of a year will look; empty while the pattern can't be used. */
export function exampleNumber(
  committee: { readonly numberPrefix: string; readonly numberPattern: string },
  year: number,
  seq = 1,
): string {
  if (checkNumberPattern(committee.numberPattern) !== undefined) return ''
  return formatCaseNumber(committee.numberPattern, { prefix: committee.numberPrefix, year, seq })
}
