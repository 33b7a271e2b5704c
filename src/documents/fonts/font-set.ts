import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type FontFacts, readFontFacts } from './sfnt.ts'

/** 宋体 for text, 黑体 for headings; the third only for characters beyond them (Extensions B to F). */
export const fontFiles = {
  'serif-normal': 'generated/NotoSerifSC-Regular.ttf',
  'serif-bold': 'generated/NotoSerifSC-Bold.ttf',
  'sans-normal': 'generated/NotoSansSC-Regular.ttf',
  'sans-bold': 'generated/NotoSansSC-Bold.ttf',
  rare: 'HanaMinB.ttf',
} as const satisfies Readonly<Record<string, string>>

export type FontName = keyof typeof fontFiles

export interface LoadedFont {
  readonly name: FontName
  readonly bytes: Buffer
  readonly facts: FontFacts
}

/** The fonts of one folder, each read when first needed: the rare one is 30 MB and most papers do without it. */
export interface FontSet {
  readonly font: (name: FontName) => LoadedFont
}

/** Throws when a font of the set isn't in the folder. */
export function loadFonts(folder: string): FontSet {
  const loaded = new Map<FontName, LoadedFont>()
  for (const file of Object.values(fontFiles)) {
    if (!existsSync(join(folder, file))) throw new Error(`font file missing: ${file}`)
  }
  return {
    font(name) {
      const known = loaded.get(name)
      if (known !== undefined) return known
      const bytes = readFileSync(join(folder, fontFiles[name]))
      const font = { name, bytes, facts: readFontFacts(bytes) }
      loaded.set(name, font)
      return font
    },
  }
}
