import type { Id, Instant } from '#domain/values/brands.ts'
import type { Guarded } from '../api/procedures.ts'
import { seesCase } from '../audit/subject.ts'
import { visibleTitles } from '../cases/visible-titles.ts'
import type { Draft } from '../database/drafts-store/drafts-table.ts'
import type { Desk } from '../desk/desk.ts'
import { caseKind } from '../records/kinds/cases.ts'
import { readRecord } from '../records/work.ts'

/** Drafts belong to the account at work; another account neither sees nor overwrites them. */
export function draftHandlers(os: Guarded['drafts'], desk: Desk) {
  return {
    put: os.put.handler(async ({ input }) => {
      const { room, session } = desk
      const body = JSON.stringify({ caseId: input.caseId, body: input.json })
      await room.drafts.put({
        account: session.accountId,
        key: input.key,
        form: input.form,
        json: body,
        baseRevision: input.base,
      })
      return { savedAt: desk.clock.now() }
    }),
    get: os.get.handler(({ input }) => {
      const found = desk.room.drafts.get({ account: desk.session.accountId, key: input.key })
      const draft = found && opened(found)
      // A form starts from what the case says: whoever may see it no longer does not read it in an old draft either.
      return draft && !isHidden(desk, draft.caseId) ? draft : null
    }),
    list: os.list.handler(() => {
      const { room, session } = desk
      const drafts = room.drafts.list(session.accountId).map((draft) => withoutBody(opened(draft)))
      const titles = visibleTitles(
        room.db,
        session,
        drafts.flatMap(({ caseId }) => caseId ?? []),
      )
      return drafts.map((draft) => ({ ...draft, caseTitle: draft.caseId && titles.get(draft.caseId) }))
    }),
    remove: os.remove.handler(async ({ input }) => {
      await desk.room.drafts.remove({ account: desk.session.accountId, key: input.key })
      return { ok: true as const }
    }),
  }
}

function opened(draft: Draft) {
  const wrapped = JSON.parse(draft.json) as { caseId?: Id; body: string }
  return {
    key: draft.key,
    form: draft.form,
    caseId: wrapped.caseId,
    base: draft.baseRevision,
    json: wrapped.body,
    savedAt: draft.savedAt as Instant,
  }
}

/** A draft of a case that is not there at all, as after a restore, stays its writer's. */
function isHidden({ room, session }: Desk, caseId: Id | undefined): boolean {
  if (caseId === undefined || seesCase(room.db, session, caseId)) return false
  return readRecord(room.db, caseKind, caseId) !== undefined
}

function withoutBody({ json: _, ...rest }: ReturnType<typeof opened>) {
  return rest
}
