import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { procedure } from '../base.ts'
import { printOffset } from '../schemas/people.ts'
import { bytes, code, id, instant } from '../schemas/values.ts'
import { progress } from './backup.ts'

const which = z.object({ caseId: id, paperKind: code, sessionId: id.optional(), visitId: id.optional() })

/** What one kind of paper says about one case: can it be made, what is missing, what was printed and scanned. */
const offer = z.object({
  paperKind: code,
  title: z.string(),
  sessionId: id.optional(),
  visitId: id.optional(),
  label: z.string(),
  /** Facts still missing print as blanks. */
  missing: z.array(z.string()),
  /** Only 草稿 may be printed, and why (R13). */
  draftOnly: z.string().optional(),
  needsSigning: z.boolean(),
  signers: z.array(
    z.object({
      role: code,
      signerId: id,
      forPartyId: id.optional(),
      name: z.string(),
      label: z.string(),
      signedOn: z.string().optional(),
      signingId: id.optional(),
      /** Taken to have signed when everybody did on one day: who was there, not an agent, not an absent party. */
      usual: z.boolean(),
      /** Its stamp is asked for, beside its representative's name. */
      organisation: z.boolean().optional(),
    }),
  ),
  printed: z.array(
    z.object({
      paperId: id,
      code: z.string(),
      at: instant,
      pages: z.number().int(),
      sha256: z.string(),
      copies: z.number().int(),
      /** 草稿: printed to be looked over, never to be signed (R13). */
      draft: z.boolean(),
      scans: z.number().int(),
      /** Of all its scans together; fewer than `pages` = part of the signed paper is not in the file. */
      scannedPages: z.number().int(),
      voided: z.string().optional(),
      /** The case has changed since in what this paper says; it reprints as it was. */
      outdated: z.boolean(),
    }),
  ),
})
export type PaperOffer = z.output<typeof offer>

export const papers = {
  offers: procedure.input(z.object({ caseId: id })).output(z.array(offer)),
  /** The preview is the PDF itself; nothing is kept. */
  preview: procedure.input(which).output(
    z.object({
      file: bytes,
      pages: z.number().int(),
      missing: z.array(z.string()),
      draftOnly: z.string().optional(),
    }),
  ),
  /** Keeps the bytes as the original, with their SHA-256 and a code on each page; audited. Sent again under its `id` it is one paper. */
  print: procedure
    .input(which.extend({ id: id.optional(), copies: z.number().int().min(1).max(200) }))
    .output(z.object({ paperId: id, file: bytes, sha256: z.string(), pages: z.number().int() })),
  /** The kept bytes as they were; never rendered again. */
  reprint: procedure.input(z.object({ paperId: id })).output(z.object({ file: bytes, sha256: z.string() })),
  docx: procedure.input(which).output(z.object({ file: bytes, name: z.string() })),
  blank: procedure
    .input(z.object({ paperKind: code }))
    .output(z.object({ file: bytes, pages: z.number().int() })),
  /** Rulers to measure the printer by, printed with the offset being tried. */
  testPage: procedure.input(printOffset).output(z.object({ file: bytes })),
  void: procedure
    .input(z.object({ paperId: id, reason: z.string().min(1).max(200) }))
    .output(z.object({ ok: z.literal(true) })),
  /** The whole dossier as one PDF: cover, contents, papers and scans, pages numbered; kept when archived. */
  dossier: procedure.input(z.object({ caseId: id })).output(
    eventIterator(
      progress.extend({
        /** On the last event: what `dossierFile` hands over. A stream of events carries no bytes. */
        fileId: id.optional(),
        contents: z
          .array(
            z.object({
              title: z.string(),
              from: z.number().int(),
              to: z.number().int(),
              /** 补充材料: filed after 归档. */
              supplement: z.boolean(),
            }),
          )
          .optional(),
      }),
    ),
  ),
  /** The dossier just made, once; a lock or the next one takes it away. */
  dossierFile: procedure.input(z.object({ caseId: id, fileId: id })).output(z.object({ file: bytes })),
}
