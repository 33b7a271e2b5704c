import type { Id } from '#domain/values/brands.ts'

/**
 * An id for a record or a part of one (party, duty, receipt), made where it is typed: drafts and errors can name it, and what is
 * sent again after a lost answer is known by it.
 */
export function newId(): Id {
  return crypto.randomUUID() as Id
}
