import { ChoiceInput } from '../../../ui/choice-input.tsx'
import { DateInput } from '../../../ui/date-input.tsx'
import { Field, FieldRow } from '../../../ui/field.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import type { WhenDraft } from './duty-draft.ts'

interface WhenFieldsProps {
  readonly value: WhenDraft
  readonly onChange: (value: WhenDraft) => void
  readonly path: string
  readonly label: string
}

const KINDS: readonly { readonly value: WhenDraft['kind']; readonly label: string }[] = [
  { value: 'by', label: '某日前' },
  { value: 'within-days', label: '生效后几日内' },
  { value: 'on-signing', label: '签订时当场' },
  { value: 'condition', label: '条件成就时' },
]

/** When a single performance is due. */
export function WhenFields({ value, onChange, path, label }: WhenFieldsProps) {
  const set = (patch: Partial<WhenDraft>) => onChange({ ...value, ...patch })
  return (
    <FieldRow>
      <Field label={label} group>
        <ChoiceInput value={value.kind} options={KINDS} onChange={(kind) => set({ kind })} />
      </Field>
      {value.kind === 'by' && (
        <Field label="在这天以前" path={path} width="short">
          <DateInput ahead value={value.date} onChange={(date) => set({ date })} />
        </Field>
      )}
      {value.kind === 'within-days' && (
        <Field label="几日内" path={path} width="short">
          <TextInput
            value={value.days}
            onChange={(days) => set({ days: days.replaceAll(/\D/g, '') })}
            inputMode="numeric"
          />
        </Field>
      )}
      {value.kind === 'condition' && (
        <>
          <Field label="什么条件" path={path}>
            <TextInput
              value={value.text}
              placeholder="如 保险理赔款到账后十日内"
              onChange={(text) => set({ text })}
            />
          </Field>
          <Field label="条件成就后的到期日" path={`${path}.dueOn`} width="short">
            <DateInput ahead value={value.dueOn} onChange={(dueOn) => set({ dueOn })} />
          </Field>
        </>
      )}
    </FieldRow>
  )
}
