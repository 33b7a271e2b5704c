import type { CaseView } from '#contract/schemas/case-view.ts'
import { conditionsOf } from '#domain/agreement/duty-changes.ts'
import type { BusinessDate } from '#domain/values/brands.ts'
import { client } from '../../../app/client.ts'
import { DateInput } from '../../../ui/date-input.tsx'
import { Field, FieldRow } from '../../../ui/field.tsx'
import { SelectInput } from '../../../ui/select-input.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { clean } from '../common/clean.ts'
import { QuietForm } from '../common/quiet-form.tsx'
import { useQuietForm } from '../common/use-quiet-form.ts'

/** Every place of the agreement that waits, or waited, for a condition. */
export function conditionPlaces(view: CaseView) {
  return (view.record.agreement?.duties ?? []).flatMap((duty) =>
    conditionsOf(duty).map((one) => ({ ...one, key: `${duty.id}:${one.part ?? ''}`, duty })),
  )
}

interface ConditionValue {
  readonly key: string | undefined
  readonly dueOn: BusinessDate | undefined
  readonly reason: string
}

/** 条件已成就: from then on the duty has its day, and is reminded of. */
export function ConditionForm({ view, onDone }: { readonly view: CaseView; readonly onDone: () => void }) {
  const places = conditionPlaces(view)
  const first = places.find((place) => place.dueOn === undefined) ?? places[0]
  const form = useQuietForm<ConditionValue>(
    { caseId: view.id, name: 'condition', revision: view.revision, replaces: ['agreement'] },
    { key: first?.key, dueOn: first?.dueOn, reason: '' },
  )
  const { value, set, bind, run } = form
  const chosen = places.find((place) => place.key === value.key)

  async function save(): Promise<void> {
    if (chosen === undefined) return
    const { duty, part } = chosen
    const call = clean({ id: view.id, dutyId: duty.id, part, dueOn: value.dueOn })
    const why = value.reason.trim() === '' ? {} : { reason: value.reason }
    if (await run((base) => client.cases.dateCondition({ ...call, ...why, base }))) onDone()
  }

  return (
    <QuietForm
      label="条件已成就"
      saveLabel="记下到期日"
      form={form}
      onSave={() => void save()}
      onCancel={onDone}
    >
      <FieldRow>
        <Field label="哪一项" path="dutyId">
          <SelectInput
            value={value.key}
            options={places.map((place) => ({
              value: place.key,
              label: `${place.duty.what}${place.part === undefined ? '' : `第 ${place.part + 1} 期`}：${place.text}`,
            }))}
            onChange={(key) => set({ key, dueOn: places.find((place) => place.key === key)?.dueOn })}
          />
        </Field>
        <Field label="条件已成就，到期日" path="dueOn" width="short" hint="空着就是条件还没有成就。">
          <DateInput ahead {...bind('dueOn')} />
        </Field>
      </FieldRow>
      <Field label="怎样知道的" path="reason">
        <TextInput {...bind('reason')} suggestions={['当事人告知', '保险公司付款通知', '鉴定意见已出']} />
      </Field>
    </QuietForm>
  )
}
