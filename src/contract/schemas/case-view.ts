import { z } from 'zod'
import { PERFORMANCE_STATES as COMPUTED_STATES, ROW_STATES } from '#domain/agreement/performance.ts'
import { FILE_STATES, OUTCOMES, PROCEDURE_STATES } from '#domain/cases/tracks.ts'
import { caseRecord } from './case-record.ts'
import { session } from './session.ts'
import { businessDate, code, fenTotal, id } from './values.ts'

/** Computed from duties and receipts; `unknown` where an agreement's duties were never entered. */
export const PERFORMANCE_STATES = [...COMPUTED_STATES, 'unknown'] as const

/** One line of the case list. Names are whole, numbers masked. */
export const caseRow = z.object({
  id,
  revision: z.number().int(),
  number: z.string().optional(),
  title: z.string(),
  committeeName: z.string(),
  kind18: z.string().optional(),
  parties: z.string(),
  mediators: z.string(),
  registeredOn: businessDate.optional(),
  acceptedOn: businessDate.optional(),
  closedOn: businessDate.optional(),
  procedure: z.enum(PROCEDURE_STATES),
  outcome: z.enum(OUTCOMES).optional(),
  performance: z.enum(PERFORMANCE_STATES),
  file: z.enum(FILE_STATES),
  amount: fenTotal.optional(),
  nextOn: businessDate.optional(),
  nextWhat: z.string().optional(),
  sensitive: z.boolean(),
})
export type CaseRow = z.output<typeof caseRow>

export const VIEWS = ['all', 'open', 'mediating', 'performing', 'overdue', 'to-file', 'archived'] as const

export const reason = z.object({
  code,
  sentence: z.string(),
  next: z.string(),
  citation: z.string(),
  level: z.enum(['block', 'warn', 'hint']),
})

/** A move the backend lists, with its ground, or the reason why not. */
export const availableMove = z.object({
  type: code,
  name: z.string(),
  ground: z.string(),
  allowed: z.boolean(),
  /** Only as 补录: the step lies before where the case stands now. */
  backfillOnly: z.boolean(),
  reasons: z.array(reason),
})

export const dueLine = z.object({
  id: z.string(),
  caseId: id,
  caseTitle: z.string(),
  number: z.string().optional(),
  what: z.string(),
  on: businessDate,
  days: z.number().int(),
  level: z.enum(['overdue', 'today', 'soon', 'later']),
  rule: z.string(),
  citation: z.string(),
  /** Anchor of the case page where it is done. */
  place: code,
})

export const checklistLine = z.object({
  paperKind: code,
  title: z.string(),
  need: z.enum(['required', 'if-needed']),
  state: z.enum(['present', 'partial', 'missing', 'explained', 'not-needed']),
  sentence: z.string(),
  pages: z.number().int().optional(),
})

/** What one receipt brought to a row, or beyond every row. */
const receiptPart = z.object({ receiptId: id, amount: fenTotal })

export const caseView = z.object({
  id,
  revision: z.number().int(),
  record: caseRecord,
  /** Numbers are masked in `record` unless this answer came from `reveal`. */
  masked: z.boolean(),
  committeeName: z.string(),
  procedure: z.enum(PROCEDURE_STATES),
  outcome: z.enum(OUTCOMES).optional(),
  performance: z.enum(PERFORMANCE_STATES),
  file: z.enum(FILE_STATES),
  dates: z.object({
    registeredOn: businessDate.optional(),
    acceptedOn: businessDate.optional(),
    begunOn: businessDate.optional(),
    /** Since when it is interrupted, while it is. */
    suspendedOn: businessDate.optional(),
    agreedOn: businessDate.optional(),
    effectiveOn: businessDate.optional(),
    closedOn: businessDate.optional(),
    archivedOn: businessDate.optional(),
    dueOn: businessDate.optional(),
  }),
  /** Why the agreement isn't effective yet (R14, R19, R20). */
  pendingEffect: z.array(reason),
  next: z
    .object({
      what: z.string(),
      why: z.string(),
      on: businessDate.optional(),
      move: code.optional(),
      place: code,
    })
    .optional(),
  moves: z.array(availableMove),
  warnings: z.array(reason),
  schedule: z.array(
    z.object({
      dutyId: id,
      seq: z.number().int(),
      /** Who owes it to whom, in names; more than two are counted. */
      by: z.string(),
      to: z.string(),
      what: z.string(),
      /** Which of several: 第二期, 2026年3月. */
      part: z.string().optional(),
      debtorIds: z.array(id),
      dueOn: businessDate.optional(),
      amount: fenTotal.optional(),
      paid: fenTotal,
      remaining: fenTotal.optional(),
      state: z.enum(ROW_STATES),
      counted: z.array(receiptPart),
    }),
  ),
  /** Received beyond everything that was owed. */
  overpaid: z.array(receiptPart),
  clauses: z.array(z.string()),
  sessions: z.array(z.object({ id, revision: z.number().int(), session })),
  due: z.array(dueLine),
  checklist: z.array(checklistLine),
})
export type CaseView = z.output<typeof caseView>
