import type { CaseView } from '#contract/schemas/case-view.ts'
import type { CaseMediator } from '#domain/cases/case-record.ts'
import { openRecusalSentence, openRecusals } from '#domain/cases/recusals.ts'
import type { Id } from '#domain/values/brands.ts'
import { client } from '../../../app/client.ts'
import { useToday } from '../../../app/session/today.ts'
import { CheckInput } from '../../../ui/choice-input.tsx'
import { isErrorCode } from '../../../ui/errors.ts'
import { Field, FieldRow } from '../../../ui/field.tsx'
import { MultiSelectInput } from '../../../ui/select-input.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { clean } from '../common/clean.ts'
import { useMediators } from '../common/queries.ts'
import { QuietForm } from '../common/quiet-form.tsx'
import { useQuietForm } from '../common/use-quiet-form.ts'
import { usualDay } from '../common/usual-day.ts'
import { MediatorFields } from './mediator-fields.tsx'

interface MediatorsValue {
  readonly chosen: readonly CaseMediator[]
  readonly onPaper: boolean
  readonly exceptionReason: string
}

export function MediatorsForm({ view, onDone }: { readonly view: CaseView; readonly onDone: () => void }) {
  const today = useToday()
  const known = useMediators().data ?? []
  const before = view.record.mediators
  const form = useQuietForm<MediatorsValue>(
    { caseId: view.id, name: 'mediators', revision: view.revision, replaces: ['mediators'] },
    { chosen: before, onPaper: false, exceptionReason: '' },
  )
  const { value, set, bind, error, run } = form
  const { chosen, onPaper } = value
  const setChosen = (next: readonly CaseMediator[]) => set({ chosen: next })
  const names = new Map([
    ...before.map((each) => [each.mediatorId as string, each.name] as const),
    ...known.map((each) => [each.id as string, each.mediator.name] as const),
  ])

  // One added beside another of today is taken to have come with it; never with those who were there before.
  const fresh = chosen.find((each) => !before.some((one) => one.mediatorId === each.mediatorId))

  function choose(ids: readonly string[]): void {
    setChosen(
      ids.map((id): CaseMediator => {
        const kept = chosen.find((each) => each.mediatorId === id)
        return (
          kept ?? {
            mediatorId: id as Id,
            name: names.get(id) ?? '',
            role: 'assistant',
            chosenBy: fresh?.chosenBy ?? 'committee',
            assignedOn: fresh?.assignedOn ?? usualDay(view, today),
          }
        )
      }),
    )
  }

  function change(id: string, patch: Partial<CaseMediator>): void {
    setChosen(chosen.map((each) => (each.mediatorId === id ? { ...each, ...patch } : each)))
  }

  async function save(): Promise<void> {
    const mediators = chosen.map((each, index) => ({
      ...each,
      role: index === 0 ? ('lead' as const) : ('assistant' as const),
    }))
    const call = clean({
      id: view.id,
      mediators,
      onPaper,
      exceptionReason: value.exceptionReason,
    })
    if (await run((base) => client.cases.saveMediators({ ...call, base }))) onDone()
  }

  return (
    <QuietForm label="确定调解员" saveLabel="确定" form={form} onSave={() => void save()} onCancel={onDone}>
      <Field label="调解员" path="mediators" hint="第一位主持，其余协助。">
        <MultiSelectInput
          value={chosen.map((each) => each.mediatorId as string)}
          options={[...names].map(([value, label]) => ({ value, label }))}
          onChange={choose}
        />
      </Field>
      {chosen.map((each) => (
        <MediatorFields
          key={each.mediatorId}
          mediator={each}
          asked={openRecusals(view.record, each.mediatorId).map((one) =>
            openRecusalSentence(one, view.record),
          )}
          onChange={(patch) => change(each.mediatorId, patch)}
        />
      ))}
      {(isErrorCode(error, 'BLOCKED') || onPaper) && (
        <FieldRow>
          <Field label="补录" group>
            <CheckInput {...bind('onPaper')}>当时在纸上办的，现在补录</CheckInput>
          </Field>
          <Field label="原因" path="exceptionReason">
            <TextInput {...bind('exceptionReason')} />
          </Field>
        </FieldRow>
      )}
    </QuietForm>
  )
}
