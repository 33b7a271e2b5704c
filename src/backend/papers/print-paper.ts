import type { Id } from '#domain/values/brands.ts'
import { refuseDateDoubt } from '../cases/change-case.ts'
import { loadCase } from '../cases/load-case.ts'
import type { Desk } from '../desk/desk.ts'
import { attachmentKind, paperKind } from '../records/kinds/papers.ts'
import { runWork } from '../records/work.ts'
import { atDesk, stillThere } from './at-desk.ts'
import { blobOf, PDF } from './file-blob.ts'
import { newPaperCode } from './paper-code.ts'
import { textHashOf } from './paper-text.ts'
import { preparePaper, type WhichInput, whichPaper } from './prepare.ts'
import type { Press } from './press.ts'
import { printCopy } from './print-offset.ts'
import { paperSource } from './source.ts'

export interface PrintInput extends WhichInput {
  readonly copies: number
}

/**
 * Renders once and keeps the bytes: the file is on the disk before the rows that name it commit, and the audit entry
 * commits with them before anything leaves the backend (architecture.md, Attachments; Papers).
 */
export async function printPaper(desk: Desk, press: Press, input: PrintInput) {
  refuseDateDoubt(desk)
  const here = atDesk(desk)
  const { room, session } = here
  const source = paperSource(room.db, session, input.caseId, desk.clock.today())
  const which = whichPaper(source, input)
  const prepared = preparePaper(source, which, press)
  const at = desk.clock.now()
  const code = newPaperCode()
  const { pdf, pages, model } = await press.render(prepared.template, prepared.view, { code, createdAt: at })
  stillThere(here)
  const [written, copy] = [await room.attachments.write(pdf), await printCopy(room.db, pdf)]
  stillThere(here)
  const frame = desk.frame()
  const [paperId, attachmentId] = [frame.newId(), frame.newId()]
  runWork(frame, 'papers.print', (work) => {
    loadCase(work.db, session, input.caseId)
    work.save(attachmentKind, attachmentId, {
      caseId: input.caseId,
      paperId,
      paperKind: which.kind,
      name: `${prepared.template.title}.pdf`,
      mediaType: PDF,
      size: written.size,
      pages,
      file: written.name,
      sha256: written.sha256,
      addedAt: at,
      role: 'original',
    })
    work.save(paperKind, paperId, {
      caseId: input.caseId,
      kind: which.kind,
      code,
      templateId: prepared.template.id,
      templateVersion: prepared.template.version,
      sessionId: which.sessionId,
      visitId: which.visitId,
      pages,
      copies: input.copies,
      sha256: written.sha256,
      attachmentId,
      printedAt: at,
      caseRevision: source.revision,
      textHash: textHashOf(model),
      draft: prepared.draftOnly !== undefined,
    })
    work.note('case', input.caseId)
    work.note('kind', which.kind)
    work.note('copies', input.copies)
  })
  return { paperId: paperId as Id, file: blobOf(copy, PDF), sha256: written.sha256, pages }
}
