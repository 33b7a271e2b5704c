import type { ReactNode } from 'react'
import type { SessionMode } from '#domain/cases/session-record.ts'
import { usePartyView } from '../../../app/party-view.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'

/** What one side said in a session apart is not for the other: under F9 it is hidden, not taken away. */
export function ApartCover({
  mode,
  children,
}: {
  readonly mode: SessionMode | undefined
  readonly children: ReactNode
}) {
  const { partyView } = usePartyView()
  const hidden = partyView && mode === 'apart'
  return (
    <>
      {hidden && <EmptyState title="这一页不给对方看" hint="内容都在，按 F9 返回后继续。" />}
      <div hidden={hidden}>{children}</div>
    </>
  )
}
