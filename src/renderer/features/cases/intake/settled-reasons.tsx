import { Field } from '../../../ui/field.tsx'
import type { DraftForm } from '../../../ui/form/use-draft-form.ts'
import { TextInput } from '../../../ui/text-input.tsx'
import { askedReasons, withReason } from './asked-reasons.ts'
import type { IntakeForm } from './intake-form.ts'

/** One reason for each thing left undone: what the answers already tell, then what the room finds on saving. */
export function SettledReasons({ form }: { readonly form: DraftForm<IntakeForm> }) {
  const { value, set, failure } = form
  return askedReasons(value, failure?.code === 'BLOCKED' ? failure.reasons : []).map((asked) => (
    <Field key={asked.code} label={`原因：${asked.sentence}`} path={`reasons.${asked.code}`}>
      <TextInput
        value={asked.reason}
        onChange={(reason) => set({ reasons: withReason(value.reasons, { ...asked, reason }) })}
      />
    </Field>
  ))
}
