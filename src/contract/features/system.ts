import { z } from 'zod'
import { procedure } from '../base.ts'
import { businessDate } from '../schemas/values.ts'

export const system = {
  /** What the first screen needs before anyone has logged in; names no person but the login names staff chose. */
  status: procedure.output(
    z.object({
      /** `empty`: the wizard; `interrupted`: the set-up's code was not typed back; `locked`: log-in; `open`: at work. */
      phase: z.enum(['empty', 'locked', 'open']),
      roomName: z.string().optional(),
      loginNames: z.array(z.string()),
      practice: z.boolean(),
      /** Only in a practice room: its accounts and their password, shown on the log-in page. */
      practiceAccounts: z.array(
        z.object({ loginName: z.string(), displayName: z.string(), password: z.string() }),
      ),
      pinReady: z.array(z.string()),
      today: businessDate,
      version: z.string(),
      /** Chinese sentence when yesterday's file was put back, the clock moved, or a restore was finished at start. */
      warnings: z.array(z.object({ code: z.string(), sentence: z.string() })),
    }),
  ),
  confirmDate: procedure.input(z.object({ today: businessDate })).output(z.object({ ok: z.literal(true) })),
}
