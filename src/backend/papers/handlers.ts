import type { Guarded } from '../api/procedures.ts'
import { openCase } from '../cases/open-case.ts'
import type { Desk } from '../desk/desk.ts'
import { blobOf, PDF } from './file-blob.ts'
import { reprintPaper, voidPaper } from './kept-paper.ts'
import { dossierFile, makeDossier } from './make-dossier.ts'
import { paperOffers } from './offers.ts'
import { openPress } from './press.ts'
import { printPaper } from './print-paper.ts'
import { blankPaper, paperAsDocx, previewPaper } from './show-paper.ts'
import { paperSource } from './source.ts'

export function paperHandlers(os: Guarded['papers'], desk: Desk) {
  const press = openPress(desk.config.resourcesDir, desk.documents)
  return {
    offers: os.offers.handler(({ input }) => {
      openCase(desk, input.caseId)
      return paperOffers(paperSource(desk.room.db, desk.session, input.caseId, desk.clock.today()), press)
    }),
    preview: os.preview.handler(({ input }) => previewPaper(desk, press, input)),
    print: os.print.handler(({ input }) => printPaper(desk, press, input)),
    reprint: os.reprint.handler(({ input }) => reprintPaper(desk, input.paperId)),
    docx: os.docx.handler(({ input }) => paperAsDocx(desk, press, input)),
    blank: os.blank.handler(({ input }) => blankPaper(desk, press, input.paperKind)),
    testPage: os.testPage.handler(async ({ input }) => ({
      file: blobOf(await desk.documents.printerTestPage(input), PDF),
    })),
    void: os.void.handler(({ input }) => voidPaper(desk, input.paperId, input.reason)),
    dossier: os.dossier.handler(({ input, signal }) => makeDossier(desk, press, input.caseId, signal)),
    dossierFile: os.dossierFile.handler(({ input }) => ({ file: dossierFile(desk, input) })),
  }
}
