import type { Id } from '#domain/values/brands.ts'

/** An id for a part of a record (party, duty, receipt), made where it is typed so that drafts and errors can name it. */
export function newId(): Id {
  return crypto.randomUUID() as Id
}
