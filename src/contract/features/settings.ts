import { z } from 'zod'
import { DUTY_KINDS } from '#domain/agreement/duty.ts'
import { KIND_PROCEDURES } from '#domain/rules/kind-procedures.ts'
import { PARAMETER_NAMES } from '#domain/rules/parameters.ts'
import { procedure } from '../base.ts'
import { committee, mediator, room } from '../schemas/people.ts'
import { baseRevision, businessDate, code, id, requiredText, saved, year } from '../schemas/values.ts'

const dictionary = z.object({
  id: code,
  title: z.string(),
  source: z.string(),
  entries: z
    .array(
      z.object({
        code,
        name: requiredText(40),
        retired: z.boolean().optional(),
        /** The official code this one of the room's own counts as. */
        maps: code.optional(),
        /** Of a kind of dispute: the special procedure its law asks for. */
        procedure: z.enum(KIND_PROCEDURES).optional(),
      }),
    )
    .max(200),
})
export type Dictionary = z.output<typeof dictionary>

const datedValue = z.object({
  from: businessDate,
  value: z.union([z.number().int().min(1).max(3650), code]),
  citation: requiredText(100),
  verified: z.boolean().optional(),
})

/** A figure of the rules (规则数值): its values by day, shipped and the town's own. */
const parameter = z.object({
  name: z.enum(PARAMETER_NAMES),
  title: z.string(),
  unit: z.string(),
  by: z.string(),
  options: z.array(z.object({ value: z.string(), name: z.string() })).optional(),
  values: z.array(datedValue),
})

const numberState = z.enum(['used', 'reserved', 'void', 'disabled'])

/** The clause library (C2) by kind of dispute; `*` stands for every kind. */
export const clauseLibrary = z.object({
  source: z.string(),
  what: z.array(z.object({ kinds: z.array(code), duty: z.enum(DUTY_KINDS), words: z.array(z.string()) })),
  clauses: z.array(z.object({ id: code, kinds: z.array(code), title: z.string(), text: requiredText(2000) })),
})
export type ClauseLibrary = z.output<typeof clauseLibrary>

export const settings = {
  room: procedure.output(z.object({ id, revision: z.number().int(), room })),
  saveRoom: procedure.input(z.object({ base: baseRevision, room })).output(saved),
  committees: procedure.output(z.array(z.object({ id, revision: z.number().int(), committee }))),
  saveCommittee: procedure
    .input(z.object({ id: id.optional(), base: baseRevision.optional(), committee }))
    .output(saved),
  mediators: procedure.output(z.array(z.object({ id, revision: z.number().int(), mediator }))),
  saveMediator: procedure
    .input(z.object({ id: id.optional(), base: baseRevision.optional(), mediator }))
    .output(saved),
  dictionaries: procedure.output(z.array(z.object({ revision: z.number().int(), dictionary }))),
  saveDictionary: procedure.input(z.object({ base: z.number().int().min(0), dictionary })).output(saved),
  parameters: procedure.output(z.array(z.object({ id, revision: z.number().int(), parameter }))),
  /** The town's own value from a day on, by its document; one from the same day is replaced. */
  saveParameter: procedure
    .input(
      z.object({
        name: z.enum(PARAMETER_NAMES),
        base: z.number().int().min(0),
        value: datedValue.omit({ verified: true }),
      }),
    )
    .output(saved),
  clauses: procedure.output(clauseLibrary),
  /** The number series of one committee and year: what is used, reserved for paper, voided, and what comes next. */
  numbers: procedure.input(z.object({ committeeId: id, year })).output(
    z.object({
      next: z.number().int(),
      /** The program's own first number; those before it stand on paper. */
      from: z.number().int(),
      rows: z.array(
        z.object({
          seq: z.number().int(),
          text: z.string(),
          state: numberState,
          caseId: id.optional(),
          reason: z.string().optional(),
        }),
      ),
    }),
  ),
  /** Reserves the next `count` numbers for paper (A8). */
  reserveNumbers: procedure
    .input(
      z.object({
        committeeId: id,
        year,
        count: z.number().int().min(1).max(200),
        reason: requiredText(100),
        /** The form's own id: sent again after a lost answer, it finds the numbers already reserved. */
        id: id.optional(),
      }),
    )
    .output(z.object({ from: z.number().int(), to: z.number().int() })),
  /** 本年度从第 N 号起用本程序编号: the numbers before it are on paper and entered as 补录, none is voided. */
  startNumbers: procedure
    .input(
      z.object({
        committeeId: id,
        year,
        from: z.number().int().min(1).max(100_000),
        /** Why the numbers before it are not the program's: a slip would leave a gap nobody can explain. */
        reason: requiredText(200),
      }),
    )
    .output(z.object({ ok: z.literal(true) })),
  voidNumber: procedure
    .input(
      z.object({
        committeeId: id,
        year,
        seq: z.number().int().min(1),
        reason: requiredText(100),
        on: businessDate.optional(),
      }),
    )
    .output(z.object({ ok: z.literal(true) })),
}
