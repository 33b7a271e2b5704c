import { useQueryClient } from '@tanstack/react-query'
import { client } from '../../app/client.ts'
import { go } from '../../app/router/router.tsx'
import { useReadOnly } from '../../app/session/read-only.ts'
import {
  ChoiceInput,
  DateInput,
  DraftForm,
  Field,
  FieldGroup,
  FieldRow,
  newId,
  SelectInput,
  TextInput,
  useDraftForm,
  YesNoInput,
} from '../../ui/index.ts'
import { RecordHistory } from '../audit/index.ts'
import { optionsOf, STANDING_NAMES, WORK_KIND_NAMES } from './mediator-words.ts'
import { type CommitteeRow, MEDIATORS_KEY, type MediatorRow } from './queries.ts'

const NEW: MediatorRow['mediator'] = { name: '', standing: 'member', workKind: 'part-time' }
const back = () => go({ name: 'mediators' })

interface MediatorFormProps {
  readonly row: MediatorRow | undefined
  readonly committees: readonly CommitteeRow[]
}

export function MediatorForm({ row, committees }: MediatorFormProps) {
  const queries = useQueryClient()
  const readOnly = useReadOnly('settings.saveMediator')
  const form = useDraftForm({
    key: `mediator:${row?.id ?? 'new'}`,
    form: 'mediator',
    base: row?.revision,
    initial: { id: row?.id ?? newId(), ...(row?.mediator ?? NEW) },
    save: async ({ id, ...mediator }, base) => {
      await client.settings.saveMediator({ id, base, mediator })
      await queries.invalidateQueries({ queryKey: MEDIATORS_KEY })
      return back
    },
  })
  const { value, set } = form
  return (
    <>
      <DraftForm form={form} label={row?.mediator.name ?? '添加调解员'} onCancel={back} readOnly={readOnly}>
        <FieldRow>
          <Field label="姓名" path="mediator.name" required>
            <TextInput {...form.bind('name')} autoFocus />
          </Field>
          <Field label="性别" path="mediator.sex" group>
            <ChoiceInput
              value={value.sex}
              onChange={(sex) => set({ sex })}
              options={[
                { value: 'male', label: '男' },
                { value: 'female', label: '女' },
              ]}
            />
          </Field>
        </FieldRow>
        <FieldRow>
          <Field label="出生日期" path="mediator.birthDate">
            <DateInput {...form.bind('birthDate')} example="1958.4.2" />
          </Field>
          <Field label="电话" path="mediator.phone">
            <TextInput {...form.bind('phone')} inputMode="tel" />
          </Field>
        </FieldRow>
        <FieldGroup title="任职">
          <Field label="所属调委会" path="mediator.committeeId">
            <SelectInput
              value={value.committeeId}
              onChange={(committeeId) =>
                form.update((now) => ({
                  ...now,
                  committeeId: committees.find(({ id }) => id === committeeId)?.id,
                }))
              }
              options={committees.map(({ id, committee }) => ({ value: id, label: committee.name }))}
              clearable
            />
          </Field>
          <FieldRow>
            <Field label="身份" path="mediator.standing" group>
              <ChoiceInput
                value={value.standing}
                onChange={(standing) => set({ standing })}
                options={optionsOf(STANDING_NAMES)}
              />
            </Field>
            <Field label="专兼职" path="mediator.workKind" group>
              <ChoiceInput
                value={value.workKind}
                onChange={(workKind) => set({ workKind })}
                options={optionsOf(WORK_KIND_NAMES)}
              />
            </Field>
          </FieldRow>
          <FieldRow>
            <Field label="任职起" path="mediator.serviceFrom">
              <DateInput {...form.bind('serviceFrom')} />
            </Field>
            <Field label="任职止" path="mediator.serviceTo" hint="填了以后不能再指定到新案件">
              <DateInput {...form.bind('serviceTo')} />
            </Field>
          </FieldRow>
          <Field label="已向县司法局备案" path="mediator.filed" group>
            <YesNoInput value={value.filed} onChange={(filed) => set({ filed })} />
          </Field>
          <Field label="备注" path="mediator.note">
            <TextInput {...form.bind('note')} />
          </Field>
        </FieldGroup>
      </DraftForm>
      {row !== undefined && <RecordHistory kind="mediator" id={row.id} />}
    </>
  )
}
