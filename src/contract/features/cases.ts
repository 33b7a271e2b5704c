import { z } from 'zod'
import { procedure } from '../base.ts'
import { agreement, receipt } from '../schemas/agreement.ts'
import {
  caseFacts,
  caseMediator,
  consent,
  recusal,
  returnVisit,
  rightsNotice,
  screening,
  settledPayment,
  signing,
  urging,
} from '../schemas/case.ts'
import { caseRow, caseView, dueLine, reason, VIEWS } from '../schemas/case-view.ts'
import { monthInput } from '../schemas/month.ts'
import { deceased, party } from '../schemas/party.ts'
import { session } from '../schemas/session.ts'
import {
  baseRevision,
  businessDate,
  code,
  id,
  instant,
  optionalText,
  requiredText,
  saved,
  uniqueBy,
  year,
} from '../schemas/values.ts'
import { caseMoves } from './case-moves.ts'

export const cases = {
  list: procedure
    .input(
      z.object({
        view: z.enum(VIEWS),
        committeeId: id.optional(),
        kind18: code.optional(),
        year: year.optional(),
        /** One of `filters`, by its id. */
        filter: code.optional(),
        after: z.string().optional(),
      }),
    )
    .output(
      z.object({
        rows: z.array(caseRow),
        next: z.string().optional(),
        total: z.number().int(),
        totalIsExact: z.boolean(),
        hidden: z.number().int(),
      }),
    ),
  /** Named conditions over facts for the list, each said in words with its source. */
  filters: procedure.output(
    z.array(z.object({ id: code, name: z.string(), sentence: z.string(), citation: z.string() })),
  ),
  /** Chinese of any length, pinyin initials, ID tail, phone, case number; newest first. */
  search: procedure
    .input(z.object({ text: requiredText(60), after: z.string().optional() }))
    .output(z.object({ rows: z.array(caseRow), next: z.string().optional() })),
  get: procedure.input(z.object({ id })).output(caseView),
  /** Unmasked; an audit entry commits before the data leave. */
  reveal: procedure.input(z.object({ id, why: requiredText(100) })).output(caseView),
  /** Today's work: everything due by law or rule. */
  today: procedure.output(
    z.object({
      lines: z.array(dueLine),
      /** What 补录 cases can't know to be done, one line a sort, with where they are listed. */
      folded: z.array(
        z.object({
          what: z.string(),
          count: z.number().int(),
          view: z.enum(VIEWS),
          filter: z.string().optional(),
        }),
      ),
      counts: z.object({ open: z.number().int(), performing: z.number().int(), toFile: z.number().int() }),
    }),
  ),
  /** A4: earlier disputes of the same people, by ID, phone or name. With a case, its own parties are meant. */
  related: procedure
    .input(
      z.object({
        parties: z
          .array(z.object({ name: z.string(), number: z.string().optional(), phone: z.string().optional() }))
          .max(50),
        caseId: id.optional(),
      }),
    )
    .output(
      z.array(
        z.object({
          row: caseRow,
          because: z.string(),
          /** Not over, and two of the people or more are the same: perhaps this very dispute. */
          likelySame: z.boolean(),
        }),
      ),
    ),

  /** The accounts that may be named on a sensitive case. */
  viewers: procedure.output(z.array(z.object({ id, name: z.string() }))),

  /** 登记. */
  register: procedure
    .input(
      z.object({
        facts: caseFacts,
        parties: uniqueBy(party, 300, (one) => one.id),
        screening,
        on: businessDate,
        onPaper: z.boolean(),
        draftKey: z.string().optional(),
        /** Chosen by the form: sent again after a lost answer, it finds the case already there instead of making a second. */
        id: id.optional(),
      }),
    )
    .output(saved),
  /** 先调后登: settled on the spot, one form: register, accept, notice, mediate, settle, close in one transaction. */
  registerSettled: procedure
    .input(
      z.object({
        facts: caseFacts,
        parties: uniqueBy(party, 300, (one) => one.id),
        on: businessDate,
        onPaper: z.boolean(),
        mediators: uniqueBy(caseMediator, 10, (one) => one.mediatorId),
        screening,
        noticeGiven: z.boolean(),
        /** One for each rule that was not kept, by its code. */
        reasons: uniqueBy(z.object({ code, reason: requiredText(300) }), 40, (one) => one.code),
        content: requiredText(4000),
        performedAtOnce: z.boolean(),
        payment: settledPayment.optional(),
        paperSeq: z.number().int().optional(),
        draftKey: z.string().optional(),
        /** As in `register`. */
        id: id.optional(),
      }),
    )
    .output(saved),

  /** A village's month from its 登记簿, one line a case, all or none: each through 先调后登 as 补录. */
  registerMonth: procedure.input(monthInput).output(z.object({ ids: z.array(id) })),

  saveFacts: procedure
    .input(z.object({ id, base: baseRevision, facts: caseFacts, reason: optionalText(200) }))
    .output(saved),
  saveParties: procedure
    .input(
      z.object({
        id,
        base: baseRevision,
        parties: uniqueBy(party, 300, (one) => one.id),
        deceased: z.array(deceased).max(10).optional(),
        reason: optionalText(200),
      }),
    )
    .output(saved),
  saveScreening: procedure.input(z.object({ id, base: baseRevision, screening })).output(saved),
  /** With the separate consents asked at the same time; absent, those already recorded stay. */
  saveNotice: procedure
    .input(
      z.object({
        id,
        base: baseRevision,
        notice: rightsNotice,
        consents: uniqueBy(consent, 900, (one) => `${one.kind}:${one.partyId}`).optional(),
      }),
    )
    .output(saved),
  /** B1: a party's request that a mediator step back, new or with its outcome. */
  saveRecusal: procedure.input(z.object({ id, base: baseRevision, recusal })).output(saved),
  /** F2: where the file stands and its archive number; changed without a correction, it is not in the file. */
  saveShelf: procedure
    .input(z.object({ id, base: baseRevision, shelf: optionalText(60), archiveNumber: optionalText(60) }))
    .output(saved),
  saveMediators: procedure
    .input(
      z.object({
        id,
        base: baseRevision,
        mediators: uniqueBy(caseMediator, 10, (one) => one.mediatorId),
        onPaper: z.boolean(),
        exceptionReason: optionalText(300),
      }),
    )
    .output(saved),
  saveSession: procedure
    .input(
      z.object({
        /** With `base` the session it changes, without one the form's own id for the session to be. */
        id: id.optional(),
        base: baseRevision.optional(),
        session,
        onPaper: z.boolean(),
        exceptionReason: optionalText(300),
      }),
    )
    .output(saved),
  saveAgreement: procedure
    .input(z.object({ id, base: baseRevision, agreement, reason: optionalText(200) }))
    .output(saved),
  /** Clause texts, schedule and checks of an agreement still being typed; nothing is stored. */
  tryAgreement: procedure.input(z.object({ id, agreement })).output(
    z.object({
      clauses: z.array(z.string()),
      schedule: caseView.shape.schedule,
      findings: z.array(reason.extend({ match: z.string().optional() })),
      copies: z.number().int(),
    }),
  ),
  /** 条件已成就: the last day of a conditional duty; absent, it waits again. The signed text stays. */
  dateCondition: procedure
    .input(
      z.object({
        id,
        base: baseRevision,
        dutyId: id,
        part: z.number().int().min(0).max(199).optional(),
        dueOn: businessDate.optional(),
        reason: optionalText(200),
      }),
    )
    .output(saved),
  /** 提前终止 of one duty; without `ended` it is taken back, with a reason. */
  endDuty: procedure
    .input(
      z.object({
        id,
        base: baseRevision,
        dutyId: id,
        ended: z.object({ on: businessDate, reason: requiredText(200) }).optional(),
        reason: optionalText(200),
      }),
    )
    .output(saved),
  addSigning: procedure
    .input(z.object({ id, base: baseRevision, signings: z.array(signing).min(1).max(400) }))
    .output(saved),
  removeSigning: procedure
    .input(z.object({ id, base: baseRevision, signingId: id, reason: requiredText(200) }))
    .output(saved),
  addReceipt: procedure.input(z.object({ id, base: baseRevision, receipt })).output(saved),
  removeReceipt: procedure
    .input(z.object({ id, base: baseRevision, receiptId: id, reason: requiredText(200) }))
    .output(saved),
  addUrging: procedure.input(z.object({ id, base: baseRevision, urging })).output(saved),
  addVisit: procedure.input(z.object({ id, base: baseRevision, visit: returnVisit })).output(saved),
  removeUrging: procedure
    .input(z.object({ id, base: baseRevision, urgingId: id, reason: requiredText(200) }))
    .output(saved),
  removeVisit: procedure
    .input(z.object({ id, base: baseRevision, visitId: id, reason: requiredText(200) }))
    .output(saved),
  explainMissing: procedure
    .input(z.object({ id, base: baseRevision, paperKind: code, reason: requiredText(300) }))
    .output(saved),

  ...caseMoves,
}

export const savedAt = instant
