import { randomInt } from 'node:crypto'

/** Without I, L, O and U: a code may have to be read out from a worn page. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 12

/** The opaque code of one printed paper: 60 random bits that say nothing about the case. */
export function newPaperCode(): string {
  return Array.from({ length: LENGTH }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('')
}
