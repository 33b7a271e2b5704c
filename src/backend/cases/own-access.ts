import type { CaseFacts } from '#contract/schemas/case.ts'
import type { Desk } from '../desk/desk.ts'

/** Whoever marks a case as sensitive goes on seeing it; otherwise the file would close behind the one who wrote it. */
export function withOwnAccess(desk: Desk, facts: CaseFacts): CaseFacts {
  const { accountId, roles } = desk.session
  if (!facts.sensitive || roles.includes('admin') || facts.accessAccountIds.includes(accountId)) return facts
  return { ...facts, accessAccountIds: [...facts.accessAccountIds, accountId] }
}
