import { z } from 'zod'
import { AGENT_KINDS, AGENT_POWERS, CAPACITIES, PARTY_KINDS, type Party, SIDES } from '#domain/cases/party.ts'
import type { Deceased } from '#domain/cases/relatives.ts'
import { businessDate, id, optionalText, requiredText } from './values.ts'

export const idDocument = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('id-card'), number: requiredText(18) }),
  z.object({ kind: z.literal('credit-code'), number: requiredText(18) }),
  z.object({ kind: z.literal('other'), name: requiredText(20), number: requiredText(40) }),
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('refused') }),
  z.object({ kind: z.literal('unknown') }),
])

const guardian = z.object({
  id,
  name: requiredText(60),
  relation: optionalText(20),
  phone: optionalText(30),
  idNumber: optionalText(18),
})

const agent = z.object({
  id,
  name: requiredText(60),
  kind: z.enum(AGENT_KINDS),
  powers: z.array(z.enum(AGENT_POWERS)),
  otherPower: optionalText(100),
  phone: optionalText(30),
  idNumber: optionalText(18),
  authorisedOn: businessDate.optional(),
})

export const party = z.object({
  id,
  side: z.enum(SIDES),
  kind: z.enum(PARTY_KINDS),
  name: requiredText(60),
  document: idDocument,
  sex: z.enum(['male', 'female']).optional(),
  birthDate: businessDate.optional(),
  ageStated: z.object({ years: z.number().int().min(0).max(130), on: businessDate }).optional(),
  ethnicity: optionalText(20),
  occupation: optionalText(60),
  phone: optionalText(30),
  address: optionalText(120),
  headName: optionalText(30),
  headPost: optionalText(30),
  capacity: z.enum(CAPACITIES).optional(),
  capacityGround: optionalText(100),
  onlyBenefits: z.boolean().optional(),
  guardians: z.array(guardian).max(4),
  agents: z.array(agent).max(6),
  attitudes: z.array(z.object({ on: businessDate, answer: z.enum(['agrees', 'refuses']) })).max(20),
  separatedOn: businessDate.optional(),
  meeting: z
    .object({
      heldOn: businessDate,
      counted: z.enum(['adults', 'households']),
      all: z.number().int().min(1).max(100_000).optional(),
      present: z.number().int().min(0).max(100_000).optional(),
      inFavour: z.number().int().min(0).max(100_000).optional(),
    })
    .optional(),
  note: optionalText(200),
}) satisfies z.ZodType<Party>

export const deceased = z.object({
  name: requiredText(30),
  diedOn: businessDate.optional(),
  relatives: z
    .array(
      z.object({
        id,
        name: requiredText(30),
        relation: optionalText(20),
        partyId: id.optional(),
        authorisedOn: businessDate.optional(),
      }),
    )
    .max(40),
}) satisfies z.ZodType<Deceased>
