import { caseFacts } from '#contract/schemas/case.ts'
import type { CaseView } from '#contract/schemas/case-view.ts'
import { client } from '../../../app/client.ts'
import { go } from '../../../app/router/router.tsx'
import { DateInput } from '../../../ui/date-input.tsx'
import { Field, FieldRow } from '../../../ui/field.tsx'
import { DraftForm } from '../../../ui/form/draft-form.tsx'
import { useDraftForm } from '../../../ui/form/use-draft-form.ts'
import { SelectInput } from '../../../ui/select-input.tsx'
import { TextAreaInput, TextInput } from '../../../ui/text-input.tsx'
import { clean } from '../common/clean.ts'
import { useOptions } from '../common/dictionaries.ts'
import { refreshCase } from '../common/queries.ts'
import { RequestsEditor } from '../intake/requests-editor.tsx'
import { FACT_NAMES } from './fact-names.ts'
import { FileFields, RiskFields } from './facts-more.tsx'
import { OriginFields } from './facts-origin.tsx'
import type { FactsValue } from './facts-value.ts'
import { TermFields } from './term-fields.tsx'

/** Everything typed about the dispute itself, also what was left for later at the door. */
export function FactsForm({ view }: { readonly view: CaseView }) {
  const form = useDraftForm<FactsValue>({
    key: `case-facts:${view.id}`,
    form: 'case-facts',
    caseId: view.id,
    base: view.revision,
    // The schema keeps exactly the fields this form may send.
    initial: { ...caseFacts.parse(view.record), reason: '' },
    save: async ({ reason, ...facts }, base) => {
      const call = { id: view.id, base: base ?? view.revision, facts: clean(facts) }
      await client.cases.saveFacts(reason.trim() === '' ? call : { ...call, reason })
      await refreshCase(view.id)
      return () => go({ name: 'case', params: { id: view.id }, anchor: 'facts' })
    },
  })
  const { value, set, bind } = form
  const [kinds18, kinds17] = [useOptions('kind18'), useOptions('kind17')]
  return (
    <DraftForm
      form={form}
      label="基本情况"
      fieldNames={FACT_NAMES}
      onCancel={() => go({ name: 'case', params: { id: view.id }, anchor: 'facts' })}
    >
      <Field label="案件名称" path="facts.title" required>
        <TextInput {...bind('title')} autoFocus />
      </Field>
      <FieldRow>
        <Field label="纠纷类型" path="facts.kind18" width="medium">
          <SelectInput {...bind('kind18')} options={kinds18} clearable />
        </Field>
        <Field label="综治统计类型" path="facts.kind17" width="medium">
          <SelectInput {...bind('kind17')} options={kinds17} clearable />
        </Field>
      </FieldRow>
      <Field label="简要情况" path="facts.summary">
        <TextAreaInput {...bind('summary')} rows={5} />
      </Field>
      <RequestsEditor
        value={value.requests}
        onChange={(requests) => set({ requests: [...requests] })}
        path="facts.requests"
      />
      <FieldRow>
        <Field label="发生日期" path="facts.occurredOn" width="short">
          <DateInput {...bind('occurredOn')} />
        </Field>
        <Field label="发生地点" path="facts.place">
          <TextInput {...bind('place')} />
        </Field>
      </FieldRow>
      <OriginFields form={form} view={view} />
      <TermFields form={form} />
      <RiskFields form={form} />
      <FileFields form={form} />
    </DraftForm>
  )
}
