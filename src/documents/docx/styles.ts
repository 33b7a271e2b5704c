import { AlignmentType, BorderStyle } from 'docx'
import type { ParagraphRole } from '../model.ts'
import type { Align, PageRule } from '../template.ts'

/** Word takes fonts from the machine; these are on every Chinese Windows. */
export const docxFonts = {
  serif: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋', cs: 'Times New Roman' },
  title: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体', cs: 'Times New Roman' },
  sans: { ascii: 'Arial', hAnsi: 'Arial', eastAsia: '黑体', cs: 'Arial' },
} as const

export const noBorder = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
export const hairline = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const

export interface DocxSetting {
  readonly page: PageRule
  /** Points. */
  readonly width: number
  readonly inTable: boolean
}

/** Word counts in twentieths of a point. */
export function twips(value: number): number {
  return Math.round(value * 20)
}

export const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const satisfies Record<Align, string>

export interface DocxStyle {
  readonly font: (typeof docxFonts)[keyof typeof docxFonts]
  readonly size: number
  readonly line: number
  readonly bold: boolean
  readonly after: number
}

export function docxStyle(role: ParagraphRole, setting: DocxSetting): DocxStyle {
  const { page, inTable } = setting
  const size = inTable ? page.tableSize : page.bodySize
  const line = inTable ? page.tableLineHeight : page.lineHeight
  switch (role) {
    case 'title':
      return { font: docxFonts.title, size: 22, line: 36, bold: true, after: 12 }
    case 'subtitle':
      return { font: docxFonts.serif, size: 16, line: 28, bold: false, after: 8 }
    case 'heading':
      return { font: docxFonts.sans, size, line, bold: false, after: 0 }
    case 'note':
      return { font: docxFonts.serif, size: 10.5, line: 16, bold: false, after: 0 }
    case 'label':
      return { font: docxFonts.sans, size: size - 0.5, line, bold: false, after: 0 }
    case 'number':
      return { font: docxFonts.serif, size, line, bold: false, after: 6 }
    case 'body':
    case 'value':
      return { font: docxFonts.serif, size, line, bold: false, after: 0 }
  }
}
