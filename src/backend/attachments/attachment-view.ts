import type { z } from 'zod'
import type { attachment } from '#contract/features/attachments.ts'
import type { Id, Instant } from '#domain/values/brands.ts'
import type { Db } from '../database/open-database.ts'
import { prepared } from '../database/prepared.ts'
import type { AttachmentData } from '../records/kinds/papers.ts'
import { accountKind } from '../records/kinds/people.ts'
import { readRecord, type Stored } from '../records/work.ts'

export type AttachmentView = z.output<typeof attachment>

export function attachmentView(db: Db, { id, data }: Stored<AttachmentData>): AttachmentView {
  return {
    id,
    caseId: data.caseId as Id,
    paperId: data.paperId as Id | undefined,
    paperKind: data.paperKind,
    name: data.name,
    mediaType: data.mediaType,
    size: data.size,
    pages: data.pages,
    note: data.note,
    addedAt: data.addedAt as Instant,
    addedBy: addedBy(db, id),
    voided: data.voided,
  }
}

/** Who saved the first version. */
function addedBy(db: Db, id: Id): string {
  const row = prepared(db, 'SELECT actor_id FROM record_versions WHERE id = ? AND revision = 1').get(id) as
    | { actor_id: string }
    | undefined
  return (row && readRecord(db, accountKind, row.actor_id)?.data.displayName) ?? ''
}
