import { z } from 'zod'
import { procedure } from '../base.ts'
import { baseRevision, businessDate, code, id, optionalText, requiredText, saved } from '../schemas/values.ts'

/** Every move says when it happened; today or earlier. `onPaper` marks 补录: gates then become visible exceptions. */
const moveInput = z.object({
  id,
  base: baseRevision,
  on: businessDate,
  onPaper: z.boolean(),
  /** Why a gate was not met, for the exceptions of a backfilled step or a warning gone over. */
  exceptionReason: optionalText(300),
  note: optionalText(300),
  /** The form's own id for the step: sent again after a lost answer, it finds the step already taken. */
  moveId: id.optional(),
})
const moved = procedure.output(saved)

/** One procedure per move, and those that take one back or give it another day: there is none that sets a state. */
export const caseMoves = {
  accept: moved.input(
    moveInput.extend({
      initiative: z.enum(['application', 'committee']),
      paperSeq: z.number().int().optional(),
    }),
  ),
  decline: moved.input(moveInput.extend({ ground: code, channels: z.array(code) })),
  divert: moved.input(moveInput.extend({ to: requiredText(60), ground: requiredText(200) })),
  begin: moved.input(moveInput),
  suspend: moved.input(moveInput.extend({ reason: requiredText(200) })),
  resume: moved.input(moveInput),
  closeAgreed: moved.input(moveInput),
  terminate: moved.input(moveInput.extend({ ground: code.optional(), channelsTold: z.boolean() })),
  withdraw: moved.input(
    moveInput.extend({ byPartyIds: z.array(id).min(1, '请选撤回的当事人'), reason: requiredText(200) }),
  ),
  establishFile: moved.input(moveInput.extend({ by: requiredText(30) })),
  archive: moved.input(moveInput.extend({ archiveNumber: optionalText(60) })),
  handOver: moved.input(moveInput.extend({ to: requiredText(60) })),
  openCorrection: moved.input(moveInput.extend({ reason: requiredText(200) })),
  finishCorrection: moved.input(moveInput),
  /** A step taken by mistake, taken back: the version before keeps it, a number already given stays. */
  voidMove: moved.input(z.object({ id, base: baseRevision, moveId: id, reason: requiredText(200) })),
  /** A step entered under a wrong day. */
  correctMove: moved.input(
    z.object({ id, base: baseRevision, moveId: id, on: businessDate, reason: requiredText(200) }),
  ),
}
