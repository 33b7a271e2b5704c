import { z } from 'zod'
import { MATTER_KINDS } from '#domain/cases/case-record.ts'
import { businessDate, code, id, optionalText, requiredText, uniqueBy } from './values.ts'

export const screening = z.object({
  takenElsewhere: z.enum(['no', 'court', 'police', 'other']).optional(),
  takenElsewhereDetail: optionalText(200),
  entrusted: z.boolean().optional(),
  policeUndecided: z.boolean().optional(),
  reservedByLaw: z.boolean().optional(),
  reservedDetail: optionalText(200),
  askedOn: businessDate.optional(),
})

export const rightsNotice = z.object({
  givenOn: businessDate,
  how: z.enum(['oral', 'written']),
  personalData: z.boolean(),
  by: optionalText(30),
})

export const caseMediator = z.object({
  mediatorId: id,
  name: requiredText(30),
  role: z.enum(['lead', 'assistant']),
  chosenBy: z.enum(['committee', 'parties']),
  assignedOn: businessDate,
  conflict: z.object({ detail: requiredText(200), consentOn: businessDate.optional() }).optional(),
})

/** What the clerk types about the dispute itself. Everything but the title may follow later. */
export const caseFacts = z.object({
  committeeId: id,
  matterKind: z.enum(MATTER_KINDS),
  source: code,
  sourceDetail: optionalText(200),
  kind18: code.optional(),
  kind17: code.optional(),
  tags: z.array(code).max(10),
  specialProcedure: code.optional(),
  grade: code.optional(),
  occurredOn: businessDate.optional(),
  place: optionalText(120),
  title: requiredText(120),
  summary: optionalText(8000),
  requests: z.array(requiredText(500)).max(20),
  peopleInvolved: z.number().int().min(0).max(100_000).optional(),
  hasDeath: z.boolean().optional(),
  escalationRisk: z.boolean().optional(),
  escalationReport: z
    .object({ on: businessDate, to: requiredText(60), how: requiredText(60), detail: optionalText(500) })
    .optional(),
  open: z.boolean().optional(),
  sensitive: z.boolean(),
  accessAccountIds: uniqueBy(id, 50, (one) => one),
  retention: z.enum(['short', 'long', 'permanent']).optional(),
  shelf: optionalText(60),
  dossierNote: optionalText(2000),
})
export type CaseFacts = z.output<typeof caseFacts>

export const signing = z.object({
  id,
  paperKind: code,
  role: z.enum(['party', 'guardian', 'agent', 'mediator', 'recorder', 'seal']),
  signerId: id,
  forPartyId: id.optional(),
  /** The session or visit whose paper it is, where a case has several of the kind. */
  ofId: id.optional(),
  how: z.array(z.enum(['signature', 'fingerprint', 'stamp'])).min(1, '请选签名、指印或盖章'),
  on: businessDate,
})

export const returnVisit = z.object({
  id,
  on: businessDate,
  by: requiredText(30),
  how: z.enum(['visit', 'phone', 'other']),
  partyIds: z.array(id).max(200),
  satisfied: z.enum(['yes', 'no']).optional(),
  outcome: z.enum(['performed', 'confirmation', 'backed-out', 'other']).optional(),
  detail: requiredText(2000),
  litigation: optionalText(500),
  risk: optionalText(500),
  measures: optionalText(500),
  mistaken: optionalText(500),
})

export const urging = z.object({
  id,
  on: businessDate,
  how: requiredText(40),
  whom: requiredText(60),
  result: optionalText(500),
})
