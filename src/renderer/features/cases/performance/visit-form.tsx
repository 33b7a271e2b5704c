import type { CaseView } from '#contract/schemas/case-view.ts'
import type { BusinessDate, Id } from '#domain/values/brands.ts'
import { client } from '../../../app/client.ts'
import { useActor } from '../../../app/session/actor.ts'
import { useToday } from '../../../app/session/today.ts'
import { ChecksInput, ChoiceInput } from '../../../ui/choice-input.tsx'
import { DateInput } from '../../../ui/date-input.tsx'
import { Field, FieldRow } from '../../../ui/field.tsx'
import { newId } from '../../../ui/new-id.ts'
import { SelectInput } from '../../../ui/select-input.tsx'
import { TextAreaInput, TextInput } from '../../../ui/text-input.tsx'
import { clean } from '../common/clean.ts'
import { QuietForm } from '../common/quiet-form.tsx'
import { refuseLocally } from '../common/refuse-locally.ts'
import { useQuietForm } from '../common/use-quiet-form.ts'
import {
  FOUND,
  type Found,
  VISIT_OUTCOMES,
  VISIT_WAYS,
  type VisitOutcome,
  type VisitWay,
} from './visit-words.ts'
import { visitable, visitedFirst } from './visited.ts'

interface VisitValue {
  readonly id: Id
  readonly on: BusinessDate
  readonly by: string
  readonly how: VisitWay
  readonly partyIds: readonly string[]
  readonly satisfied: 'yes' | 'no' | undefined
  readonly outcome: VisitOutcome | undefined
  readonly detail: string
  readonly found: Found
}

/** E2 回访, with the codes of the form (mediation.md 3.2 item 12). */
export function VisitForm({ view, onDone }: { readonly view: CaseView; readonly onDone: () => void }) {
  const today = useToday()
  const { displayName } = useActor()
  const form = useQuietForm<VisitValue>(
    { caseId: view.id, name: 'visit', revision: view.revision },
    {
      id: newId(),
      on: today,
      by: displayName,
      how: 'phone',
      partyIds: visitedFirst(view.record.parties),
      satisfied: undefined,
      outcome: undefined,
      detail: '',
      found: {},
    },
  )
  const { value, set, bind, run } = form

  async function save(): Promise<void> {
    const { found, ...rest } = value
    const visit = clean({ ...rest, ...found })
    const done = await run(async (base) => {
      const unsaid = visit.partyIds.length === 0
      refuseLocally(unsaid ? [{ path: 'visit.partyIds', sentence: '请勾选回访了谁' }] : [])
      await client.cases.addVisit({ id: view.id, base, visit })
    })
    if (done) onDone()
  }

  return (
    <QuietForm label="回访" saveLabel="记下回访" form={form} onSave={() => void save()} onCancel={onDone}>
      <FieldRow>
        <Field label="回访日期" path="visit.on" width="short">
          <DateInput value={value.on} onChange={(on) => on && set({ on })} />
        </Field>
        <Field label="方式" group>
          <ChoiceInput {...bind('how')} options={VISIT_WAYS} />
        </Field>
        <Field label="回访人" path="visit.by" width="short">
          <TextInput {...bind('by')} />
        </Field>
      </FieldRow>
      <Field label="被回访人" group path="visit.partyIds">
        <ChecksInput
          value={value.partyIds}
          options={visitable(view.record.parties).map((party) => ({
            value: party.id as string,
            label: party.name,
          }))}
          onChange={(partyIds) => set({ partyIds })}
        />
      </Field>
      <FieldRow>
        <Field label="履行情况" path="visit.outcome" width="medium">
          <SelectInput {...bind('outcome')} options={VISIT_OUTCOMES} clearable />
        </Field>
        <Field label="是否满意" group>
          <ChoiceInput
            {...bind('satisfied')}
            options={[
              { value: 'yes', label: '满意' },
              { value: 'no', label: '不满意' },
            ]}
          />
        </Field>
      </FieldRow>
      <Field label="回访情况" path="visit.detail" hint="履行到什么程度，双方现在怎么样。">
        <TextAreaInput {...bind('detail')} />
      </Field>
      {FOUND.map(({ key, label, hint }) => (
        <Field key={key} label={label} path={`visit.${key}`} hint={hint}>
          <TextInput
            value={value.found[key] ?? ''}
            onChange={(text) => set({ found: { ...value.found, [key]: text } })}
          />
        </Field>
      ))}
    </QuietForm>
  )
}
