import { useState } from 'react'
import type { CaseView } from '#contract/features/cases.ts'
import type { BusinessDate } from '#domain/values/brands.ts'
import { client } from '../../../app/client.ts'
import { useActor } from '../../../app/session/actor.ts'
import { useToday } from '../../../app/session/today.ts'
import { ChecksInput, ChoiceInput } from '../../../ui/choice-input.tsx'
import { DateInput } from '../../../ui/date-input.tsx'
import { Field, FieldRow } from '../../../ui/field.tsx'
import { SelectInput } from '../../../ui/select-input.tsx'
import { TextAreaInput, TextInput } from '../../../ui/text-input.tsx'
import { clean } from '../common/clean.ts'
import { newId } from '../common/new-id.ts'
import { QuietForm } from '../common/quiet-form.tsx'
import { useWrite } from '../common/use-write.ts'
import {
  FOUND,
  type Found,
  VISIT_OUTCOMES,
  VISIT_WAYS,
  type VisitOutcome,
  type VisitWay,
} from './visit-words.ts'

/** E2 回访, with the codes of the form (mediation.md 3.2 item 12). */
export function VisitForm({ view, onDone }: { readonly view: CaseView; readonly onDone: () => void }) {
  const today = useToday()
  const { displayName } = useActor()
  const [on, setOn] = useState<BusinessDate>(today)
  const [by, setBy] = useState(displayName)
  const [how, setHow] = useState<VisitWay>('phone')
  const [partyIds, setParties] = useState<readonly string[]>(view.record.parties.map((party) => party.id))
  const [satisfied, setSatisfied] = useState<'yes' | 'no'>()
  const [outcome, setOutcome] = useState<VisitOutcome>()
  const [detail, setDetail] = useState('')
  const [found, setFound] = useState<Found>({})
  const { busy, error, run } = useWrite(view.id)

  async function save(): Promise<void> {
    const visit = clean({ id: newId(), on, by, how, partyIds, satisfied, outcome, detail, ...found })
    if (await run(() => client.cases.addVisit({ id: view.id, base: view.revision, visit }))) onDone()
  }

  return (
    <QuietForm
      label="回访"
      saveLabel="记下回访"
      busy={busy}
      error={error}
      onSave={() => void save()}
      onCancel={onDone}
    >
      <FieldRow>
        <Field label="回访日期" path="visit.on" width="short">
          <DateInput value={on} onChange={(next) => next && setOn(next)} />
        </Field>
        <Field label="方式" group>
          <ChoiceInput value={how} options={VISIT_WAYS} onChange={setHow} />
        </Field>
        <Field label="回访人" path="visit.by" width="short">
          <TextInput value={by} onChange={setBy} />
        </Field>
      </FieldRow>
      <Field label="被回访人" group path="visit.partyIds">
        <ChecksInput
          value={partyIds}
          options={view.record.parties.map((party) => ({ value: party.id as string, label: party.name }))}
          onChange={setParties}
        />
      </Field>
      <FieldRow>
        <Field label="履行情况" path="visit.outcome" width="medium">
          <SelectInput value={outcome} options={VISIT_OUTCOMES} clearable onChange={setOutcome} />
        </Field>
        <Field label="是否满意" group>
          <ChoiceInput
            value={satisfied}
            options={[
              { value: 'yes', label: '满意' },
              { value: 'no', label: '不满意' },
            ]}
            onChange={setSatisfied}
          />
        </Field>
      </FieldRow>
      <Field label="回访情况" path="visit.detail" hint="履行到什么程度，双方现在怎么样。">
        <TextAreaInput value={detail} onChange={setDetail} />
      </Field>
      {FOUND.map(({ key, label, hint }) => (
        <Field key={key} label={label} path={`visit.${key}`} hint={hint}>
          <TextInput
            value={found[key] ?? ''}
            onChange={(text) => setFound((before) => ({ ...before, [key]: text }))}
          />
        </Field>
      ))}
    </QuietForm>
  )
}
