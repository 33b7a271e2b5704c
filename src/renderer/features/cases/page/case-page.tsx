import { usePartyView } from '../../../app/party-view.tsx'
import { useParam } from '../../../app/router/router.tsx'
import { useToday } from '../../../app/session/today.ts'
import { Page } from '../../../ui/page.tsx'
import { Anchors } from '../../../ui/section.tsx'
import { useNameOf } from '../common/dictionaries.ts'
import { useCase } from '../common/queries.ts'
import { useOneOpen } from '../common/use-one-open.ts'
import '../cases.css'
import { anchorsOf } from './anchors.ts'
import { CaseBody } from './case-body.tsx'
import { CaseState } from './case-state.tsx'
import { NextStep } from './next-step.tsx'

/** One case: where it stands, what is next, then the matter itself from top to bottom. */
export function CasePage() {
  const id = useParam('id')
  const moveAsked = useParam('move')
  const today = useToday()
  const { partyView } = usePartyView()
  const kind = useNameOf('kind18')
  const { data: view, error, refetch } = useCase(id)
  const asked = useOneOpen(moveAsked === '' ? undefined : moveAsked)
  return (
    <Page
      title={view?.record.title ?? '案件'}
      state={view && <CaseState view={view} kind={kind(view.record.kind18)} />}
      next={view && <NextStep view={view} today={today} asked={asked} />}
      ready={view !== undefined}
      error={view === undefined ? error : undefined}
      onRetry={() => void refetch()}
      width="wide"
    >
      {view && (
        <div className="columns case-columns">
          <CaseBody view={view} />
          <Anchors items={anchorsOf(view, partyView)} />
        </div>
      )}
    </Page>
  )
}
