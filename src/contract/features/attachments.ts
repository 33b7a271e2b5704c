import { z } from 'zod'
import { procedure } from '../base.ts'
import { bytes, code, id, instant, optionalText, requiredText } from '../schemas/values.ts'

export const attachment = z.object({
  id,
  caseId: id,
  /** A scan belongs to the paper it shows; `evidence` and `id-proof` stand alone. */
  paperId: id.optional(),
  paperKind: code,
  name: requiredText(120),
  mediaType: z.string(),
  size: z.number().int(),
  pages: z.number().int(),
  note: optionalText(200),
  addedAt: instant,
  addedBy: z.string(),
  voided: z.string().optional(),
})

export const attachments = {
  add: procedure
    .input(
      z.object({
        caseId: id,
        paperId: id.optional(),
        paperKind: code,
        name: requiredText(120),
        note: optionalText(200),
        file: bytes,
      }),
    )
    .output(attachment),
  list: procedure.input(z.object({ caseId: id })).output(z.array(attachment)),
  read: procedure
    .input(z.object({ id }))
    .output(z.object({ name: z.string(), mediaType: z.string(), file: bytes })),
  void: procedure
    .input(z.object({ id, reason: requiredText(200) }))
    .output(z.object({ ok: z.literal(true) })),
}
