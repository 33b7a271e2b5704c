import { MATTER_KIND_NAMES } from '#domain/cases/case-record.ts'
import { isActiveOn } from '#domain/people/committee.ts'
import { useToday } from '../../../app/session/today.ts'
import { CheckInput } from '../../../ui/choice-input.tsx'
import { DateInput } from '../../../ui/date-input.tsx'
import { Field, FieldGroup, FieldRow } from '../../../ui/field.tsx'
import type { DraftForm } from '../../../ui/form/use-draft-form.ts'
import { SelectInput } from '../../../ui/select-input.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { CameFields } from '../common/came-fields.tsx'
import { optionsOf } from '../common/options.ts'
import type { CommitteeRow } from '../common/queries.ts'
import type { IntakeForm } from './intake-form.ts'

const MATTERS = optionsOf(MATTER_KIND_NAMES)

/** Who handles it, where it came from, when. All of it has a likely answer, so it stands last and is mostly read. */
export function OriginFields({
  form,
  committees,
}: {
  readonly form: DraftForm<IntakeForm>
  readonly committees: readonly CommitteeRow[]
}) {
  const { value, set, bind } = form
  const today = useToday()
  const active = committees.filter(({ committee }) => isActiveOn(committee, value.on))
  const referred = value.source !== 'application' && value.source !== 'initiative'
  const settled = value.mode === 'settled'
  return (
    <FieldGroup title="承办与来源">
      <FieldRow>
        <Field label="承办调委会" path="facts.committeeId" width="medium">
          <SelectInput
            value={value.committeeId}
            options={active.map(({ id, committee }) => ({ value: id, label: committee.name }))}
            onChange={(committeeId) => committeeId && set({ committeeId })}
          />
        </Field>
        <CameFields value={value} onChange={set} />
        <Field label="调解类别" path="facts.matterKind" width="medium">
          <SelectInput
            value={value.matterKind}
            options={MATTERS}
            onChange={(matterKind) => matterKind && set({ matterKind })}
          />
        </Field>
      </FieldRow>
      {referred && (
        <Field label="移送单位和文号" path="facts.sourceDetail">
          <TextInput {...bind('sourceDetail')} />
        </Field>
      )}
      <FieldRow>
        <Field label={settled ? '调成的日期' : '登记日期'} path="on" width="short">
          <DateInput
            value={value.on}
            onChange={(on) => on && set({ on, onPaper: on < today ? value.onPaper || settled : false })}
          />
        </Field>
        {value.on < today && (
          <Field label="补录" group hint="当时只记在纸上，现在录入；当时缺的步骤会如实标出，不拦着登记。">
            <CheckInput value={value.onPaper} onChange={(onPaper) => set({ onPaper })}>
              当时在纸上办的，现在补录
            </CheckInput>
          </Field>
        )}
      </FieldRow>
    </FieldGroup>
  )
}
