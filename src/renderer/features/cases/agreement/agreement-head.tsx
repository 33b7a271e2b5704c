import type { CaseView } from '#contract/schemas/case-view.ts'
import { ChecksInput, ChoiceInput, YesNoInput } from '../../../ui/choice-input.tsx'
import { DateInput } from '../../../ui/date-input.tsx'
import { Field, FieldRow } from '../../../ui/field.tsx'
import type { DraftForm } from '../../../ui/form/use-draft-form.ts'
import { partyOptions } from '../common/party-names.ts'
import type { AgreementValue } from './agreement-value.ts'

/** Written or oral, whole or part, between whom, when. */
export function AgreementHead({
  form,
  view,
}: {
  readonly form: DraftForm<AgreementValue>
  readonly view: CaseView
}) {
  const { value, set, bind } = form
  return (
    <>
      <FieldRow>
        <Field label="协议形式" group path="agreement.form">
          <ChoiceInput
            value={value.form}
            options={[
              { value: 'written', label: '书面' },
              { value: 'oral', label: '口头' },
            ]}
            onChange={(next) => set({ form: next })}
          />
        </Field>
        <Field label="达成范围" group>
          <ChoiceInput
            value={value.scope}
            options={[
              { value: 'all', label: '全部' },
              { value: 'part', label: '部分' },
            ]}
            onChange={(scope) => set({ scope })}
          />
        </Field>
        <Field label="达成日期" path="agreement.agreedOn" width="short">
          <DateInput {...bind('agreedOn')} />
        </Field>
      </FieldRow>
      {(value.scope === 'part' || value.betweenPartyIds.length > 0) && (
        <Field label="在谁之间达成" group path="agreement.betweenPartyIds" hint="不选就是全体当事人。">
          <ChecksInput
            value={value.betweenPartyIds}
            options={partyOptions(view.record.parties)}
            onChange={(betweenPartyIds) => set({ betweenPartyIds })}
          />
        </Field>
      )}
      <Field label="达成时已当场履行完" group>
        <YesNoInput {...bind('performedAtOnce')} yes="已履行完" no="还要履行" />
      </Field>
    </>
  )
}
