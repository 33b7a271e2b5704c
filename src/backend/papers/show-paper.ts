import { permits } from '../api/permissions.ts'
import { maskedCase } from '../cases/masking.ts'
import { openCase } from '../cases/open-case.ts'
import type { Desk } from '../desk/desk.ts'
import { committeeKind } from '../records/kinds/people.ts'
import { readAll, runNote } from '../records/work.ts'
import { refusal } from '../refuse.ts'
import { atDesk, stillThere } from './at-desk.ts'
import { blobOf, DOCX, PDF } from './file-blob.ts'
import { isPaperKind } from './paper-kinds.ts'
import { paperRefusal } from './paper-refusal.ts'
import { saysTheSame } from './paper-text.ts'
import { preparePaper, type WhichInput, whichPaper } from './prepare.ts'
import type { Press } from './press.ts'
import { printCopy } from './print-offset.ts'
import { paperSource } from './source.ts'

/**
 * The paper as it would be printed; nothing is kept. Numbers, homes and accounts are whole for those who may unmask them,
 * and told to the audit where the paper has any; for everybody else they are masked (R25 个人信息保护法 51).
 */
export async function previewPaper(desk: Desk, press: Press, input: WhichInput) {
  const here = atDesk(desk)
  openCase(desk, input.caseId)
  const source = paperSource(here.room.db, here.session, input.caseId, desk.clock.today())
  const mayUnmask = permits('cases.reveal', here.session.roles)
  const masked = { ...source, record: maskedCase(source.record, false) }
  const which = whichPaper(source, input)
  const prepared = preparePaper(mayUnmask ? source : masked, which, press)
  const unmasks = mayUnmask && !saysTheSame(prepared, preparePaper(masked, which, press))
  const identity = { code: undefined, keepsPlace: true, createdAt: desk.clock.now() }
  const { pdf, pages, missing } = await press.render(prepared.template, prepared.view, identity)
  stillThere(here)
  if (unmasks) noteShown(desk, 'papers.preview', input)
  return {
    file: blobOf(pdf, PDF),
    pages,
    missing: missing.map((field) => field.label),
    draftOnly: prepared.draftOnly,
  }
}

/** For Word: leaves the program with whole numbers, so it is an export and told to the audit. */
export async function paperAsDocx(desk: Desk, press: Press, input: WhichInput) {
  const here = atDesk(desk)
  const source = paperSource(here.room.db, here.session, input.caseId, desk.clock.today())
  const { template, view } = preparePaper(source, whichPaper(source, input), press)
  const { docx } = await desk.documents
    .renderDocx({ template, view, code: undefined })
    .catch((error: unknown) => {
      throw paperRefusal(error)
    })
  stillThere(here)
  noteShown(desk, 'papers.docx', input)
  const name = `${template.title}${source.record.number ? `-${source.record.number.text}` : ''}.docx`
  return { file: blobOf(docx, DOCX), name: name.replace(/[\\/:*?"<>|]/g, '_') }
}

/** An empty form to fill by hand; the committee's name is all it knows. */
export async function blankPaper(desk: Desk, press: Press, kind: string) {
  if (!isPaperKind(kind)) throw refusal('NOT_FOUND', { message: '没有这种文书。请重新选择。' })
  const own = readAll(desk.room.db, committeeKind).filter((committee) => committee.data.own)
  const [only] = own.length === 1 ? own : []
  const view = { committee: only && { name: only.data.name } }
  const { pdf, pages } = await press.render(press.template(kind), view, {
    code: undefined,
    createdAt: desk.clock.now(),
  })
  return { file: blobOf(await printCopy(atDesk(desk), pdf), PDF), pages }
}

function noteShown(desk: Desk, action: string, input: WhichInput): void {
  runNote(desk.frame(), action, { kind: 'case', id: input.caseId, detail: { paper: input.paperKind } })
}
