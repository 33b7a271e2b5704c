/**
 * What the square code on each page says: opaque paper code (8 to 14 characters of 0-9 A-Z), page in three digits,
 * two check characters (ISO 7064 MOD 1271-36). At most 19 characters, so QR version 1-M holds it. It carries no
 * personal fact: whoever photographs a page learns nothing from its code.
 */
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const paperCode = /^[0-9A-Z]{4,14}$/

export interface PageCode {
  readonly code: string
  readonly page: number
}

export function isPaperCode(code: string): boolean {
  return paperCode.test(code)
}

/** Throws RangeError for a code or page that cannot be carried. */
export function encodePageCode(page: PageCode): string {
  if (!isPaperCode(page.code)) throw new RangeError('paper code must be 4 to 14 characters of 0-9 and A-Z')
  if (!Number.isInteger(page.page) || page.page < 1 || page.page > 999)
    throw new RangeError('page must be 1 to 999')
  const body = page.code + String(page.page).padStart(3, '0')
  return body + checkCharacters(body)
}

/** undefined when the text is not a page code or its check characters are wrong. */
export function decodePageCode(payload: string): PageCode | undefined {
  const match = /^([0-9A-Z]{4,14})(\d{3})([0-9A-Z]{2})$/.exec(payload)
  const [, code, page, check] = match ?? []
  if (code === undefined || page === undefined || checkCharacters(code + page) !== check) return undefined
  return Number(page) < 1 ? undefined : { code, page: Number(page) }
}

/** ISO 7064 MOD 1271-36: finds every single substitution and transposition. */
function checkCharacters(body: string): string {
  let product = 0
  for (const character of body) product = ((product + alphabet.indexOf(character)) * 36) % 1271
  product = (product * 36) % 1271
  const check = (1272 - product) % 1271
  return alphabet.charAt(Math.floor(check / 36)) + alphabet.charAt(check % 36)
}
