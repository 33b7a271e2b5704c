import { RouteLink, useParam, useQueryParam } from '../../app/router/router.tsx'
import { Page } from '../../ui/page.tsx'
import { AttachmentView, CaseAttachments } from '../attachments/index.ts'
import { CasePapers } from './case-papers.tsx'
import { useCaseView } from './paper-queries.ts'
import './papers.css'

/** The papers and scans of one case on a page of their own; with `file` in the address, one scan on the desk. */
export default function FilesPage() {
  const caseId = useParam('id')
  const file = useQueryParam('file')
  const view = useCaseView(caseId)
  return (
    <Page
      title={file === undefined ? '文书与扫描件' : '查看扫描件'}
      state={
        <RouteLink to={{ name: 'case', params: { id: caseId }, anchor: 'papers' }}>
          {view.data?.record.title ?? '回到案件'}
        </RouteLink>
      }
      ready={view.data !== undefined}
      error={view.error}
      onRetry={() => void view.refetch()}
      width="wide"
    >
      {file === undefined ? (
        <>
          <CasePapers caseId={caseId} />
          <CaseAttachments caseId={caseId} />
        </>
      ) : (
        <AttachmentView id={file} />
      )}
    </Page>
  )
}
