import { CaseFormPage } from '../edit/case-form-page.tsx'
import { AgreementForm } from './agreement-form.tsx'

export function AgreementPage() {
  return (
    <CaseFormPage title="协议" place="agreement" width="wide">
      {(view) => <AgreementForm view={view} />}
    </CaseFormPage>
  )
}
