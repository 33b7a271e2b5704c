import type { Id } from '#domain/values/brands.ts'
import { refuseDateDoubt } from '../cases/change-case.ts'
import { loadCase } from '../cases/load-case.ts'
import type { Desk } from '../desk/desk.ts'
import { canonical } from '../records/canonical.ts'
import { firstVersion } from '../records/entered-before.ts'
import { attachmentKind, type PaperData, paperKind } from '../records/kinds/papers.ts'
import { runWork } from '../records/work.ts'
import { refusal } from '../refuse.ts'
import { atDesk, stillThere } from './at-desk.ts'
import { blobOf, PDF } from './file-blob.ts'
import { reprintPaper } from './kept-paper.ts'
import { newPaperCode } from './paper-code.ts'
import { isOutdated, textHashOf } from './paper-text.ts'
import { preparePaper, type WhichInput, whichPaper } from './prepare.ts'
import type { Press } from './press.ts'
import { printCopy } from './print-offset.ts'
import { paperSource } from './source.ts'
import type { WhichPaper } from './views/view-of.ts'

export interface PrintInput extends WhichInput {
  /** The page's own for this printing; sent again after a lost answer, the paper of then is handed over. */
  readonly id?: Id | undefined
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
  const before = input.id && firstVersion(desk.frame(), paperKind, input.id)
  if (input.id && before) {
    refuseOtherPrint(before.data, input, which)
    if (isOutdated(source, before.data, which, press)) throw printedOtherwise()
    return { paperId: input.id, pages: before.data.pages, ...(await reprintPaper(desk, input.id)) }
  }
  const prepared = preparePaper(source, which, press)
  const at = desk.clock.now()
  const code = newPaperCode()
  const { pdf, pages, model } = await press.render(prepared.template, prepared.view, { code, createdAt: at })
  stillThere(here)
  const [written, copy] = [await room.attachments.write(pdf), await printCopy(here, pdf)]
  stillThere(here)
  const frame = desk.frame()
  const [paperId, attachmentId] = [input.id ?? frame.newId(), frame.newId()]
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

/** The id was answered for another paper, or for other copies. */
function refuseOtherPrint(first: PaperData, input: PrintInput, which: WhichPaper): void {
  const { caseId, kind, sessionId, visitId, copies } = first
  const asked = { caseId: input.caseId, ...which, copies: input.copies }
  if (canonical({ caseId, kind, sessionId, visitId, copies }) !== canonical(asked)) throw printedOtherwise()
}

function printedOtherwise() {
  const message =
    '上一次点“打印”已经留底，这次的份数或者案件内容与那时不同，没有再留底，也没有打印。留底的那一份没有变动，在“打印过的”里可以重打或者作废；要按现在的内容打印，请再点一次“打印”。'
  return refusal('NOT_ALLOWED', { message })
}
