import { useParam } from '../../../app/router/router.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { CaseFormPage } from '../edit/case-form-page.tsx'
import { SessionAside } from './session-aside.tsx'
import { SessionForm } from './session-form.tsx'
import { SessionRecord } from './session-record.tsx'

/** 调解记录, typed while people speak. */
export function SessionPage() {
  const sessionId = useParam('sessionId')
  return (
    <CaseFormPage
      title={sessionId === 'new' ? '记录一次调解' : '调解记录'}
      place="sessions"
      width="wide"
      aside={<SessionAside />}
      filed={(view) => {
        const stored = view.sessions.find((each) => each.id === sessionId)
        return stored && <SessionRecord view={view} stored={stored} />
      }}
    >
      {(view) => {
        if (sessionId === 'new') return <SessionForm view={view} />
        const stored = view.sessions.find((each) => each.id === sessionId)
        if (stored === undefined)
          return <EmptyState title="没有这一次调解记录" hint="可能已经改到别的案件，请从案件页重新打开。" />
        return <SessionForm view={view} stored={stored} />
      }}
    </CaseFormPage>
  )
}
