export type CreditCodeResult =
  | { readonly ok: true; readonly code: string; readonly organizationCode: string }
  | { readonly ok: false; readonly problem: string }

const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const
const ORGANIZATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const

/** Unified social credit code, GB 32100-2015. The organisation code inside it has a check of its own (GB 11714). */
export function checkCreditCode(text: string): CreditCodeResult {
  const code = text.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase()
  if (code === '') return problem('请填写统一社会信用代码。')
  const strange = [...code].find((character) => !CHARACTERS.includes(character))
  if (strange !== undefined) return problem(strangeSentence(strange))
  const length = code.length
  if (length !== 18) return problem(`统一社会信用代码应为 18 位，现在是 ${length} 位。`)
  if (!/^\d{6}$/.test(code.slice(2, 8))) {
    return problem('统一社会信用代码第 3 至 8 位应为登记机关的行政区划数字。')
  }
  const organizationCode = code.slice(8, 17)
  if (creditCheck(code) !== code[17]) {
    return problem('统一社会信用代码的校验位不对，可能有一位录错，请对照证照核对。')
  }
  if (organizationCheck(organizationCode) !== organizationCode[8]) {
    return problem('统一社会信用代码中的主体标识码（第 9 至 17 位）校验不符，请对照证照核对。')
  }
  return { ok: true, code, organizationCode }
}

function strangeSentence(character: string): string {
  return /[IOSVZ]/.test(character)
    ? `统一社会信用代码里没有字母 ${character}（不用 I、O、S、V、Z），请看是不是数字 1、0、5、2。`
    : `统一社会信用代码里不能有“${character}”，只能是数字和大写字母。`
}

function creditCheck(code: string): string | undefined {
  const sum = WEIGHTS.reduce(
    (total, weight, index) => total + weight * CHARACTERS.indexOf(code[index] ?? ''),
    0,
  )
  return CHARACTERS[(31 - (sum % 31)) % 31]
}

function organizationCheck(code: string): string | undefined {
  const sum = ORGANIZATION_WEIGHTS.reduce(
    (total, weight, index) => total + weight * Number.parseInt(code[index] ?? '', 36),
    0,
  )
  return '0123456789X'[(11 - (sum % 11)) % 11]
}

function problem(sentence: string): CreditCodeResult {
  return { ok: false, problem: sentence }
}
