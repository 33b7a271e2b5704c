import type { Id } from '#domain/values/brands.ts'
import type { Guarded } from '../api/procedures.ts'
import { refuseDateDoubt } from '../cases/change-case.ts'
import { refuseFiledPart } from '../cases/closed-file.ts'
import { loadCase } from '../cases/load-case.ts'
import { openCase } from '../cases/open-case.ts'
import type { Db } from '../database/open-database.ts'
import type { Desk, Session } from '../desk/desk.ts'
import { atDesk, blobOf, recordsOfCase, stillThere } from '../papers/index.ts'
import { type AttachmentData, attachmentKind } from '../records/kinds/papers.ts'
import { readRecord, recordedAt, runNote, runWork, type Stored } from '../records/work.ts'
import { refusal } from '../refuse.ts'
import { addAttachment } from './add-attachment.ts'
import { attachmentView } from './attachment-view.ts'

export function attachmentHandlers(os: Guarded['attachments'], desk: Desk) {
  return {
    add: os.add.handler(({ input }) => addAttachment(desk, input)),
    list: os.list.handler(({ input }) => {
      const { room } = desk
      openCase(desk, input.caseId)
      // The kept originals stand with their printed papers.
      return recordsOfCase(room.db, attachmentKind, 'attachments', input.caseId)
        .filter(({ data }) => data.role !== 'original')
        .map((stored) => attachmentView(room.db, stored))
    }),
    read: os.read.handler(async ({ input }) => {
      const here = atDesk(desk)
      const { data } = loadAttachment(here.room.db, here.session, input.id)
      const bytes = await here.room.attachments.read({ name: data.file, sha256: data.sha256 })
      stillThere(here)
      // A scan shows names and numbers no mask can cover: each look is told before it leaves (R25).
      runNote(desk.frame(), 'attachments.read', {
        kind: 'attachment',
        id: input.id,
        detail: { kind: data.paperKind },
      })
      return { name: data.name, mediaType: data.mediaType, file: blobOf(bytes, data.mediaType) }
    }),
    void: os.void.handler(({ input }) => {
      refuseDateDoubt(desk)
      const { session } = desk
      runWork(desk.frame(), 'attachments.void', (work) => {
        const stored = loadAttachment(work.db, session, input.id)
        refuseOwnPaper(stored.data)
        refuseFiledPart(
          loadCase(work.db, session, stored.data.caseId as Id).data,
          recordedAt(work.db, input.id),
        )
        work.save(
          attachmentKind,
          input.id,
          { ...stored.data, voided: input.reason },
          { base: stored.revision, reason: input.reason },
        )
        work.note('case', stored.data.caseId)
      })
      return { ok: true as const }
    }),
  }
}

function loadAttachment(db: Db, session: Session, id: Id): Stored<AttachmentData> {
  const stored = readRecord(db, attachmentKind, id)
  if (!stored) throw refusal('NOT_FOUND')
  loadCase(db, session, stored.data.caseId as Id)
  return stored
}

function refuseOwnPaper(data: AttachmentData): void {
  if (data.role === 'original')
    throw refusal('NOT_ALLOWED', { message: '这是打印文书留存的原件，没有改动。要作废请在文书上办理。' })
  if (data.voided !== undefined)
    throw refusal('NOT_ALLOWED', { message: '这份材料已经作废过了，没有再改动。' })
}
