import type { Session } from '../desk/desk.ts'

/**
 * Who sees which case: part of every read. A sensitive case is for the administrators, the accounts named on it and the
 * mediators it is assigned to. Answers SQL over the alias `c`, with its parameters.
 */
export function visibleTo(session: Session): {
  readonly sql: string
  readonly params: Readonly<Record<string, string>>
} {
  if (session.roles.includes('admin')) return { sql: '1 = 1', params: {} }
  return {
    sql: `(c.sensitive = 0
      OR EXISTS (SELECT 1 FROM case_access a WHERE a.case_id = c.id AND a.account_id = @actor)
      OR EXISTS (SELECT 1 FROM case_mediators m WHERE m.case_id = c.id AND m.mediator_id = @actorMediator))`,
    params: { actor: session.accountId, actorMediator: session.mediatorId ?? '' },
  }
}
