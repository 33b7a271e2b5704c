import { SESSION_RESULT_NAMES } from '#domain/cases/session-record.ts'
import { ChoiceInput } from '../../../ui/choice-input.tsx'
import { Field, FieldGroup } from '../../../ui/field.tsx'
import type { DraftForm } from '../../../ui/form/use-draft-form.ts'
import { TextAreaInput } from '../../../ui/text-input.tsx'
import { optionsOf } from '../common/options.ts'
import type { SessionValue } from './session-value.ts'

const RESULTS = optionsOf(SESSION_RESULT_NAMES)

export function ResultFields({ form }: { readonly form: DraftForm<SessionValue> }) {
  const { value, set, bind } = form
  return (
    <FieldGroup title="结果">
      <Field label="这一次的结果" group path="session.result">
        <ChoiceInput value={value.result} options={RESULTS} onChange={(result) => set({ result })} />
      </Field>
      <Field
        label="结果说明"
        path="session.resultDetail"
        hint={value.result === 'failed' ? '写明调解不成的原因和已告知的其他途径。' : undefined}
      >
        <TextAreaInput {...bind('resultDetail')} rows={2} />
      </Field>
    </FieldGroup>
  )
}
