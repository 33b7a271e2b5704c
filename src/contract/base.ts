import { oc } from '@orpc/contract'
import { ERRORS } from './errors.ts'

/** Every procedure of the contract starts here, so that every one carries the whole closed error catalogue. */
export const procedure = oc.errors(ERRORS)
