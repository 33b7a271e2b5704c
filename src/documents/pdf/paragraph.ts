import { type FaceName, fontRuns } from '../fonts/font-runs.ts'
import type { FontSet } from '../fonts/font-set.ts'
import type { Paragraph, ParagraphRole, Run } from '../model.ts'
import type { PageRule } from '../template.ts'
import type { PdfRun, PdfText } from './engine.ts'

export interface TypeStyle {
  readonly face: FaceName
  readonly size: number
  /** Distance from line to line in points. */
  readonly line: number
  readonly bold?: boolean | undefined
  readonly color?: string | undefined
}

/** The line a signature's caption is set in. */
export const pdfLineStyle = { face: 'serif', line: 22 } as const

export interface Setting {
  readonly page: PageRule
  readonly fonts: FontSet
  /** Width the node may fill, in points. */
  readonly width: number
  /** Inside a table the form's smaller type is used. */
  readonly inTable: boolean
  /** Width of the table a cell belongs to. */
  readonly tableWidth?: number | undefined
}

export function paragraphStyle(
  paragraph: { readonly role: ParagraphRole; readonly size?: number | undefined },
  setting: Setting,
): TypeStyle {
  const { page, inTable } = setting
  const body = inTable
    ? { size: page.tableSize, line: page.tableLineHeight }
    : { size: page.bodySize, line: page.lineHeight }
  const style = roleStyle(paragraph.role, body)
  if (paragraph.size === undefined) return style
  return { ...style, size: paragraph.size, line: Math.max(paragraph.size * 1.45, style.line * 0.6) }
}

function roleStyle(role: ParagraphRole, body: { readonly size: number; readonly line: number }): TypeStyle {
  switch (role) {
    case 'title':
      return { face: 'serif', size: 22, line: 36, bold: true }
    case 'subtitle':
      return { face: 'serif', size: 16, line: 28 }
    case 'heading':
      return { face: 'sans', ...body, line: body.line + 2 }
    case 'note':
      return { face: 'serif', size: 10.5, line: 16 }
    case 'label':
      return { face: 'sans', size: body.size - 0.5, line: body.line }
    case 'number':
    case 'body':
    case 'value':
      return { face: 'serif', ...body }
  }
}

export function pdfParagraph(paragraph: Paragraph, setting: Setting): PdfText {
  const style = paragraphStyle(paragraph, setting)
  return {
    text: pdfRuns(paragraph.runs, { ...style, fonts: setting.fonts }),
    alignment: paragraph.align,
    leadingIndent: paragraph.indent === 0 ? undefined : paragraph.indent * style.size,
    margin: paragraphMargin(paragraph.role),
    style: paragraph.role === 'heading' ? 'heading' : undefined,
  }
}

export function paragraphMargin(role: ParagraphRole): readonly [number, number, number, number] {
  if (role === 'title') return [0, 0, 0, 12]
  if (role === 'subtitle') return [0, 0, 0, 8]
  if (role === 'number') return [0, 0, 0, 6]
  if (role === 'note') return [0, 4, 0, 0]
  return [0, 0, 0, 0]
}

/** A word of Latin letters or digits longer than this may be cut: a line that can't break runs off the page. */
const longWord = 24

export function pdfRuns(
  runs: readonly Run[],
  style: TypeStyle & { readonly fonts: FontSet },
): readonly PdfRun[] {
  return runs.flatMap((run) =>
    fontRuns(run.text, style.face, run.bold ?? style.bold ?? false, style.fonts).flatMap(({ text, font }) => {
      const { ascent, descent, unitsPerEm } = font.facts
      const natural = ((ascent - descent) / unitsPerEm) * style.size
      return splitLongWords(text).map((piece) => ({
        text: piece,
        font: font.name,
        fontSize: style.size,
        // The same distance whatever font a character came from.
        lineHeight: style.line / natural,
        color: style.color,
        wordBreak: isLongWord(piece) ? ('break-all' as const) : undefined,
      }))
    }),
  )
}

const longWords = new RegExp(`([!-~]{${longWord},})`)

function splitLongWords(text: string): readonly string[] {
  return text.split(longWords).filter((piece) => piece !== '')
}

function isLongWord(text: string): boolean {
  return text.length >= longWord && longWords.test(text)
}
