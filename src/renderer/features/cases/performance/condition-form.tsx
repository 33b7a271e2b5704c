import { useState } from 'react'
import type { CaseView } from '#contract/features/cases.ts'
import { conditionsOf } from '#domain/agreement/duty-changes.ts'
import type { BusinessDate } from '#domain/values/brands.ts'
import { client } from '../../../app/client.ts'
import { DateInput } from '../../../ui/date-input.tsx'
import { Field, FieldRow } from '../../../ui/field.tsx'
import { SelectInput } from '../../../ui/select-input.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { clean } from '../common/clean.ts'
import { QuietForm } from '../common/quiet-form.tsx'
import { useWrite } from '../common/use-write.ts'

/** Every place of the agreement that waits, or waited, for a condition. */
export function conditionPlaces(view: CaseView) {
  return (view.record.agreement?.duties ?? []).flatMap((duty) =>
    conditionsOf(duty).map((one) => ({ ...one, key: `${duty.id}:${one.part ?? ''}`, duty })),
  )
}

interface Typed {
  readonly key: string | undefined
  readonly dueOn: BusinessDate | undefined
}

/** 条件已成就: from then on the duty has its day, and is reminded of. */
export function ConditionForm({ view, onDone }: { readonly view: CaseView; readonly onDone: () => void }) {
  const places = conditionPlaces(view)
  const [key, setKey] = useState(places.find((place) => place.dueOn === undefined)?.key ?? places[0]?.key)
  const chosen = places.find((place) => place.key === key)
  const [typed, setTyped] = useState<Typed>()
  const dueOn = typed?.key === key ? typed?.dueOn : chosen?.dueOn
  const [reason, setReason] = useState('')
  const { busy, error, run } = useWrite(view.id)

  async function save(): Promise<void> {
    if (chosen === undefined) return
    const { duty, part } = chosen
    const call = clean({ id: view.id, base: view.revision, dutyId: duty.id, part, dueOn })
    const why = reason.trim() === '' ? {} : { reason }
    if (await run(() => client.cases.dateCondition({ ...call, ...why }))) onDone()
  }

  return (
    <QuietForm
      label="条件已成就"
      saveLabel="记下到期日"
      busy={busy}
      error={error}
      onSave={() => void save()}
      onCancel={onDone}
    >
      <FieldRow>
        <Field label="哪一项" path="dutyId">
          <SelectInput
            value={key}
            options={places.map((place) => ({
              value: place.key,
              label: `${place.duty.what}${place.part === undefined ? '' : `第 ${place.part + 1} 期`}：${place.text}`,
            }))}
            onChange={setKey}
          />
        </Field>
        <Field label="条件已成就，到期日" path="dueOn" width="short" hint="空着就是条件还没有成就。">
          <DateInput value={dueOn} onChange={(next) => setTyped({ key, dueOn: next })} />
        </Field>
      </FieldRow>
      <Field label="怎样知道的" path="reason">
        <TextInput
          value={reason}
          onChange={setReason}
          suggestions={['当事人告知', '保险公司付款通知', '鉴定意见已出']}
        />
      </Field>
    </QuietForm>
  )
}
