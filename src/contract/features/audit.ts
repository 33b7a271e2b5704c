import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { procedure } from '../base.ts'
import { businessDate, code, id, instant, requiredText } from '../schemas/values.ts'
import { lastNumbers, progress } from './backup.ts'

const entry = z.object({
  sequence: z.number().int(),
  at: instant,
  actorName: z.string(),
  action: code,
  sentence: z.string(),
  recordKind: code.optional(),
  recordId: id.optional(),
  revision: z.number().int().optional(),
  count: z.number().int(),
})

export const audit = {
  list: procedure
    .input(
      z.object({
        before: z.number().int().optional(),
        actorId: id.optional(),
        action: code.optional(),
        from: businessDate.optional(),
        to: businessDate.optional(),
      }),
    )
    .output(z.object({ entries: z.array(entry), actions: z.array(z.object({ code, name: z.string() })) })),
  /** Versions of one record with what changed between them. */
  history: procedure.input(z.object({ kind: code, id })).output(
    z.object({
      /** What people call the record: 账户“张敏”. */
      label: z.string(),
      versions: z.array(
        z.object({
          revision: z.number().int(),
          at: instant,
          actorName: z.string(),
          sentence: z.string(),
          reason: z.string().optional(),
          changes: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
        }),
      ),
    }),
  ),
  /**
   * The database is older than the head kept outside it, and shall be worked with all the same: reason and numbers enter the
   * audit, a new epoch begins, and the head moves on. Throws NOT_FOUND while nothing older was found.
   */
  acceptOlderFile: procedure
    .input(z.object({ reason: requiredText(200), lastNumbers }))
    .output(z.object({ ok: z.literal(true), disabled: z.number().int() })),
  /** Chain, versions and projections, whole. */
  verify: procedure.output(
    eventIterator(
      progress.extend({
        result: z
          .object({
            ok: z.boolean(),
            entries: z.number().int(),
            versions: z.number().int(),
            rows: z.number().int(),
            milliseconds: z.number(),
            problems: z.array(
              z.object({
                code,
                sentence: z.string(),
                sequence: z.number().int().optional(),
                recordId: z.string().optional(),
              }),
            ),
          })
          .optional(),
      }),
    ),
  ),
}
