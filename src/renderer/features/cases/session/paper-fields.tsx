import type { BusinessDate } from '#domain/values/brands.ts'
import { CheckInput } from '../../../ui/choice-input.tsx'
import { Field, FieldRow } from '../../../ui/field.tsx'
import type { DraftForm } from '../../../ui/form/use-draft-form.ts'
import { TextInput } from '../../../ui/text-input.tsx'
import type { SessionValue } from './session-value.ts'

/** Asked only where it can matter: a day that has passed, or a rule that stood in the way. */
export function PaperFields({
  form,
  today,
}: {
  readonly form: DraftForm<SessionValue>
  readonly today: BusinessDate
}) {
  const { value, set, bind, failure } = form
  const blocked = failure?.code === 'BLOCKED'
  if (value.heldOn >= today && !blocked && !value.onPaper) return null
  return (
    <FieldRow>
      <Field label="补录" group>
        <CheckInput value={value.onPaper} onChange={(onPaper) => set({ onPaper })}>
          当时记在纸上，现在补录
        </CheckInput>
      </Field>
      {(blocked || value.exceptionReason !== '') && (
        <Field label="当时缺这一步的原因" path="exceptionReason">
          <TextInput {...bind('exceptionReason')} />
        </Field>
      )}
    </FieldRow>
  )
}
