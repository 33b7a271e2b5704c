import { checkNumberPattern, formatCaseNumber } from '#domain/values/case-number.ts'

/** How the first number of a year will look; empty while the pattern can't be used. */
export function exampleNumber(
  committee: { readonly numberPrefix: string; readonly numberPattern: string },
  year: number,
  seq = 1,
): string {
  if (checkNumberPattern(committee.numberPattern) !== undefined) return ''
  return formatCaseNumber(committee.numberPattern, { prefix: committee.numberPrefix, year, seq })
}
