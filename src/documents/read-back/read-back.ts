import type { FontSet } from '../fonts/font-set.ts'
import type { DocumentModel } from '../model.ts'
import { furnitureTexts } from '../pdf/page-furniture.ts'
import { compareTexts } from './compare-texts.ts'
import { LostTextError } from './lost-text.ts'
import { type PageText, readPdfText } from './pdf-text.ts'
import { repeatedHeaders } from './repeated-headers.ts'

export interface ReadBack {
  readonly pages: number
}

/**
 * Reads a PDF back with another library than the one that wrote it and compares it with the model, character by
 * character. The writing library drops what doesn't fit without a word. Throws LostTextError.
 */
export async function readBack(
  pdf: Uint8Array,
  model: DocumentModel,
  code: string | undefined,
  fonts: FontSet,
): Promise<ReadBack> {
  const pages = await readPdfText(pdf)
  const outside = pages.flatMap((page) => page.pieces.filter((piece) => isOutside(piece, page)))
  if (outside.length > 0) throw new LostTextError([], outside.map((piece) => piece.text).join(''))
  const bodies = pages.map((page, index) => {
    const text = squeeze(page.pieces.map((piece) => piece.text).join(''))
    return withoutFurniture(
      text,
      furnitureTexts({ code, page: index + 1, pages: pages.length, rule: model.page }),
    )
  })
  const found = repeatedHeaders(bodies, model, squeeze)
  const expected = model.texts.map(squeeze)
  const { lost, stray } = compareTexts(found, expected, fonts)
  if (lost !== '' || stray !== '') {
    const whole = expected.filter((text) => !found.includes(text))
    throw new LostTextError(whole.length > 0 ? whole : [lost], stray)
  }
  return { pages: pages.length }
}

/** Blanks don't count: the reader guesses them from distances. */
export function squeeze(text: string): string {
  return text.replace(/[\s\u3000]/g, '')
}

function isOutside(piece: PageText['pieces'][number], page: PageText): boolean {
  return piece.x < 1 || piece.x + piece.width > page.width - 1 || piece.y < 1 || piece.y > page.height - 1
}

function withoutFurniture(text: string, furniture: readonly string[]): string {
  return furniture.map(squeeze).reduce((rest, expected) => {
    const at = rest.lastIndexOf(expected)
    if (at < 0) throw new LostTextError([expected], '')
    return rest.slice(0, at) + rest.slice(at + expected.length)
  }, text)
}
