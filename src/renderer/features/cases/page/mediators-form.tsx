import { useState } from 'react'
import type { CaseView } from '#contract/features/cases.ts'
import type { CaseMediator } from '#domain/cases/case-record.ts'
import type { BusinessDate, Id } from '#domain/values/brands.ts'
import { client } from '../../../app/client.ts'
import { useToday } from '../../../app/session/today.ts'
import { CheckInput, ChoiceInput } from '../../../ui/choice-input.tsx'
import { DateInput } from '../../../ui/date-input.tsx'
import { isErrorCode } from '../../../ui/errors.ts'
import { Field, FieldRow } from '../../../ui/field.tsx'
import { MultiSelectInput } from '../../../ui/select-input.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { clean } from '../common/clean.ts'
import { useMediators } from '../common/queries.ts'
import { QuietForm } from '../common/quiet-form.tsx'
import { useWrite } from '../common/use-write.ts'

export function MediatorsForm({ view, onDone }: { readonly view: CaseView; readonly onDone: () => void }) {
  const today = useToday()
  const known = useMediators().data ?? []
  const before = view.record.mediators
  const [chosen, setChosen] = useState<readonly CaseMediator[]>(before)
  const [on, setOn] = useState<BusinessDate>(before[0]?.assignedOn ?? today)
  const [chosenBy, setChosenBy] = useState<CaseMediator['chosenBy']>(before[0]?.chosenBy ?? 'committee')
  const [onPaper, setOnPaper] = useState(false)
  const [exceptionReason, setExceptionReason] = useState('')
  const { busy, error, run } = useWrite(view.id)
  const names = new Map([
    ...before.map((each) => [each.mediatorId as string, each.name] as const),
    ...known.map((each) => [each.id as string, each.mediator.name] as const),
  ])

  function choose(ids: readonly string[]): void {
    setChosen(
      ids.map((id): CaseMediator => {
        const kept = chosen.find((each) => each.mediatorId === id)
        return (
          kept ?? {
            mediatorId: id as Id,
            name: names.get(id) ?? '',
            role: 'assistant',
            chosenBy,
            assignedOn: on,
          }
        )
      }),
    )
  }

  function setConflict(id: string, conflict: CaseMediator['conflict']): void {
    setChosen(chosen.map((each) => (each.mediatorId === id ? { ...each, conflict } : each)))
  }

  async function save(): Promise<void> {
    const mediators = chosen.map((each, index) => ({
      ...each,
      chosenBy,
      assignedOn: on,
      role: index === 0 ? ('lead' as const) : ('assistant' as const),
    }))
    const call = clean({ id: view.id, base: view.revision, mediators, onPaper, exceptionReason })
    if (await run(() => client.cases.saveMediators(call))) onDone()
  }

  return (
    <QuietForm
      label="确定调解员"
      saveLabel="确定"
      busy={busy}
      error={error}
      onSave={() => void save()}
      onCancel={onDone}
    >
      <Field label="调解员" path="mediators" hint="第一位主持，其余协助。">
        <MultiSelectInput
          value={chosen.map((each) => each.mediatorId as string)}
          options={[...names].map(([value, label]) => ({ value, label }))}
          onChange={choose}
        />
      </Field>
      <FieldRow>
        <Field label="怎样确定的" group>
          <ChoiceInput
            value={chosenBy}
            options={[
              { value: 'committee', label: '调委会指定' },
              { value: 'parties', label: '当事人选择' },
            ]}
            onChange={setChosenBy}
          />
        </Field>
        <Field label="确定日期" width="short">
          <DateInput value={on} onChange={(next) => next && setOn(next)} />
        </Field>
      </FieldRow>
      {chosen.map((each) => (
        <ConflictFields
          key={each.mediatorId}
          mediator={each}
          onChange={(conflict) => setConflict(each.mediatorId, conflict)}
        />
      ))}
      {(isErrorCode(error, 'BLOCKED') || onPaper) && (
        <FieldRow>
          <Field label="补录" group>
            <CheckInput value={onPaper} onChange={setOnPaper}>
              当时在纸上办的，现在补录
            </CheckInput>
          </Field>
          <Field label="原因" path="exceptionReason">
            <TextInput value={exceptionReason} onChange={setExceptionReason} />
          </Field>
        </FieldRow>
      )}
    </QuietForm>
  )
}

/** R06: a tie to a party wants another mediator or everybody's consent in writing. */
function ConflictFields({
  mediator,
  onChange,
}: {
  readonly mediator: CaseMediator
  readonly onChange: (conflict: CaseMediator['conflict']) => void
}) {
  const { conflict, name } = mediator
  return (
    <>
      <p className="add-line">
        <CheckInput
          value={conflict !== undefined}
          onChange={(on) => onChange(on ? { detail: '' } : undefined)}
        >
          {`${name}与当事人有亲属或者利害关系`}
        </CheckInput>
      </p>
      {conflict !== undefined && (
        <FieldRow>
          <Field label={`${name}是什么关系`}>
            <TextInput value={conflict.detail} onChange={(detail) => onChange({ ...conflict, detail })} />
          </Field>
          <Field label="各方书面同意的日期" width="short">
            <DateInput
              value={conflict.consentOn}
              onChange={(consentOn) => onChange({ ...conflict, consentOn })}
            />
          </Field>
        </FieldRow>
      )}
    </>
  )
}
