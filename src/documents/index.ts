import type { PaperView } from '#domain/papers/paper-view.ts'
import type { DossierInput, MergedDossier } from './dossier/dossier-item.ts'
import type { FontSet } from './fonts/font-set.ts'
import { interpret } from './interpret/interpret.ts'
import type { DocumentModel, MissingField } from './model.ts'
import type { PrintOffset } from './print-copy.ts'
import type { Template } from './template.ts'

export { type CheckedTemplate, checkTemplate, type TemplateProblem } from './check-template.ts'
export {
  type DossierInput,
  type DossierItem,
  DossierItemError,
  type DossierPlace,
  type MergedDossier,
} from './dossier/dossier-item.ts'
export { MissingGlyphError, missingGlyphs } from './fonts/font-runs.ts'
export { type FontSet, loadFonts } from './fonts/font-set.ts'
export { interpret } from './interpret/interpret.ts'
export type { DocumentModel, MissingField } from './model.ts'
export type { PrintOffset } from './print-copy.ts'
export { LostTextError } from './read-back/lost-text.ts'
export type { Template } from './template.ts'

/*
 * The PDF and DOCX libraries are most of the program's code: the log-in page doesn't wait for them. Loading them stands still
 * for a third of a second, which must not fall into somebody's typing, so it is done while a password is checked.
 */
const library = {
  pdf: () => import('./pdf/render-pdf.ts'),
  reader: () => import('./read-back/read-back.ts'),
  docx: () => import('./docx/render-docx.ts'),
  dossier: () => import('./dossier/merge-dossier.ts'),
  copies: () => import('./print-copy.ts'),
}

/** Loads all that a paper needs. */
export async function warmUp(): Promise<void> {
  const [{ pdfLibrary }, { loadReader }] = await Promise.all([
    import('./pdf/engine.ts'),
    import('./read-back/pdf-text.ts'),
    library.pdf(),
    library.reader(),
  ])
  pdfLibrary()
  await loadReader()
}

export async function mergeDossier(input: DossierInput): Promise<MergedDossier> {
  return (await library.dossier()).mergeDossier(input)
}

/** The copy that goes to the printer, set off as it needs. */
export async function shiftedCopy(pdf: Uint8Array, offset: PrintOffset): Promise<Uint8Array> {
  return (await library.copies()).shiftedCopy(pdf, offset)
}

/** Rulers that tell by how much a printer is off. */
export async function printerTestPage(offset: PrintOffset): Promise<Uint8Array> {
  return (await library.copies()).printerTestPage(offset)
}

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
  const [{ renderPdf }, { readBack }] = await Promise.all([library.pdf(), library.reader()])
  const pdf = await renderPdf(
    model,
    { code: input.code, keepsPlace: input.keepsPlace, createdAt: input.createdAt },
    fonts,
  )
  const { pages } = await readBack(pdf, model, input.code, fonts)
  return { pdf, pages, missing: model.missing, model }
}

export interface RenderedDocx {
  readonly docx: Uint8Array
  readonly missing: readonly MissingField[]
  readonly model: DocumentModel
}

/** The same paper for Word: same text in the same order, its page breaks its own. */
export async function renderDocx(input: Omit<PaperInput, 'createdAt'>): Promise<RenderedDocx> {
  const model = interpret(input.template, input.view)
  const { renderDocxFile } = await library.docx()
  return { docx: await renderDocxFile(model, input.code), missing: model.missing, model }
}
