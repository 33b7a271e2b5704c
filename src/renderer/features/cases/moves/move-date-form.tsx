import { useState } from 'react'
import type { CaseView } from '#contract/features/cases.ts'
import type { Move } from '#domain/cases/moves.ts'
import type { BusinessDate } from '#domain/values/brands.ts'
import { client } from '../../../app/client.ts'
import { DateInput } from '../../../ui/date-input.tsx'
import { Field, FieldRow } from '../../../ui/field.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { QuietForm } from '../common/quiet-form.tsx'
import { useWrite } from '../common/use-write.ts'

interface MoveDateFormProps {
  readonly view: CaseView
  readonly move: Move
  readonly onDone: () => void
}

/** A step entered under a wrong day, put on its real one. */
export function MoveDateForm({ view, move, onDone }: MoveDateFormProps) {
  const [on, setOn] = useState<BusinessDate>(move.on)
  const [reason, setReason] = useState('')
  const { busy, error, run } = useWrite(view.id)
  const call = { id: view.id, base: view.revision, moveId: move.id, on, reason }

  async function save(): Promise<void> {
    if (await run(() => client.cases.correctMove(call))) onDone()
  }

  return (
    <QuietForm
      label="改办理日期"
      saveLabel="改日期"
      busy={busy}
      error={error}
      onSave={() => void save()}
      onCancel={onDone}
    >
      <FieldRow>
        <Field label="实际办理日期" path="on" width="short">
          <DateInput value={on} onChange={(next) => next && setOn(next)} />
        </Field>
        <Field label="为什么改" path="reason" hint="期限、统计会按新日期重算；原来的日期留在修改记录里。">
          <TextInput value={reason} onChange={setReason} />
        </Field>
      </FieldRow>
    </QuietForm>
  )
}
