import type { CaseView } from '#contract/schemas/case-view.ts'
import { RECUSAL_OUTCOMES, type Recusal } from '#domain/cases/case-record.ts'
import type { BusinessDate } from '#domain/values/brands.ts'
import { client } from '../../../app/client.ts'
import { useToday } from '../../../app/session/today.ts'
import { DateInput } from '../../../ui/date-input.tsx'
import { Field, FieldRow } from '../../../ui/field.tsx'
import { newId } from '../../../ui/new-id.ts'
import { SelectInput } from '../../../ui/select-input.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { clean } from '../common/clean.ts'
import { optionsOf } from '../common/options.ts'
import { QuietForm } from '../common/quiet-form.tsx'
import { refuseLocally } from '../common/refuse-locally.ts'
import { useQuietForm } from '../common/use-quiet-form.ts'

interface RecusalFormProps {
  readonly view: CaseView
  readonly stored: CaseView['record']['recusals'] extends readonly (infer One)[] | undefined
    ? One | undefined
    : never
  readonly onDone: () => void
}

interface RecusalValue {
  readonly id: string
  readonly on: BusinessDate
  readonly byPartyId: string | undefined
  readonly mediatorId: string | undefined
  readonly ground: string
  readonly outcome: Recusal['outcome']
  readonly decidedOn: BusinessDate | undefined
  readonly consentOn: BusinessDate | undefined
  readonly note: string
}

const OUTCOMES = optionsOf(RECUSAL_OUTCOMES)

export function RecusalForm({ view, stored, onDone }: RecusalFormProps) {
  const today = useToday()
  const { mediators, parties } = view.record
  const form = useQuietForm<RecusalValue>(
    {
      caseId: view.id,
      name: `recusal:${stored?.id ?? 'new'}`,
      revision: view.revision,
      ...(stored !== undefined && { replaces: ['recusals'] }),
    },
    {
      id: stored?.id ?? newId(),
      on: stored?.on ?? today,
      byPartyId: stored?.byPartyId,
      mediatorId: stored?.mediatorId ?? (mediators.length === 1 ? mediators[0]?.mediatorId : undefined),
      ground: stored?.ground ?? '',
      outcome: stored?.outcome,
      decidedOn: stored?.decidedOn,
      consentOn: stored?.consentOn,
      note: stored?.note ?? '',
    },
  )
  const { value, set, bind, run } = form
  const names = new Map(mediators.map((one) => [one.mediatorId as string, one.name]))
  if (stored !== undefined) names.set(stored.mediatorId, stored.mediatorName)

  async function save(): Promise<void> {
    const done = await run(async (base) => {
      const { byPartyId, mediatorId } = value
      refuseLocally([
        ...(byPartyId === undefined ? [{ path: 'recusal.byPartyId', sentence: '请选提出要求的当事人' }] : []),
        ...(mediatorId === undefined ? [{ path: 'recusal.mediatorId', sentence: '请选调解员' }] : []),
      ])
      const recusal = clean({
        ...value,
        byPartyId: byPartyId ?? '',
        mediatorId: mediatorId ?? '',
        mediatorName: names.get(mediatorId ?? '') ?? '',
      })
      await client.cases.saveRecusal({
        id: view.id,
        base,
        recusal: { ...recusal, ground: value.ground },
      })
    })
    if (done) onDone()
  }

  return (
    <QuietForm label="要求回避" saveLabel="记下" form={form} onSave={() => void save()} onCancel={onDone}>
      <FieldRow>
        <Field label="提出日期" path="recusal.on" width="short">
          <DateInput value={value.on} onChange={(on) => on && set({ on })} />
        </Field>
        <Field label="谁提出的" path="recusal.byPartyId" width="medium">
          <SelectInput
            {...bind('byPartyId')}
            options={parties.map((party) => ({ value: party.id as string, label: party.name }))}
          />
        </Field>
        <Field label="要求谁回避" path="recusal.mediatorId" width="medium">
          <SelectInput
            {...bind('mediatorId')}
            options={[...names].map(([id, label]) => ({ value: id, label }))}
          />
        </Field>
      </FieldRow>
      <Field label="理由" path="recusal.ground">
        <TextInput {...bind('ground')} suggestions={['与对方有亲属关系', '与本案有利害关系', '担心不公正']} />
      </Field>
      <FieldRow>
        <Field label="处理结果" path="recusal.outcome" width="medium">
          <SelectInput
            value={value.outcome}
            options={OUTCOMES}
            clearable
            placeholder="还没有处理"
            onChange={(outcome) => set({ outcome, decidedOn: outcome && (value.decidedOn ?? today) })}
          />
        </Field>
        {value.outcome !== undefined && (
          <Field label="处理日期" path="recusal.decidedOn" width="short">
            <DateInput {...bind('decidedOn')} />
          </Field>
        )}
        {value.outcome === 'kept' && (
          <Field label="各方书面同意的日期" path="recusal.consentOn" width="short">
            <DateInput {...bind('consentOn')} />
          </Field>
        )}
        <Field label="说明" path="recusal.note">
          <TextInput {...bind('note')} />
        </Field>
      </FieldRow>
    </QuietForm>
  )
}
