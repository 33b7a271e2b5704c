import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { agreementCopies } from '#domain/cases/agreement-parties.ts'
import { client } from '../../app/client.ts'
import { RouteLink, useParam, useQueryParam } from '../../app/router/router.tsx'
import { useMay } from '../../app/session/actor.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Page } from '../../ui/page.tsx'
import { PdfView } from '../../ui/pdf/pdf-view.tsx'
import { StatePill } from '../../ui/state-pill.tsx'
import { CopiesInput } from './copies-input.tsx'
import { useCaseView, useOffers } from './paper-queries.ts'
import { PaperSide } from './paper-side.tsx'
import { paperState } from './paper-state.ts'
import { sameOffer, type Which } from './paper-target.ts'
import { usePaperActions } from './use-paper-file.ts'
import './papers.css'

/** One paper: the preview is the PDF itself; beside it what is still blank and what has been printed. */
export default function PaperPage() {
  const caseId = useParam('id')
  const paperKind = useParam('kind')
  const sessionId = useQueryParam('session')
  const visitId = useQueryParam('visit')
  const which: Which = {
    caseId,
    paperKind,
    ...(sessionId !== undefined && { sessionId }),
    ...(visitId !== undefined && { visitId }),
  }
  const offers = useOffers(caseId)
  const view = useCaseView(caseId)
  const offer = offers.data?.find((each) => sameOffer(each, which))
  const preview = useQuery({
    queryKey: ['case', caseId, 'preview', paperKind, sessionId, visitId],
    queryFn: ({ signal }) => client.papers.preview(which, { signal }),
    placeholderData: keepPreviousData,
    retry: false,
  })
  const may = useMay()
  const actions = usePaperActions(which)
  const usual = usualCopies(paperKind, view.data?.record)
  const [copies, setCopies] = useState<number>()
  const title = offer?.title ?? '文书'
  const state = offer && paperState(offer)
  return (
    <Page
      title={title}
      state={
        <>
          {state && <StatePill tone={state.tone}>{state.word}</StatePill>}
          <RouteLink to={{ name: 'case', params: { id: caseId }, anchor: 'papers' }}>
            {view.data?.record.title ?? '回到案件'}
          </RouteLink>
        </>
      }
      ready={preview.data !== undefined && offers.data !== undefined}
      error={preview.data === undefined ? preview.error : undefined}
      onRetry={() => void preview.refetch()}
      width="wide"
    >
      <ErrorNote error={actions.error} />
      {actions.said !== '' && (
        <p role="status" className="paper-said">
          {actions.said}
        </p>
      )}
      {preview.data && (
        <div className="paper-columns">
          <PdfView
            file={preview.data.file}
            title={title}
            actions={
              <>
                {may('papers.print') && <CopiesInput value={copies ?? usual} onChange={setCopies} />}
                {may('papers.print') && (
                  <Button
                    look="primary"
                    busy={actions.busy}
                    onClick={() => void actions.print(copies ?? usual)}
                    autoFocus
                  >
                    {preview.data.draftOnly === undefined ? '打印' : '打印草稿'}
                  </Button>
                )}
                {may('papers.docx') && (
                  <Button busy={actions.busy} onClick={() => void actions.saveDocx()}>
                    存为 Word
                  </Button>
                )}
              </>
            }
          />
          <PaperSide
            caseId={caseId}
            offer={offer}
            missing={preview.data.missing}
            draftOnly={preview.data.draftOnly}
            actions={actions}
          />
        </div>
      )}
    </Page>
  )
}

/** As many as the agreement itself says it has; of other papers one. */
function usualCopies(paperKind: string, record: Parameters<typeof agreementCopies>[0] | undefined): number {
  return paperKind === 'written-agreement' && record !== undefined ? agreementCopies(record) : 1
}
