import { z } from 'zod'
import { CONSENT_KINDS, MATTER_KINDS } from '#domain/cases/case-record.ts'
import { businessDate, code, fenAmount, id, instant, optionalText, requiredText, uniqueBy } from './values.ts'

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
  personalData: z.boolean().optional(),
  by: optionalText(30),
})

export const consent = z.object({
  kind: z.enum(CONSENT_KINDS),
  partyId: id,
  answer: z.enum(['agrees', 'refuses']),
  on: businessDate,
})

export const recusal = z.object({
  id,
  on: businessDate,
  byPartyId: id,
  mediatorId: id,
  mediatorName: requiredText(30),
  ground: requiredText(300),
  outcome: z.enum(['replaced', 'kept', 'withdrawn']).optional(),
  decidedOn: businessDate.optional(),
  consentOn: businessDate.optional(),
  note: optionalText(300),
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
  cameBy: code.optional(),
  sourceDetail: optionalText(200),
  kind18: code.optional(),
  kind17: code.optional(),
  tags: z.array(code).max(10),
  specialProcedure: code.optional(),
  grade: code.optional(),
  courtPapersOn: businessDate.optional(),
  appraisals: z
    .array(
      z
        .object({ from: businessDate, to: businessDate.optional() })
        .refine(({ from, to }) => to === undefined || to >= from, {
          path: ['to'],
          error: '鉴定结束不能早于开始',
        }),
    )
    .max(20)
    .optional(),
  extendedTo: z.object({ date: businessDate, agreedOn: businessDate }).optional(),
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
  readBy: optionalText(30),
  witness: optionalText(30),
  on: businessDate,
  ratifiedOn: businessDate.optional(),
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
  enteredAt: instant.optional(),
})

export const urging = z.object({
  id,
  dutyId: id.optional(),
  seqs: z.array(z.number().int()).min(1).max(600).optional(),
  on: businessDate,
  how: requiredText(40),
  whom: requiredText(60),
  result: optionalText(500),
  enteredAt: instant.optional(),
})

/** 先调后登: what was paid or promised, in one sum by one side to the other. */
export const settledPayment = z.object({
  amount: fenAmount.refine((amount) => amount > 0, '金额应当大于零'),
  payer: z.enum(['respondent', 'applicant']),
  /** Where it wasn't paid on the spot. */
  by: businessDate.optional(),
})
export type SettledPayment = z.output<typeof settledPayment>
