import { ORPCError } from '@orpc/client'
import { ERRORS } from '#contract/errors.ts'

/** Says at the field, before asking the backend, what it can't even be asked with. Throws. */
export function refuseLocally(fields: readonly { readonly path: string; readonly sentence: string }[]): void {
  if (fields.length === 0) return
  throw new ORPCError('INVALID', { message: ERRORS.INVALID.message, data: { fields } })
}
