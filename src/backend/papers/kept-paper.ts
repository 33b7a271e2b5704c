import type { Id } from '#domain/values/brands.ts'
import { refuseDateDoubt } from '../cases/change-case.ts'
import { refuseFiledPart } from '../cases/closed-file.ts'
import { loadCase } from '../cases/load-case.ts'
import type { Db } from '../database/open-database.ts'
import type { Desk, Session } from '../desk/desk.ts'
import { attachmentKind, type PaperData, paperKind } from '../records/kinds/papers.ts'
import { readRecord, recordedAt, runNote, runWork, type Stored } from '../records/work.ts'
import { refusal } from '../refuse.ts'
import { atDesk, stillThere } from './at-desk.ts'
import { blobOf, PDF } from './file-blob.ts'
import { printCopy } from './print-offset.ts'
import { recordsOfCase } from './source.ts'

/** A printed paper of a case this account may see; hidden and absent look the same. */
export function loadPaper(db: Db, session: Session, paperId: Id): Stored<PaperData> {
  const paper = readRecord(db, paperKind, paperId)
  if (!paper) throw refusal('NOT_FOUND')
  loadCase(db, session, paper.data.caseId as Id)
  return paper
}

/** The kept bytes, checked against their SHA-256 and never rendered again, set off as the printer needs it. */
export async function reprintPaper(desk: Desk, paperId: Id) {
  const here = atDesk(desk)
  const { data } = loadPaper(here.room.db, here.session, paperId)
  if (data.voided !== undefined) {
    throw refusal('NOT_ALLOWED', { message: '这份文书已经作废，不能重印，原件仍在。请重新打印一份。' })
  }
  const kept = readRecord(here.room.db, attachmentKind, data.attachmentId)
  if (!kept)
    throw refusal('STORAGE', { message: '这份文书的原件没有找到，案件内容没有变动。请管理员从备份核对。' })
  const bytes = await here.room.attachments.read({ name: kept.data.file, sha256: data.sha256 })
  const copy = await printCopy(here, bytes)
  stillThere(here)
  runNote(desk.frame(), 'papers.reprint', { kind: 'paper', id: paperId })
  return { file: blobOf(copy, PDF), sha256: data.sha256 }
}

/** Void, not deleted. Its scans show the voided paper and go with it. */
export function voidPaper(desk: Desk, paperId: Id, reason: string) {
  refuseDateDoubt(desk)
  const { session } = desk
  runWork(desk.frame(), 'papers.void', (work) => {
    const paper = loadPaper(work.db, session, paperId)
    if (paper.data.voided !== undefined)
      throw refusal('NOT_ALLOWED', { message: '这份文书已经作废过了，没有再改动。' })
    refuseFiledPart(loadCase(work.db, session, paper.data.caseId as Id).data, recordedAt(work.db, paperId))
    const scans = recordsOfCase(work.db, attachmentKind, 'attachments', paper.data.caseId as Id).filter(
      ({ data }) => data.paperId === paperId && data.role === 'scan' && data.voided === undefined,
    )
    work.save(paperKind, paperId, { ...paper.data, voided: reason }, { base: paper.revision, reason })
    for (const scan of scans) {
      work.save(
        attachmentKind,
        scan.id,
        { ...scan.data, voided: `所属文书作废：${reason}` },
        { base: scan.revision, reason },
      )
    }
    work.note('case', paper.data.caseId)
    work.note('scans', scans.length)
  })
  return { ok: true as const }
}
