import type { Id } from '#domain/values/brands.ts'
import { refuseDateDoubt } from '../cases/change-case.ts'
import { loadCase } from '../cases/load-case.ts'
import type { Db } from '../database/open-database.ts'
import type { Desk, Session } from '../desk/desk.ts'
import { atDesk, loadPaper, recordsOfCase, stillThere } from '../papers/index.ts'
import { type AttachmentData, attachmentKind } from '../records/kinds/papers.ts'
import { runWork, type Stored } from '../records/work.ts'
import { invalid } from '../refuse.ts'
import { type AttachmentView, attachmentView } from './attachment-view.ts'
import { checkFile } from './check-file.ts'

export interface AddInput {
  readonly caseId: Id
  readonly paperId?: Id | undefined
  readonly paperKind: string
  readonly name: string
  readonly note?: string | undefined
  readonly file: Blob
}

/** A scan or a piece of evidence: checked, on the disk, then named by a row (architecture.md, Attachments). */
export async function addAttachment(desk: Desk, input: AddInput): Promise<AttachmentView> {
  refuseDateDoubt(desk)
  const here = atDesk(desk)
  const { room, session } = here
  checkPlace(room.db, session, input)
  const { bytes, mediaType, pages } = await checkFile(input.file, desk.documents)
  stillThere(here)
  const written = await room.attachments.write(bytes)
  stillThere(here)
  const frame = desk.frame()
  const before = filedBefore(room.db, input, written.sha256)
  if (before) return attachmentView(room.db, before)
  const id = frame.newId()
  const data: AttachmentData = {
    caseId: input.caseId,
    paperId: input.paperId,
    paperKind: input.paperKind,
    name: input.name,
    mediaType,
    size: written.size,
    pages,
    note: input.note,
    file: written.name,
    sha256: written.sha256,
    addedAt: frame.at,
    role: 'scan',
  }
  return runWork(frame, 'attachments.add', (work) => {
    checkPlace(work.db, session, input)
    const revision = work.save(attachmentKind, id, data)
    work.note('case', input.caseId)
    work.note('kind', input.paperKind)
    return attachmentView(work.db, { id, revision, data })
  })
}

/**
 * The same file under the same paper and name is there already: an answer was lost, or a batch of files stopped half-way and is
 * chosen again as a whole.
 */
function filedBefore(db: Db, input: AddInput, sha256: string): Stored<AttachmentData> | undefined {
  return recordsOfCase(db, attachmentKind, 'attachments', input.caseId).find(
    ({ data }) =>
      data.voided === undefined &&
      data.role === 'scan' &&
      data.sha256 === sha256 &&
      data.paperKind === input.paperKind &&
      data.paperId === input.paperId &&
      data.name === input.name &&
      data.note === input.note,
  )
}

/** The case is visible; a paper it shows is this case's, of the kind named, neither voided nor a draft (R13). */
function checkPlace(db: Db, session: Session, { caseId, paperId, paperKind }: AddInput): void {
  loadCase(db, session, caseId)
  if (paperId === undefined) return
  const { data } = loadPaper(db, session, paperId)
  if (data.caseId !== caseId || data.kind !== paperKind)
    throw invalid('paperId', '选的文书不是本案的这种文书，没有归入。请重新选择。')
  if (data.voided !== undefined) throw invalid('paperId', '这份文书已经作废，没有归入。请选有效的那一份。')
  if (data.draft)
    throw invalid(
      'paperId',
      '这是草稿，不作签署，没有归入；案件内容没有变动。请补齐后打印正式的一份，签好再扫描归入；扫描的是另外写好签好的，请先把草稿作废，再归入。',
    )
}
