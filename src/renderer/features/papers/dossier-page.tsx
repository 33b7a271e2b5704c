import { useState } from 'react'
import { RouteLink, useParam } from '../../app/router/router.tsx'
import { useMachine } from '../../app/use-machine.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { MachineNote } from '../../ui/machine-note.tsx'
import { Page } from '../../ui/page.tsx'
import { PdfView } from '../../ui/pdf/pdf-view.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { useCaseView } from './paper-queries.ts'
import { useDossier } from './use-dossier.ts'
import { PDF } from './use-paper-file.ts'
import './papers.css'

/** F2: the whole file as one PDF, cover, contents, papers and scans in order, pages numbered. */
export default function DossierPage() {
  const caseId = useParam('id')
  const view = useCaseView(caseId)
  const { state, start, stop } = useDossier(caseId)
  const [page, setPage] = useState(1)
  const { file } = state
  const machine = useMachine()
  const title = view.data?.record.title ?? ''
  return (
    <Page
      title="整卷 PDF"
      state={
        <RouteLink to={{ name: 'case', params: { id: caseId }, anchor: 'dossier' }}>
          {title || '回到案件'}
        </RouteLink>
      }
      ready={view.data !== undefined}
      error={view.error}
      onRetry={() => void view.refetch()}
      width="wide"
    >
      <ErrorNote error={state.error} onRetry={() => void start()} />
      {state.step !== undefined && <ProgressBar {...state.step} onStop={stop} />}
      {state.sentence !== '' && (
        <p role="status" className="paper-said">
          {state.sentence}
        </p>
      )}
      {file === undefined && state.step === undefined && (
        <EmptyState
          title="封面、目录、文书和扫描件按顺序合成一份"
          hint="每页编好页号；还没有归入扫描件的文书用打印的底稿。"
          action={
            <Button look="primary" onClick={() => void start()} autoFocus>
              生成整卷
            </Button>
          }
        />
      )}
      <MachineNote {...machine} />
      {file !== undefined && (
        <div className="paper-columns">
          <PdfView
            file={file}
            title={`${title}卷宗`}
            page={page}
            onPage={setPage}
            actions={
              <>
                <Button look="primary" onClick={() => void machine.print(file)}>
                  打印
                </Button>
                <Button
                  onClick={() => void machine.save(file, { suggestedName: `${title}卷宗.pdf`, kind: PDF })}
                >
                  另存
                </Button>
              </>
            }
          />
          <aside className="paper-side" aria-label="卷内目录">
            <h2>卷内目录</h2>
            <ol className="dossier-contents">
              {state.contents.map((part) => (
                <li key={`${part.from}-${part.title}`}>
                  <button type="button" onClick={() => setPage(part.from)}>
                    <span>{part.supplement ? `${part.title}（补充材料）` : part.title}</span>
                    <span className="figure">
                      {part.from === part.to ? part.from : `${part.from}–${part.to}`}
                    </span>
                  </button>
                </li>
              ))}
            </ol>
          </aside>
        </div>
      )}
    </Page>
  )
}
