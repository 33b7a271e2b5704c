import { CaseFormPage } from './case-form-page.tsx'
import { FactsForm } from './facts-form.tsx'

export function FactsPage() {
  return (
    <CaseFormPage title="基本情况" place="facts">
      {(view) => <FactsForm view={view} />}
    </CaseFormPage>
  )
}
