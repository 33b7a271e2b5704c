import type { DossierInput, MergedDossier } from '../dossier/dossier-item.ts'
import { type FontSet, loadFonts } from '../fonts/font-set.ts'
import type { PrintOffset } from '../print-copy.ts'
import type { DocxInput, PaperInput, RenderedDocx, RenderedPaper } from '../render-paper.ts'
import { renderDocx, renderPaper } from '../render-paper.ts'

/**
 * All that takes a processor for longer than a keystroke: laying out, reading back, merging. Inputs and results are plain data,
 * so that another thread may do it (`work-in-thread.ts`).
 */
export interface DocumentWork {
  /** Loads what a paper needs, ahead of the first one. Once it resolves, loading stands in nobody's way any more. */
  warmUp(): Promise<void>
  /** Throws MissingGlyphError, LostTextError. */
  renderPaper(input: PaperInput): Promise<RenderedPaper>
  renderDocx(input: DocxInput): Promise<RenderedDocx>
  /** Throws DossierItemError. */
  mergeDossier(input: DossierInput): Promise<MergedDossier>
  /** The copy that goes to the printer, set off as it needs. */
  shiftedCopy(pdf: Uint8Array, offset: PrintOffset): Promise<Uint8Array>
  /** Rulers that tell by how much a printer is off. */
  printerTestPage(offset: PrintOffset): Promise<Uint8Array>
  /** Throws what the reader throws for a file it can't open. */
  countPdfPages(pdf: Uint8Array): Promise<number>
}

/**
 * On the thread of whoever asks. The PDF and DOCX libraries are most of the program's code, hence loaded when first needed.
 */
export function workHere(fontsDir: string): DocumentWork {
  let loaded: FontSet | undefined
  const fonts = () => {
    loaded ??= loadFonts(fontsDir)
    return loaded
  }
  return {
    async warmUp() {
      const [{ pdfLibrary }, { loadReader }] = await Promise.all([
        import('../pdf/engine.ts'),
        import('../read-back/pdf-text.ts'),
        import('../pdf/render-pdf.ts'),
        import('../read-back/read-back.ts'),
      ])
      pdfLibrary()
      await loadReader()
    },
    renderPaper: async (input) => renderPaper(input, fonts()),
    renderDocx,
    mergeDossier: async (input) => (await import('../dossier/merge-dossier.ts')).mergeDossier(input),
    shiftedCopy: async (pdf, offset) => (await import('../print-copy.ts')).shiftedCopy(pdf, offset),
    printerTestPage: async (offset) => (await import('../print-copy.ts')).printerTestPage(offset),
    countPdfPages: async (pdf) => (await import('../read-back/pdf-text.ts')).countPdfPages(pdf),
  }
}
