import { z } from 'zod'
import type { CaseRecord } from '#domain/cases/case-record.ts'
import { agreement, receipt } from './agreement.ts'
import {
  caseFacts,
  caseMediator,
  consent,
  recusal,
  returnVisit,
  rightsNotice,
  screening,
  signing,
  urging,
} from './case.ts'
import { move } from './move.ts'
import { deceased, party } from './party.ts'
import { code, instant, requiredText } from './values.ts'

/** The whole case as one record: what a version holds and what an exchange carries. */
export const caseRecord = caseFacts.extend({
  origin: z.enum(['live', 'backfill', 'ledger']),
  number: z.object({ year: z.number().int(), seq: z.number().int(), text: z.string() }).optional(),
  screening,
  parties: z.array(party),
  deceased: z.array(deceased).optional(),
  notice: rightsNotice.optional(),
  consents: z.array(consent).optional(),
  mediators: z.array(caseMediator),
  recusals: z.array(recusal).optional(),
  moves: z.array(move),
  agreement: agreement.optional(),
  earlierAgreements: z.array(agreement).optional(),
  signings: z.array(signing.extend({ enteredAt: instant, textHash: z.string().optional() })),
  receipts: z.array(receipt),
  urgings: z.array(urging),
  visits: z.array(returnVisit),
  missingPaperReasons: z.array(z.object({ paperKind: code, reason: requiredText(300) })),
}) satisfies z.ZodType<CaseRecord>
