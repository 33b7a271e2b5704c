import { useQueryClient } from '@tanstack/react-query'
import { COMMITTEE_KIND_NAMES, COMMITTEE_KINDS } from '#domain/people/committee.ts'
import { checkNumberPattern, DEFAULT_NUMBER_PATTERN } from '#domain/values/case-number.ts'
import { partsOf } from '#domain/values/dates.ts'
import { client } from '../../app/client.ts'
import { go } from '../../app/router/router.tsx'
import { useReadOnly } from '../../app/session/read-only.ts'
import { useToday } from '../../app/session/today.ts'
import {
  DateInput,
  DraftForm,
  Field,
  FieldGroup,
  FieldRow,
  newId,
  SelectInput,
  TextInput,
  useDraftForm,
} from '../../ui/index.ts'
import { RecordHistory } from '../audit/index.ts'
import { exampleNumber, PATTERN_HINT } from './example-number.ts'
import { COMMITTEES_KEY, type CommitteeRow } from './queries.ts'

const NEW: CommitteeRow['committee'] = {
  name: '',
  kind: 'village',
  numberPrefix: '',
  numberPattern: DEFAULT_NUMBER_PATTERN,
  own: false,
}
const KINDS = COMMITTEE_KINDS.map((kind) => ({ value: kind, label: COMMITTEE_KIND_NAMES[kind] }))
const back = () => go({ name: 'committees' })

export function CommitteeForm({ row }: { readonly row: CommitteeRow | undefined }) {
  const { year } = partsOf(useToday())
  const queries = useQueryClient()
  const readOnly = useReadOnly('settings.saveCommittee')
  const form = useDraftForm({
    key: `committee:${row?.id ?? 'new'}`,
    form: 'committee',
    base: row?.revision,
    initial: { id: row?.id ?? newId(), ...(row?.committee ?? NEW) },
    save: async ({ id, ...committee }, base) => {
      await client.settings.saveCommittee({ id, base, committee })
      await queries.invalidateQueries({ queryKey: COMMITTEES_KEY })
      return back
    },
  })
  const { value } = form
  const problem = checkNumberPattern(value.numberPattern)
  return (
    <>
      <DraftForm form={form} label={row?.committee.name ?? '添加调委会'} onCancel={back} readOnly={readOnly}>
        <Field label="名称" path="committee.name" required>
          <TextInput {...form.bind('name')} autoFocus />
        </Field>
        <FieldRow>
          <Field label="类别" path="committee.kind">
            <SelectInput
              value={value.kind}
              options={KINDS}
              onChange={(kind) => kind !== undefined && form.set({ kind })}
            />
          </Field>
          <Field label="代码" path="committee.code">
            <TextInput {...form.bind('code')} />
          </Field>
        </FieldRow>
        <FieldRow>
          <Field label="案号前缀" path="committee.numberPrefix" required>
            <TextInput {...form.bind('numberPrefix')} />
          </Field>
          <Field
            label="案号格式"
            path="committee.numberPattern"
            hint={PATTERN_HINT}
            error={problem}
            derived={problem === undefined ? `第一件：${exampleNumber(value, year)}` : undefined}
          >
            <TextInput {...form.bind('numberPattern')} />
          </Field>
        </FieldRow>
        <FieldRow>
          <Field label="地址" path="committee.address">
            <TextInput {...form.bind('address')} />
          </Field>
          <Field label="电话" path="committee.phone" width="medium">
            <TextInput {...form.bind('phone')} inputMode="tel" />
          </Field>
        </FieldRow>
        <FieldGroup title="起止">
          <FieldRow>
            <Field label="设立日期" path="committee.activeFrom">
              <DateInput {...form.bind('activeFrom')} />
            </Field>
            <Field label="撤并日期" path="committee.activeTo" hint="填了以后不能再选；已有文书不变">
              <DateInput {...form.bind('activeTo')} />
            </Field>
          </FieldRow>
        </FieldGroup>
      </DraftForm>
      {row !== undefined && <RecordHistory kind="committee" id={row.id} />}
    </>
  )
}
