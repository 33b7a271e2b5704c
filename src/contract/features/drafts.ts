import { z } from 'zod'
import { procedure } from '../base.ts'
import { code, id, instant } from '../schemas/values.ts'

/** What is typed, kept before it is saved. A draft belongs to its account and its form. */
const draft = z.object({
  key: z.string().min(1).max(120),
  form: code,
  caseId: id.optional(),
  base: z.number().int().optional(),
  /** The form's own state as JSON text, 256 KiB at most. */
  json: z.string().max(262_144),
})

export const drafts = {
  /** Answers after the draft is on disk. */
  put: procedure.input(draft).output(z.object({ savedAt: instant })),
  get: procedure.input(z.object({ key: z.string() })).output(draft.extend({ savedAt: instant }).nullable()),
  /** With the name of the case, where the account may see it. */
  list: procedure.output(
    z.array(draft.omit({ json: true }).extend({ savedAt: instant, caseTitle: z.string().optional() })),
  ),
  remove: procedure.input(z.object({ key: z.string() })).output(z.object({ ok: z.literal(true) })),
}
