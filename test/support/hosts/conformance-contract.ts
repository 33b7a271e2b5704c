import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'

/** What any procedure of the product may need of a transport, one small procedure each. */
export const conformanceContract = {
  probe: {
    fen: oc
      .input(z.object({ fen: z.number().int().safe() }))
      .output(z.object({ fen: z.number().int().safe() })),
    dates: oc
      .input(z.object({ day: z.string(), at: z.date() }))
      .output(z.object({ day: z.string(), at: z.date(), missing: z.undefined(), big: z.bigint() })),
    bytes: oc.input(z.object({ file: z.file() })).output(z.object({ file: z.file(), sha256: z.string() })),
    text: oc
      .input(z.object({ text: z.string() }))
      .output(z.object({ text: z.string(), codePoints: z.number() })),
    rows: oc
      .input(z.object({ count: z.number().int() }))
      .output(z.array(z.object({ id: z.string(), name: z.string(), fen: z.number(), day: z.string() }))),
    refuses: oc
      .errors({ CHANGED_MEANWHILE: { status: 409, data: z.object({ revision: z.number() }) } })
      .output(z.never()),
    throws: oc.output(z.never()),
    checked: oc
      .input(z.object({ name: z.string().min(2, '姓名至少两个字'), fen: z.number().int('金额以分为单位') }))
      .output(z.string()),
    hangs: oc.input(z.object({ key: z.string() })).output(z.never()),
    wasAborted: oc.input(z.object({ key: z.string() })).output(z.boolean()),
    progress: oc
      .input(
        z.object({
          steps: z.number().int(),
          hangAfter: z.number().int().optional(),
          key: z.string().optional(),
        }),
      )
      .output(eventIterator(z.object({ done: z.number() }), z.string())),
    dies: oc.output(z.never()),
    pid: oc.output(z.number()),
    locks: oc.output(z.array(z.string())),
  },
}
