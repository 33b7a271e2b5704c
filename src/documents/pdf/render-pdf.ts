import type { FontSet } from '../fonts/font-set.ts'
import type { DocumentModel } from '../model.ts'
import { type PaperIdentity, pdfDefinition } from './definition.ts'
import { layOutPdf } from './engine.ts'

export async function renderPdf(
  model: DocumentModel,
  identity: PaperIdentity,
  fonts: FontSet,
): Promise<Uint8Array> {
  return layOutPdf(await pdfDefinition(model, identity, fonts), fonts)
}
