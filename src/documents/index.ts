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
export { type PaperInput, type RenderedPaper, renderPaper } from './render-paper.ts'
export type { Template } from './template.ts'
export { type DocumentWork, workHere } from './work/document-work.ts'
export { DocumentThreadLost, type ThreadedWork, workInThread } from './work/work-in-thread.ts'
