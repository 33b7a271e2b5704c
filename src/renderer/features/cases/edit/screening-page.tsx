import type { CaseView } from '#contract/schemas/case-view.ts'
import type { Screening } from '#domain/cases/case-record.ts'
import { client } from '../../../app/client.ts'
import { go } from '../../../app/router/router.tsx'
import { useToday } from '../../../app/session/today.ts'
import { DraftForm } from '../../../ui/form/draft-form.tsx'
import { useDraftForm } from '../../../ui/form/use-draft-form.ts'
import { clean } from '../common/clean.ts'
import { refreshCase } from '../common/queries.ts'
import { ScreeningFields } from '../intake/screening-fields.tsx'
import { CaseFormPage } from './case-form-page.tsx'
import { FACT_NAMES } from './fact-names.ts'

export function ScreeningPage() {
  return (
    <CaseFormPage title="受理审查" place="screening">
      {(view) => <ScreeningForm view={view} />}
    </CaseFormPage>
  )
}

function ScreeningForm({ view }: { readonly view: CaseView }) {
  const today = useToday()
  const form = useDraftForm<{ readonly screening: Screening }>({
    key: `case-screening:${view.id}`,
    form: 'case-screening',
    caseId: view.id,
    base: view.revision,
    initial: { screening: view.record.screening },
    save: async ({ screening }, base) => {
      await client.cases.saveScreening({
        id: view.id,
        base: base ?? view.revision,
        screening: clean({ askedOn: today, ...screening }),
      })
      await refreshCase(view.id)
      return () => go({ name: 'case', params: { id: view.id } })
    },
  })
  return (
    <DraftForm
      form={form}
      label="受理审查"
      fieldNames={FACT_NAMES}
      onCancel={() => go({ name: 'case', params: { id: view.id }, anchor: 'screening' })}
    >
      <ScreeningFields
        screening={form.value.screening}
        onChange={(screening) => form.set({ screening })}
        parties={view.record.parties}
      />
    </DraftForm>
  )
}
