import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { procedure } from '../base.ts'
import { instant, requiredText } from '../schemas/values.ts'

export const generation = z.object({
  name: z.string(),
  dir: z.string(),
  at: instant,
  size: z.number().int(),
  verified: z.boolean(),
  epoch: z.number().int(),
  problem: z.string().optional(),
  /** Attachments the database names whose file was nowhere when the backup was made. */
  missing: z.number().int(),
})

const foundGeneration = generation.extend({
  /** Whose it is, where the folder holds backups of more than one room: some of its login names. */
  people: z.string().optional(),
})

export const progress = z.object({
  step: z.string(),
  done: z.number(),
  total: z.number(),
  /** On the last event only. */
  result: z.object({ ok: z.boolean(), sentence: z.string(), name: z.string().optional() }).optional(),
})

/** Per committee name and year: the last case number seen on paper. */
export const lastNumbers = z
  .array(z.object({ committeeName: z.string(), year: z.number().int(), seq: z.number().int().min(0) }))
  .max(600)

export const backup = {
  status: procedure.output(
    z.object({
      due: z.boolean(),
      last: generation.optional(),
      places: z.array(
        z.object({
          /** Beside the data, or the second place the room has named. */
          which: z.enum(['here', 'second']),
          dir: z.string(),
          generations: z.array(generation),
          problem: z.string().optional(),
        }),
      ),
    }),
  ),
  /** Gives up the backup that holds up quitting; the next log-in makes it. */
  skip: procedure.output(z.object({ ok: z.literal(true) })),
  run: procedure.output(eventIterator(progress)),
  /** Opens a generation beside the data and verifies it whole; nothing is replaced. */
  rehearse: procedure.input(z.object({ dir: requiredText(400) })).output(
    eventIterator(
      progress.extend({
        result: z
          .object({
            ok: z.boolean(),
            sentence: z.string(),
            counts: z.array(z.object({ name: z.string(), count: z.number().int() })),
          })
          .optional(),
      }),
    ),
  ),
  /** Also possible before log-in, on a bare machine: the generation brings its keyring. Starts a new epoch. */
  restore: procedure
    .input(
      z.object({
        dir: requiredText(400),
        loginName: requiredText(20).optional(),
        password: z.string().max(200).optional(),
        recoveryCode: z.string().max(60).optional(),
        /** The numbers between the backup and the paper are 停用(恢复备份). */
        lastNumbers,
      }),
    )
    .output(
      eventIterator(
        progress.extend({
          result: z
            .object({ ok: z.literal(true), sentence: z.string(), disabled: z.number().int() })
            .optional(),
        }),
      ),
    ),
  /** What a chosen folder holds, before restoring. */
  inspect: procedure.input(z.object({ dir: requiredText(400) })).output(
    z.object({
      generations: z.array(foundGeneration),
      loginNames: z.array(z.string()),
      /** A room is there: its present passwords count. Else those of the day the backup was made. */
      overRoom: z.boolean(),
      sentence: z.string(),
    }),
  ),
}
