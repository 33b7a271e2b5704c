import type { PaperView } from '#domain/papers/paper-view.ts'
import type { FontSet } from './fonts/font-set.ts'
import { interpret } from './interpret/interpret.ts'
import type { DocumentModel, MissingField } from './model.ts'
import type { Template } from './template.ts'

export interface PaperInput {
  readonly template: Template
  readonly view: PaperView
  /** Opaque paper code of 4 to 14 characters 0-9 A-Z; undefined for a blank form that isn't in the register. */
  readonly code: string | undefined
  /** A preview: frames stand where the codes will be. */
  readonly keepsPlace?: boolean | undefined
  /** Goes into the file: the same input is the same bytes. */
  readonly createdAt: Date
}

export interface RenderedPaper {
  readonly pdf: Uint8Array
  readonly pages: number
  readonly missing: readonly MissingField[]
  readonly model: DocumentModel
}

/**
 * Template and view as a finished PDF that has been read back. Throws MissingGlyphError before anything is drawn when a
 * character can't be printed, and LostTextError when the PDF doesn't hold all of the paper's text.
 */
export async function renderPaper(input: PaperInput, fonts: FontSet): Promise<RenderedPaper> {
  const model = interpret(input.template, input.view)
  const [{ renderPdf }, { readBack }] = await Promise.all([
    import('./pdf/render-pdf.ts'),
    import('./read-back/read-back.ts'),
  ])
  const { code, keepsPlace, createdAt } = input
  const pdf = await renderPdf(model, { code, keepsPlace, createdAt }, fonts)
  const { pages } = await readBack(pdf, model, code, fonts)
  return { pdf, pages, missing: model.missing, model }
}

export type DocxInput = Omit<PaperInput, 'createdAt' | 'keepsPlace'>

export interface RenderedDocx {
  readonly docx: Uint8Array
  readonly missing: readonly MissingField[]
  readonly model: DocumentModel
}

/** The same paper for Word: same text in the same order, its page breaks its own. */
export async function renderDocx(input: DocxInput): Promise<RenderedDocx> {
  const model = interpret(input.template, input.view)
  const { renderDocxFile } = await import('./docx/render-docx.ts')
  return { docx: await renderDocxFile(model, input.code), missing: model.missing, model }
}
