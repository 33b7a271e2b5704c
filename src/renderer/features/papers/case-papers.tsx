import { usePartyView } from '../../app/party-view.tsx'
import { RouteLink } from '../../app/router/router.tsx'
import { useMay } from '../../app/session/actor.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { StatePill } from '../../ui/state-pill.tsx'
import { AttachScan } from '../attachments/index.ts'
import { useOffers } from './paper-queries.ts'
import { paperState } from './paper-state.ts'
import { paperTarget } from './paper-target.ts'
import './papers.css'

/** The papers of one case, a line each: what it is, how far it has come, what it still lacks. */
export function CasePapers({ caseId }: { readonly caseId: string }) {
  const offers = useOffers(caseId)
  const may = useMay()
  const { partyView } = usePartyView()
  if (offers.error !== null) return <ErrorNote error={offers.error} onRetry={() => void offers.refetch()} />
  if (offers.data === undefined) return <p className="page-loading">正在读取…</p>
  if (offers.data.length === 0) return <p className="section-quiet">受理以后，可以打印的文书列在这里。</p>
  return (
    <ul className="papers" aria-label="文书">
      {offers.data.map((offer) => {
        const state = paperState(offer)
        const latest = offer.printed.findLast((paper) => paper.voided === undefined)
        return (
          <li key={`${offer.paperKind}:${offer.sessionId ?? ''}:${offer.visitId ?? ''}`}>
            <span className="paper-sheet" aria-hidden="true" data-state={state.tone} />
            <span className="paper-title">
              {partyView ? (
                offer.label || offer.title
              ) : (
                <RouteLink to={paperTarget(caseId, offer)}>{offer.label || offer.title}</RouteLink>
              )}
            </span>
            <StatePill tone={state.tone}>{state.word}</StatePill>
            <span className="paper-missing">
              {!partyView && offer.missing.length > 0 && `空白 ${offer.missing.length} 处`}
            </span>
            {may('attachments.add') && !partyView && (
              <AttachScan
                caseId={caseId}
                paperKind={offer.paperKind}
                paperId={latest?.paperId}
                title={offer.label || offer.title}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}
