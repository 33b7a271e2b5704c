import { z } from 'zod'
import type { Committee } from '#domain/people/committee.ts'
import { COMMITTEE_KINDS } from '#domain/people/committee.ts'
import type { Mediator } from '#domain/people/mediator.ts'
import { ROLES } from '#domain/people/roles.ts'
import { businessDate, id, optionalText, requiredText, year } from './values.ts'

export const role = z.enum(ROLES)

export const committee = z.object({
  name: requiredText(60),
  kind: z.enum(COMMITTEE_KINDS),
  code: optionalText(20),
  numberPrefix: requiredText(20),
  numberPattern: requiredText(40).refine(
    (value) => value.includes('{seq}') && value.includes('{year}'),
    '编号规则里要有 {year} 和 {seq}',
  ),
  address: optionalText(120),
  phone: optionalText(30),
  own: z.boolean(),
  activeFrom: businessDate.optional(),
  activeTo: businessDate.optional(),
  numberStarts: z
    .array(z.object({ year, from: z.number().int().min(1).max(100_000) }))
    .max(100)
    .readonly()
    .optional(),
}) satisfies z.ZodType<Committee>

export const mediator = z.object({
  name: requiredText(30),
  committeeId: id.optional(),
  sex: z.enum(['male', 'female']).optional(),
  birthDate: businessDate.optional(),
  phone: optionalText(30),
  standing: z.enum(['member', 'engaged']),
  workKind: z.enum(['full-time', 'part-time', 'invited']),
  serviceFrom: businessDate.optional(),
  serviceTo: businessDate.optional(),
  filed: z.boolean().optional(),
  note: optionalText(200),
}) satisfies z.ZodType<Mediator>

export const account = z.object({
  loginName: requiredText(20),
  displayName: requiredText(30),
  roles: z.array(role).min(1, '至少选一个角色'),
  mediatorId: id.optional(),
  disabled: z.boolean(),
})
export type Account = z.output<typeof account>

/** The room itself: one per data folder. */
/** What this room's printer is off, in millimetres to the right and down (C4). */
export const printOffset = z.object({
  right: z.number().min(-10, '在 −10 到 10 毫米之间').max(10, '在 −10 到 10 毫米之间'),
  down: z.number().min(-10, '在 −10 到 10 毫米之间').max(10, '在 −10 到 10 毫米之间'),
})

export const room = z.object({
  town: requiredText(40),
  county: optionalText(40),
  code: optionalText(12),
  name: requiredText(60),
  idleMinutes: z.number().int().min(1).max(240),
  secondBackupDir: optionalText(260),
  practice: z.boolean(),
  printOffset: printOffset.optional(),
})
export type Room = z.output<typeof room>
