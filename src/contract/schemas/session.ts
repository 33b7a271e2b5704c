import { z } from 'zod'
import type { SessionRecord } from '#domain/cases/session-record.ts'
import { SESSION_MODES, SESSION_RESULTS } from '#domain/cases/session-record.ts'
import { businessDate, clock, id, optionalText, requiredText, text } from './values.ts'

export const session = z.object({
  caseId: id,
  heldOn: businessDate,
  from: clock.optional(),
  to: clock.optional(),
  place: optionalText(120),
  mode: z.enum(SESSION_MODES).optional(),
  cause: optionalText(200),
  presentPartyIds: z.array(id).max(200),
  presentRepresentativeIds: z.array(id).max(200).optional(),
  invited: z
    .array(
      z.object({
        name: requiredText(30),
        capacity: optionalText(60),
        partiesConsented: z.boolean().optional(),
      }),
    )
    .max(30),
  mediatorIds: z.array(id).max(10),
  recorder: optionalText(30),
  entries: z.array(z.object({ speaker: optionalText(30), text: text(4000) })).max(500),
  result: z.enum(SESSION_RESULTS).optional(),
  resultDetail: optionalText(4000),
  voided: optionalText(200),
}) satisfies z.ZodType<SessionRecord>
