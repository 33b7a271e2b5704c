import { ChoiceInput } from '../../../ui/choice-input.tsx'
import { DateInput } from '../../../ui/date-input.tsx'
import { Field, FieldRow } from '../../../ui/field.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import type { DutyPart } from './duty-editor.tsx'
import { InstalmentFields } from './instalment-fields.tsx'
import { WhenFields } from './when-fields.tsx'

/** When: once, in instalments, at regular times, or never (不作为). */
export function TimeFields(part: DutyPart) {
  const { draft, path, set } = part
  if (draft.kind === 'refrain') return null
  if (draft.kind === 'instalments') return <InstalmentFields {...part} />
  if (draft.kind === 'periodic') return <PeriodicFields {...part} />
  return (
    <WhenFields
      value={draft.when}
      onChange={(when) => set({ when })}
      path={`${path}.when`}
      label="什么时候"
    />
  )
}

function PeriodicFields({ draft, path, set }: DutyPart) {
  return (
    <FieldRow>
      <Field label="多久一次" group>
        <ChoiceInput
          value={draft.every}
          options={[
            { value: 'month', label: '每月' },
            { value: 'quarter', label: '每季' },
            { value: 'year', label: '每年' },
          ]}
          onChange={(every) => set({ every })}
        />
      </Field>
      <Field label="第一次在" path={`${path}.from`} width="short">
        <DateInput ahead value={draft.from} onChange={(from) => set({ from })} />
      </Field>
      <Field label="付到" group>
        <ChoiceInput
          value={draft.untilKind}
          options={[
            { value: 'date', label: '某一天' },
            { value: 'open', label: '没有定日' },
          ]}
          onChange={(untilKind) => set({ untilKind })}
        />
      </Field>
      {draft.untilKind === 'date' ? (
        <Field label="最后一天" path={`${path}.until`} width="short">
          <DateInput ahead value={draft.untilDate} onChange={(untilDate) => set({ untilDate })} />
        </Field>
      ) : (
        <Field label="到何时为止" path={`${path}.until`} width="medium">
          <TextInput
            value={draft.untilText}
            suggestions={['终身', '子女独立生活时', '租赁期满']}
            onChange={(untilText) => set({ untilText })}
          />
        </Field>
      )}
    </FieldRow>
  )
}
