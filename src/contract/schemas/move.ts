import { z } from 'zod'
import type { Move } from '#domain/cases/moves.ts'
import { businessDate, code, id, instant, optionalText, requiredText } from './values.ts'

const stamp = z.object({
  id,
  on: businessDate,
  enteredAt: instant,
  enteredBy: id,
  exceptions: z.array(z.object({ code, sentence: z.string(), reason: z.string() })),
  note: optionalText(300),
})

export const move = z.discriminatedUnion('type', [
  stamp.extend({ type: z.literal('register') }),
  stamp.extend({ type: z.literal('accept'), initiative: z.enum(['application', 'committee']) }),
  stamp.extend({ type: z.literal('decline'), ground: code, channels: z.array(code) }),
  stamp.extend({ type: z.literal('divert'), to: requiredText(60), ground: requiredText(200) }),
  stamp.extend({ type: z.literal('begin') }),
  stamp.extend({ type: z.literal('suspend'), reason: requiredText(200) }),
  stamp.extend({ type: z.literal('resume') }),
  stamp.extend({ type: z.literal('close-agreed') }),
  stamp.extend({ type: z.literal('terminate'), ground: code.optional(), channelsTold: z.boolean() }),
  stamp.extend({ type: z.literal('withdraw'), byPartyIds: z.array(id), reason: requiredText(200) }),
  stamp.extend({ type: z.literal('establish-file'), by: requiredText(30) }),
  stamp.extend({ type: z.literal('archive'), archiveNumber: optionalText(60) }),
  stamp.extend({ type: z.literal('hand-over'), to: requiredText(60) }),
  stamp.extend({ type: z.literal('open-correction'), reason: requiredText(200) }),
  stamp.extend({ type: z.literal('finish-correction') }),
]) satisfies z.ZodType<Move>
