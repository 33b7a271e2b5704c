/**
 * Whether what was typed is the pinyin of some run of the syllables: whole (`linli`), by initials (`ll`) or half and half
 * (`linl`). Each syllable takes at least its first letter, so that `an` doesn't find 邻里 by the middle of a syllable.
 */
export function matchesPinyin(typed: string, syllables: readonly string[]): boolean {
  return syllables.some((_, start) => spells(typed, syllables, start))
}

function spells(rest: string, syllables: readonly string[], at: number): boolean {
  if (rest === '') return true
  const syllable = syllables[at] ?? ''
  for (let length = 1; length <= syllable.length && rest.startsWith(syllable.slice(0, length)); length += 1)
    if (spells(rest.slice(length), syllables, at + 1)) return true
  return false
}
