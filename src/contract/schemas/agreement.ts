import { z } from 'zod'
import type { Duty } from '#domain/agreement/duty.ts'
import { LIABILITIES, PAY_METHODS } from '#domain/agreement/duty.ts'
import type { Receipt } from '#domain/agreement/receipt.ts'
import type { Agreement } from '#domain/cases/case-record.ts'
import { businessDate, fenAmount, id, instant, optionalText, requiredText } from './values.ts'

const dueWhen = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('on-signing') }),
  z.object({ kind: z.literal('by'), date: businessDate }),
  z.object({ kind: z.literal('within-days'), days: z.number().int().min(1).max(3650) }),
  z.object({ kind: z.literal('condition'), text: requiredText(200), dueOn: businessDate.optional() }),
])

const amountItems = z
  .array(z.object({ name: requiredText(40), amount: fenAmount }))
  .max(30)
  .optional()

const dutyBase = z.object({
  id,
  debtorPartyIds: z.array(id).min(1, '请选由谁履行').max(300),
  creditorPartyIds: z.array(id).max(300),
  liability: z.enum(LIABILITIES),
  what: requiredText(1000),
  how: z
    .object({ kind: z.enum(PAY_METHODS), detail: optionalText(200), account: optionalText(200) })
    .optional(),
  where: optionalText(120),
  ended: z.object({ on: businessDate, reason: requiredText(200) }).optional(),
})

const instalmentPlan = z.discriminatedUnion('by', [
  z.object({
    by: z.literal('amounts'),
    count: z.number().int().min(2).max(600),
    first: fenAmount,
    following: fenAmount,
  }),
  z.object({ by: z.literal('equal'), count: z.number().int().min(2).max(600) }),
  z.object({
    by: z.literal('list'),
    parts: z
      .array(z.object({ amount: fenAmount, when: dueWhen }))
      .min(1)
      .max(200),
  }),
])

export const duty = z.discriminatedUnion('kind', [
  dutyBase.extend({ kind: z.literal('money'), amount: fenAmount, items: amountItems, when: dueWhen }),
  dutyBase.extend({
    kind: z.literal('instalments'),
    total: fenAmount,
    items: amountItems,
    plan: instalmentPlan,
    firstWhen: dueWhen,
    secondOn: businessDate.optional(),
    everyMonths: z.number().int().min(1).max(24),
  }),
  dutyBase.extend({
    kind: z.literal('periodic'),
    amount: fenAmount,
    items: amountItems,
    every: z.enum(['month', 'quarter', 'year']),
    from: businessDate,
    until: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('date'), date: businessDate }),
      z.object({ kind: z.literal('open'), text: requiredText(60) }),
    ]),
  }),
  dutyBase.extend({ kind: z.literal('act'), when: dueWhen }),
  dutyBase.extend({ kind: z.literal('refrain') }),
  dutyBase.extend({ kind: z.literal('apology'), when: dueWhen }),
  dutyBase.extend({ kind: z.literal('other'), amount: fenAmount.optional(), when: dueWhen }),
]) satisfies z.ZodType<Duty>

export const agreement = z.object({
  form: z.enum(['written', 'oral']),
  scope: z.enum(['all', 'part']),
  betweenPartyIds: z.array(id).max(300),
  number: optionalText(60),
  facts: optionalText(8000),
  disputes: optionalText(4000),
  responsibilities: optionalText(4000),
  duties: z.array(duty).max(400),
  extraClauses: z.array(requiredText(2000)).max(40),
  method: optionalText(1000),
  place: optionalText(200),
  timeLimit: optionalText(1000),
  agreedOn: businessDate.optional(),
  performedAtOnce: z.boolean().optional(),
  copies: z.number().int().min(1).max(400).optional(),
}) satisfies z.ZodType<Agreement>

export const receipt = z.object({
  id,
  dutyId: id,
  seq: z.number().int().optional(),
  byPartyId: id.optional(),
  on: businessDate,
  amount: fenAmount.optional(),
  done: z.boolean().optional(),
  how: requiredText(60),
  note: optionalText(300),
  /** Set by the backend. */
  enteredAt: instant.optional(),
}) satisfies z.ZodType<Receipt>
