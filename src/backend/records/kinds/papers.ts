import { z } from 'zod'
import type { Instant } from '#domain/values/brands.ts'
import { businessDateOf } from '#domain/values/dates.ts'
import type { RecordKind } from '../record-kind.ts'

const paperSchema = z.object({
  caseId: z.string(),
  kind: z.string(),
  code: z.string(),
  templateId: z.string(),
  templateVersion: z.number(),
  sessionId: z.string().optional(),
  visitId: z.string().optional(),
  pages: z.number().int(),
  copies: z.number().int(),
  sha256: z.string(),
  attachmentId: z.string(),
  printedAt: z.string(),
  /** Revision of the case it was made from. */
  caseRevision: z.number().int(),
  /** SHA-256 over its texts: whether it would read differently today. Absent on papers from before it was kept. */
  textHash: z.string().optional(),
  draft: z.boolean(),
  voided: z.string().optional(),
})
export type PaperData = z.output<typeof paperSchema>

export const paperKind: RecordKind<PaperData> = {
  name: 'paper',
  title: '文书',
  schemaVersion: 1,
  schema: paperSchema,
  rows: (id, data) => [
    {
      table: 'papers',
      owner: 'id',
      rows: [
        {
          id,
          case_id: data.caseId,
          kind: data.kind,
          code: data.code,
          attachment_id: data.attachmentId,
          voided: data.voided ? 1 : 0,
          printed_on: businessDateOf(data.printedAt as Instant),
          copies: data.copies,
          pages: data.pages,
          draft: data.draft ? 1 : 0,
          session_id: data.sessionId ?? null,
        },
      ],
    },
  ],
}

const attachmentSchema = z.object({
  caseId: z.string(),
  paperId: z.string().optional(),
  paperKind: z.string(),
  name: z.string(),
  mediaType: z.string(),
  size: z.number().int(),
  pages: z.number().int(),
  note: z.string().optional(),
  file: z.string(),
  sha256: z.string(),
  addedAt: z.string(),
  /** `scan` shows signed paper; `original` is the kept PDF of a printed paper. */
  role: z.enum(['scan', 'original', 'dossier']),
  voided: z.string().optional(),
})
export type AttachmentData = z.output<typeof attachmentSchema>

export const attachmentKind: RecordKind<AttachmentData> = {
  name: 'attachment',
  title: '附件',
  schemaVersion: 1,
  schema: attachmentSchema,
  rows: (id, data) => [
    {
      table: 'attachments',
      owner: 'id',
      rows: [
        {
          id,
          case_id: data.caseId,
          paper_id: data.paperId ?? null,
          paper_kind: data.paperKind,
          file: data.file,
          sha256: data.sha256,
          voided: data.voided ? 1 : 0,
          role: data.role,
          pages: data.pages,
          added_on: businessDateOf(data.addedAt as Instant),
        },
      ],
    },
  ],
}
