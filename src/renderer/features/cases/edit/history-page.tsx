import { RecordHistory } from '../../audit/index.ts'
import { CaseFormPage } from './case-form-page.tsx'

export function HistoryPage() {
  return (
    <CaseFormPage title="修改历史" place="history" changes={false}>
      {(view) => <RecordHistory kind="case" id={view.id} open />}
    </CaseFormPage>
  )
}
