import type { FontSet } from '../fonts/font-set.ts'

export interface Difference {
  readonly lost: string
  readonly stray: string
}

/** The characters missing from `found` and those too many in it, each as often as that is so. */
export function compareTexts(found: string, expected: readonly string[], fonts: FontSet): Difference {
  const balance = new Map<string, number>()
  const count = (text: string, step: number) => {
    for (const character of text) balance.set(character, (balance.get(character) ?? 0) + step)
  }
  for (const text of expected) count(text, 1)
  count(found, -1)
  cancelTwins(balance, fonts)
  return { lost: surplus(balance, 1), stray: surplus(balance, -1) }
}

function surplus(balance: ReadonlyMap<string, number>, sign: 1 | -1): string {
  return [...balance].map(([character, n]) => character.repeat(Math.max(0, n * sign))).join('')
}

/**
 * A PDF holds glyphs, not characters: two characters a font draws with one glyph (部首 ⼀ and 一, · and ‧) come back
 * as whichever was drawn first. Such pairs are no loss.
 */
function cancelTwins(balance: Map<string, number>, fonts: FontSet): void {
  const strays = [...balance].filter(([, n]) => n < 0).map(([character]) => character)
  if (strays.length === 0) return
  for (const [character, n] of [...balance]) {
    if (n <= 0) continue
    for (const stray of strays) {
      const surplusOfStray = -(balance.get(stray) ?? 0)
      const open = balance.get(character) ?? 0
      const pairs = Math.min(open, surplusOfStray)
      if (pairs <= 0 || !sameGlyph(character, stray, fonts)) continue
      balance.set(character, open - pairs)
      balance.set(stray, pairs - surplusOfStray)
    }
  }
}

function sameGlyph(a: string, b: string, fonts: FontSet): boolean {
  if (a.normalize('NFKC') === b.normalize('NFKC')) return true
  const names = ['serif-normal', 'serif-bold', 'sans-normal', 'sans-bold', 'rare'] as const
  return names.some((name) => {
    const { glyph } = fonts.font(name).facts
    const number = glyph(a.codePointAt(0) ?? 0)
    return number !== 0 && number === glyph(b.codePointAt(0) ?? 0)
  })
}
