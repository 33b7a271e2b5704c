import { useEffect, useMemo, useState } from 'react'
import { client } from '../../app/client.ts'
import { createDraftKeeper, type DraftIdentity, type DraftKeeper, type DraftNote } from './draft-store.ts'
import { onFlushAll } from './waiting-drafts.ts'

interface KeeperState {
  readonly keeper: DraftKeeper
  readonly note: DraftNote
  readonly tell: (note: DraftNote) => void
}

/** The keeper of one form's draft, which writes what it still holds when the form or the session ends. */
export function useDraftKeeper({ key, form, caseId }: DraftIdentity): KeeperState {
  const [note, tell] = useState<DraftNote>({ state: 'none' })
  const keeper = useMemo(
    () => createDraftKeeper(client.drafts, { key, form, caseId }, tell),
    [key, form, caseId],
  )
  useEffect(() => {
    const signOff = onFlushAll(() => keeper.flush())
    const leave = keeper.attend()
    return () => {
      signOff()
      leave()
    }
  }, [keeper])
  return { keeper, note, tell }
}
