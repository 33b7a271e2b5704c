import type { CaseView } from '#contract/schemas/case-view.ts'
import type { BusinessDate } from '#domain/values/brands.ts'
import { client } from '../../../app/client.ts'
import { useToday } from '../../../app/session/today.ts'
import { DateInput } from '../../../ui/date-input.tsx'
import { Field, FieldRow } from '../../../ui/field.tsx'
import { SelectInput } from '../../../ui/select-input.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { QuietForm } from '../common/quiet-form.tsx'
import { refuseLocally } from '../common/refuse-locally.ts'
import { useQuietForm } from '../common/use-quiet-form.ts'

interface EndValue {
  readonly dutyId: string | undefined
  readonly on: BusinessDate
  readonly reason: string
}

/** 提前终止 of one duty: what was not yet due falls away. One ended by mistake is taken up again. */
export function EndDutyForm({ view, onDone }: { readonly view: CaseView; readonly onDone: () => void }) {
  const today = useToday()
  const duties = view.record.agreement?.duties ?? []
  const form = useQuietForm<EndValue>(
    { caseId: view.id, name: 'end-duty', revision: view.revision, replaces: ['agreement'] },
    { dutyId: duties.length === 1 ? duties[0]?.id : undefined, on: today, reason: '' },
  )
  const { value, set, bind, run } = form
  const duty = duties.find((each) => each.id === value.dutyId)
  const again = duty?.ended !== undefined

  async function save(): Promise<void> {
    const done = await run(async (base) => {
      refuseLocally(duty === undefined ? [{ path: 'dutyId', sentence: '请选哪一项' }] : [])
      const call = { id: view.id, base, dutyId: duty?.id ?? '', reason: value.reason }
      await client.cases.endDuty(again ? call : { ...call, ended: { on: value.on, reason: value.reason } })
    })
    if (done) onDone()
  }

  return (
    <QuietForm
      label="提前终止"
      saveLabel={again ? '恢复履行' : '终止这一项'}
      form={form}
      onSave={() => void save()}
      onCancel={onDone}
    >
      {again && (
        <p className="quiet-title">{`这一项已于 ${duty.ended?.on} 提前终止（${duty.ended?.reason}）。记错了的，写明原因后恢复履行。`}</p>
      )}
      <FieldRow>
        <Field label="哪一项" path="dutyId">
          <SelectInput
            {...bind('dutyId')}
            options={duties.map((each) => ({
              value: each.id as string,
              label: each.ended === undefined ? each.what : `${each.what}（已提前终止）`,
            }))}
          />
        </Field>
        {!again && (
          <Field label="从哪天起不再履行" path="ended.on" width="short" hint="在这以前到期的仍要履行。">
            <DateInput value={value.on} onChange={(on) => on && set({ on })} />
          </Field>
        )}
      </FieldRow>
      <Field label={again ? '恢复的原因' : '终止的原因'} path={again ? 'reason' : 'ended.reason'}>
        <TextInput
          {...bind('reason')}
          suggestions={again ? [] : ['权利人放弃', '各方另行达成补充协议', '权利人死亡']}
        />
      </Field>
    </QuietForm>
  )
}
