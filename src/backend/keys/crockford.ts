/** Crockford base32 (crockford.com/base32.html): no I, L, O or U, which people misread or would rather not read. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * Crockford's check symbols count to 37, but `* ~ $ =` are hard to find with a Chinese input method ($ comes out as ¥).
 * Codes whose check symbol would be one of the four are never issued, see `recovery-code.ts`.
 */
const CHECK_SYMBOLS = `${ALPHABET}*~$=U`

/** Five bits a character, first character first. `bits` says how many of the leading bits of `bytes` are used. */
export function encodeBase32(bytes: Uint8Array, bits: number): string {
  let text = ''
  for (let start = 0; start < bits; start += 5) {
    let value = 0
    for (let bit = start; bit < start + 5; bit += 1) {
      value = value * 2 + (((bytes[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1)
    }
    text += ALPHABET.charAt(value)
  }
  return text
}

/** Crockford's check symbol: the number the text spells, modulo 37. Finds every single wrong or swapped neighbouring pair. */
export function checkSymbol(text: string): string {
  let rest = 0
  for (const character of text) rest = (rest * 32 + ALPHABET.indexOf(character)) % 37
  return CHECK_SYMBOLS.charAt(rest)
}

export function isBase32(character: string): boolean {
  return character.length === 1 && ALPHABET.includes(character)
}

/** What a reader meant: full-width and lower case are folded, O is 0, I and L are 1. */
export function foldBase32(text: string): string {
  return text.normalize('NFKC').toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/g, '1')
}
