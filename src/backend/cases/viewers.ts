import type { Id } from '#domain/values/brands.ts'
import { permits } from '../api/permissions.ts'
import type { Db } from '../database/open-database.ts'
import { accountKind } from '../records/kinds/people.ts'
import { readAll } from '../records/work.ts'

/** Who may be named on a sensitive case: accounts at work that open cases at all. Administrators see it anyway. */
export function viewers(db: Db): { id: Id; name: string }[] {
  return readAll(db, accountKind)
    .filter(({ data }) => !data.disabled && !data.roles.includes('admin') && permits('cases.get', data.roles))
    .map(({ id, data }) => ({ id, name: data.displayName }))
}
