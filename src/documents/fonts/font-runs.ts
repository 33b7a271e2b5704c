import { paragraphsOf } from '../interpret/text-lines.ts'
import type { FontName, FontSet, LoadedFont } from './font-set.ts'

export type FaceName = 'serif' | 'sans'

export interface FontRun {
  readonly text: string
  readonly font: LoadedFont
}

/** Characters no bundled font can print. Nothing is printed until the clerk has replaced them. */
export class MissingGlyphError extends Error {
  readonly characters: readonly string[]
  constructor(characters: readonly string[]) {
    super(`no font has a glyph for ${characters.map(describe).join('、')}`)
    this.name = 'MissingGlyphError'
    this.characters = characters
  }
}

function describe(character: string): string {
  return `${character}(U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`
}

const chains: Readonly<Record<`${FaceName}-${'normal' | 'bold'}`, readonly FontName[]>> = {
  'serif-normal': ['serif-normal', 'sans-normal', 'rare'],
  'serif-bold': ['serif-bold', 'sans-bold', 'rare'],
  'sans-normal': ['sans-normal', 'serif-normal', 'rare'],
  'sans-bold': ['sans-bold', 'serif-bold', 'rare'],
}

/**
 * The text cut where the font has to change. The PDF library prints nothing for a glyph a font lacks and doesn't say
 * so, so every character is looked up here first. Throws MissingGlyphError with all characters no font has.
 */
export function fontRuns(text: string, face: FaceName, bold: boolean, fonts: FontSet): readonly FontRun[] {
  const chain = chains[`${face}-${bold ? 'bold' : 'normal'}`]
  const runs: { text: string; font: LoadedFont }[] = []
  const missing = new Set<string>()
  for (const character of text) {
    const font = fontFor(character, chain, fonts)
    const last = runs.at(-1)
    if (font === undefined) missing.add(character)
    else if (last?.font === font) last.text += character
    else runs.push({ text: character, font })
  }
  if (missing.size > 0) throw new MissingGlyphError([...missing])
  return runs
}

/** The characters of a typed text that no font has, each once; empty when all can be printed. */
export function missingGlyphs(text: string, fonts: FontSet): readonly string[] {
  const chain = chains['serif-normal']
  const printed = paragraphsOf(text).join('')
  return [...new Set(printed)].filter((character) => fontFor(character, chain, fonts) === undefined)
}

function fontFor(character: string, chain: readonly FontName[], fonts: FontSet): LoadedFont | undefined {
  const codePoint = character.codePointAt(0) ?? 0
  for (const name of chain) {
    const font = fonts.font(name)
    if (font.facts.glyph(codePoint) !== 0) return font
  }
  return undefined
}

/** Width in points of a text set in one line. */
export function textWidth(runs: readonly FontRun[], size: number): number {
  return runs.reduce((width, run) => {
    const { facts } = run.font
    const units = [...run.text].reduce((sum, c) => sum + facts.advance(facts.glyph(c.codePointAt(0) ?? 0)), 0)
    return width + (units / facts.unitsPerEm) * size
  }, 0)
}
