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

/** One field to mend, said in Chinese. */
export function invalid(path: string, sentence: string) {
  return refusal('INVALID', { data: { fields: [{ path, sentence }] }, message: sentence })
}
