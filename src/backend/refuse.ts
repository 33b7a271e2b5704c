import { ORPCError } from '@orpc/server'
import { ERRORS, type ErrorCode } from '#contract/errors.ts'

export interface Reason {
  readonly code: string
  readonly sentence: string
  readonly next: string
  readonly citation: string
}

interface ErrorData {
  CHANGED_MEANWHILE: { revision: number; fields: string[] }
  BLOCKED: { reasons: Reason[] }
  INVALID: { fields: { path: string; sentence: string }[] }
  WRONG_PASSWORD: { waitSeconds: number }
}

/** An expected outcome from the closed catalogue, to be thrown. `message` may be more exact than the catalogue's. */
export function refusal<C extends ErrorCode>(
  code: C,
  ...[options]: C extends keyof ErrorData
    ? [{ data: ErrorData[C]; message?: string | undefined }]
    : [{ message?: string | undefined }?]
): ORPCError<C, unknown> {
  const entry = ERRORS[code]
  const data = options && 'data' in options ? options.data : undefined
  return new ORPCError<C, unknown>(code, {
    status: entry.status,
    message: options?.message ?? entry.message,
    data,
  })
}

export interface FieldProblem {
  readonly path: string
  readonly sentence: string
}

/** One field to mend, said in Chinese. */
export function invalid(path: string, sentence: string) {
  return invalidFields([{ path, sentence }])
}

/** The fields to mend: each keeps its short sentence beside it, the message says what is safe as well. */
export function invalidFields(fields: readonly FieldProblem[]) {
  const what = fields.map(({ sentence }) => sentence).join('')
  return refusal('INVALID', {
    data: { fields: [...fields] },
    message: SAFE_SAID.test(what) ? what : `${what}${NOTHING_LOST}`,
  })
}

/** What stands in the way of a step, that nothing is lost, and the ways out. */
export function blockedBy(reasons: readonly Reason[]) {
  const what = reasons.map(({ sentence }) => sentence).join('')
  const next = reasons.map((reason) => reason.next).join('')
  return refusal('BLOCKED', { data: { reasons: [...reasons] }, message: `${what}${NOTHING_LOST}${next}` })
}

const NOTHING_LOST = '这一步没有办，录入的内容都还在。'
/** Sentences that tell it in their own words. */
const SAFE_SAID = /没有(?:改动|变动|保存|归入|登记|存|办|设成|受影响)|还在|完好/
