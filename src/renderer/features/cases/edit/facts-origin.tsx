import type { CaseView } from '#contract/schemas/case-view.ts'
import { MATTER_KIND_NAMES } from '#domain/cases/case-record.ts'
import { isActiveOn } from '#domain/people/committee.ts'
import { useToday } from '../../../app/session/today.ts'
import { Field, FieldGroup, FieldRow } from '../../../ui/field.tsx'
import type { DraftForm } from '../../../ui/form/use-draft-form.ts'
import { SelectInput } from '../../../ui/select-input.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { CameFields } from '../common/came-fields.tsx'
import { useOptions } from '../common/dictionaries.ts'
import { optionsOf } from '../common/options.ts'
import { useCommittees } from '../common/queries.ts'
import type { FactsValue } from './facts-value.ts'

interface OriginFieldsProps {
  readonly form: DraftForm<FactsValue>
  readonly view: CaseView
}

const MATTERS = optionsOf(MATTER_KIND_NAMES)

/** Who handles it, as what, and where it came from. */
export function OriginFields({ form, view }: OriginFieldsProps) {
  const { value, set, bind } = form
  const today = useToday()
  const on = view.dates.registeredOn ?? today
  const committees = (useCommittees().data ?? []).filter(
    ({ id, committee }) => id === view.record.committeeId || isActiveOn(committee, on),
  )
  const [procedures, grades] = [useOptions('specialProcedure'), useOptions('grade')]
  return (
    <FieldGroup title="承办与来源">
      <FieldRow>
        <Field label="承办调委会" path="facts.committeeId" width="medium">
          <SelectInput
            value={value.committeeId}
            options={committees.map((each) => ({ value: each.id, label: each.committee.name }))}
            onChange={(committeeId) => committeeId && set({ committeeId })}
            disabled={view.record.number !== undefined}
          />
        </Field>
        <CameFields value={value} onChange={set} />
      </FieldRow>
      <Field label="移送单位和文号" path="facts.sourceDetail">
        <TextInput {...bind('sourceDetail')} />
      </Field>
      <MatterFields form={form} view={view} />
      <FieldRow>
        <Field label="特别程序" path="facts.specialProcedure" width="medium">
          <SelectInput {...bind('specialProcedure')} options={procedures} clearable placeholder="一般程序" />
        </Field>
        <Field label="案件等级" path="facts.grade" width="medium">
          <SelectInput {...bind('grade')} options={grades} clearable />
        </Field>
      </FieldRow>
    </FieldGroup>
  )
}

/** A11: only 人民调解 carries the committee's number, so what the number becomes is said beside the choice. */
function MatterFields({ form, view }: OriginFieldsProps) {
  const { value, set, bind } = form
  const { number, matterKind } = view.record
  const changed = value.matterKind !== matterKind
  const losesNumber = changed && number !== undefined
  const getsNumber = changed && value.matterKind === 'people' && view.dates.acceptedOn !== undefined
  return (
    <FieldRow>
      <Field
        label="调解类别"
        path="facts.matterKind"
        width="medium"
        hint={getsNumber ? '保存后按受理年份编号。' : undefined}
      >
        <SelectInput
          value={value.matterKind}
          options={MATTERS}
          onChange={(next) => next && set({ matterKind: next })}
        />
      </Field>
      {losesNumber && (
        <Field
          label="改类别的原因"
          path="reason"
          required
          hint={`只有人民调解用调委会的编号：${number.text} 会作废，不再给别的案件。`}
        >
          <TextInput {...bind('reason')} />
        </Field>
      )}
    </FieldRow>
  )
}
