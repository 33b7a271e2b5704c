import { isServingOn } from '#domain/people/mediator.ts'
import { ChoiceInput, YesNoInput } from '../../../ui/choice-input.tsx'
import { Field, FieldGroup, FieldRow } from '../../../ui/field.tsx'
import type { DraftForm } from '../../../ui/form/use-draft-form.ts'
import { SelectInput } from '../../../ui/select-input.tsx'
import { TextAreaInput, TextInput } from '../../../ui/text-input.tsx'
import type { MediatorRow } from '../common/queries.ts'
import type { IntakeForm } from './intake-form.ts'
import { PaymentFields } from './payment-fields.tsx'
import { ScreeningFields } from './screening-fields.tsx'
import { SettledReasons } from './settled-reasons.tsx'

const BEFORE = [
  { value: 'all', label: '都问明、告知了' },
  { value: 'some', label: '有没做到的' },
] as const

/** 先调后登: how it was settled. */
export function SettledFields({
  form,
  mediators,
}: {
  readonly form: DraftForm<IntakeForm>
  readonly mediators: readonly MediatorRow[]
}) {
  const { value, set, bind } = form
  const others = value.mediatorIds.slice(1)
  // Who was in office on the day it was settled, also one who has left since.
  const options = mediators
    .filter(({ mediator }) => isServingOn(mediator, value.on))
    .map(({ id, mediator }) => ({ value: id as string, label: mediator.name }))
  return (
    <FieldGroup title="怎样调成的">
      <Field
        label="协议内容"
        path="content"
        required
        hint="双方怎么说定的，照实写；口头协议须记录内容（人民调解法第28条）。"
      >
        <TextAreaInput {...bind('content')} rows={3} />
      </Field>
      <PaymentFields form={form} />
      <Field
        label="调解以前"
        path="before"
        group
        required
        hint="其他机关没有受理或者解决，不是只能由专门机关处理的事，权利义务已经告知。"
      >
        <ChoiceInput value={value.before} options={BEFORE} onChange={(before) => set({ before })} />
      </Field>
      {value.before === 'some' && (
        <>
          <ScreeningFields
            screening={value.screening}
            onChange={(screening) => set({ screening })}
            parties={value.parties}
          />
          <Field label="调解前已告知权利义务" path="noticeGiven" group required>
            <YesNoInput {...bind('noticeGiven')} yes="已告知" no="没有" />
          </Field>
        </>
      )}
      <SettledReasons form={form} />
      <FieldRow>
        <Field label="调解员" path="mediators" width="medium" required>
          <SelectInput
            value={value.mediatorIds[0]}
            options={options}
            onChange={(lead) => lead && set({ mediatorIds: [lead, ...others.filter((id) => id !== lead)] })}
          />
        </Field>
        <Field
          label="纸上已编的序号"
          path="paperSeq"
          width="short"
          hint="纸上已经编了号才填：预留的号、起用本程序以前的号，或恢复备份后停用的号。"
        >
          <TextInput
            value={value.paperSeq}
            onChange={(text) => set({ paperSeq: text.replaceAll(/\D/g, '') })}
            inputMode="numeric"
          />
        </Field>
        <Field label="一同调解的" width="medium">
          <SelectInput
            value={others[0]}
            options={options.filter((each) => each.value !== value.mediatorIds[0])}
            placeholder="没有可不选"
            clearable
            onChange={(second) =>
              set({ mediatorIds: [...value.mediatorIds.slice(0, 1), ...(second ? [second] : [])] })
            }
          />
        </Field>
      </FieldRow>
    </FieldGroup>
  )
}
