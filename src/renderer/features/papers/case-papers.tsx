import { MATTER_KIND_NAMES } from '#domain/cases/case-record.ts'
import { usePartyView } from '../../app/party-view.tsx'
import { RouteLink } from '../../app/router/router.tsx'
import { useMay } from '../../app/session/actor.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { StatePill } from '../../ui/state-pill.tsx'
import { AttachScan } from '../attachments/index.ts'
import { useCaseView, useOffers } from './paper-queries.ts'
import { formalPrints, paperState, scannedPrint } from './paper-state.ts'
import { paperTarget } from './paper-target.ts'
import './papers.css'

/** The papers of one case, a line each: what it is, how far it has come, what it still lacks. */
export function CasePapers({ caseId }: { readonly caseId: string }) {
  const offers = useOffers(caseId)
  const view = useCaseView(caseId)
  const may = useMay()
  const { partyView } = usePartyView()
  if (offers.error !== null) return <ErrorNote error={offers.error} onRetry={() => void offers.refetch()} />
  if (offers.data === undefined) return <p className="page-loading">正在读取…</p>
  const matterKind = view.data?.record.matterKind ?? 'people'
  if (matterKind !== 'people') return <OtherMatter name={MATTER_KIND_NAMES[matterKind]} />
  if (offers.data.length === 0) return <p className="section-quiet">受理以后，可以打印的文书列在这里。</p>
  return (
    <ul className="papers" aria-label="文书">
      {offers.data.map((offer) => {
        const state = paperState(offer)
        const latest = formalPrints(offer).at(-1)
        return (
          <li key={`${offer.paperKind}:${offer.sessionId ?? ''}:${offer.visitId ?? ''}`}>
            <span className="paper-sheet figure" data-state={state.tone}>
              {latest !== undefined && (
                <>
                  {latest.pages}
                  <span className="only-heard">页</span>
                </>
              )}
            </span>
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
                paperId={scannedPrint(offer)?.paperId}
                title={offer.label || offer.title}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** A11: the reason stands where the papers would. */
function OtherMatter({ name }: { readonly name: string }) {
  return (
    <p className="section-quiet">
      {`本案是${name}，不是人民调解：不用人民调解委员会的文书、编号和印章（人民调解法第7、29条）。主办机关的文书签好后，在下面扫描归入。`}
    </p>
  )
}
