import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { CheckInput, ChecksInput, YesNoInput } from '../../../ui/choice-input.tsx'
import { DateInput } from '../../../ui/date-input.tsx'
import { Field, FieldGroup, FieldRow } from '../../../ui/field.tsx'
import type { DraftForm } from '../../../ui/form/use-draft-form.ts'
import { SelectInput } from '../../../ui/select-input.tsx'
import { TextAreaInput, TextInput } from '../../../ui/text-input.tsx'
import { useKindProcedures, useMapped, useNameOf, useOptions } from '../common/dictionaries.ts'
import type { IntakeForm } from './intake-form.ts'
import { RequestsEditor } from './requests-editor.tsx'
import { suggestProcedure } from './suggest.ts'

/** The dispute itself. The second code and the special procedure follow from the first until chosen otherwise. */
export function DisputeFields({
  form,
  suggestedTitle,
}: {
  readonly form: DraftForm<IntakeForm>
  readonly suggestedTitle: string
}) {
  const { value, set, bind } = form
  const kinds = useOptions('kind18')
  const kind17 = useNameOf('kind17')
  const counterpart = useMapped('kind18')
  const kindProcedures = useKindProcedures()
  const [more, setMore] = useState(false)
  const settled = value.mode === 'settled'
  return (
    <FieldGroup title="纠纷">
      <FieldRow>
        <Field
          label="纠纷类型"
          path="facts.kind18"
          width="medium"
          required={settled}
          derived={value.kind17 && `综治统计类型：${kind17(value.kind17)}`}
        >
          <SelectInput
            value={value.kind18}
            options={kinds}
            onChange={(kind18) =>
              set({
                kind18,
                kind17: counterpart(kind18),
                specialProcedure: suggestProcedure(kind18, kindProcedures),
              })
            }
          />
        </Field>
        <Field label="案件名称" path="facts.title" required>
          <TextInput
            value={value.title === '' ? suggestedTitle : value.title}
            onChange={(title) => set({ title })}
          />
        </Field>
      </FieldRow>
      <Field label="简要情况" path="facts.summary">
        <TextAreaInput
          {...bind('summary')}
          rows={settled ? 2 : 4}
          placeholder={settled ? '可以以后再补' : '什么时间、什么地点、因为什么事起的争执'}
        />
      </Field>
      {!settled && (
        <RequestsEditor
          value={value.requests}
          onChange={(requests) => set({ requests })}
          path="facts.requests"
        />
      )}
      {(more || !settled) && (
        <FieldRow>
          <Field label="发生日期" path="facts.occurredOn" width="short">
            <DateInput {...bind('occurredOn')} />
          </Field>
          <Field label="发生地点" path="facts.place">
            <TextInput {...bind('place')} />
          </Field>
        </FieldRow>
      )}
      {more && <MoreFields form={form} />}
      <p className="add-line">
        <Button look="quiet" onClick={() => setMore(!more)}>
          {more ? '收起' : '更多：综治类型、特别程序、标签、公开与否'}
        </Button>
      </p>
    </FieldGroup>
  )
}

function MoreFields({ form }: { readonly form: DraftForm<IntakeForm> }) {
  const { value, set, bind } = form
  const kinds = useOptions('kind17')
  const procedures = useOptions('specialProcedure')
  const tags = useOptions('tags')
  return (
    <>
      <FieldRow>
        <Field label="综治统计类型" path="facts.kind17" width="medium">
          <SelectInput
            value={value.kind17}
            options={kinds}
            clearable
            onChange={(kind17) => set({ kind17 })}
          />
        </Field>
        <Field label="特别程序" path="facts.specialProcedure" width="medium">
          <SelectInput
            value={value.specialProcedure}
            options={procedures}
            clearable
            placeholder="一般程序"
            onChange={(specialProcedure) => set({ specialProcedure })}
          />
        </Field>
      </FieldRow>
      <Field label="标签" group>
        <ChecksInput value={value.tags} options={tags} onChange={(next) => set({ tags: next })} />
      </Field>
      <FieldRow>
        <Field
          label="可能激化或者引起治安、刑事案件"
          group
          hint="选“是”以后，须及时报告公安机关或者有关部门（人民调解法第25条）。"
        >
          <YesNoInput {...bind('escalationRisk')} />
        </Field>
        <Field label="公开调解" group>
          <YesNoInput {...bind('open')} yes="公开" no="不公开" />
        </Field>
      </FieldRow>
      <CheckInput value={value.sensitive} onChange={(sensitive) => set({ sensitive })}>
        限制查阅：只有经办人和管理员能看
      </CheckInput>
    </>
  )
}
