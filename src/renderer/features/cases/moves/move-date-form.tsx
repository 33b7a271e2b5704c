import type { CaseView } from '#contract/schemas/case-view.ts'
import type { Move } from '#domain/cases/moves.ts'
import { client } from '../../../app/client.ts'
import { DateInput } from '../../../ui/date-input.tsx'
import { Field, FieldRow } from '../../../ui/field.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { QuietForm } from '../common/quiet-form.tsx'
import { useQuietForm } from '../common/use-quiet-form.ts'

interface MoveDateFormProps {
  readonly view: CaseView
  readonly move: Move
  readonly onDone: () => void
}

/** A step entered under a wrong day, put on its real one. */
export function MoveDateForm({ view, move, onDone }: MoveDateFormProps) {
  const form = useQuietForm(
    {
      caseId: view.id,
      name: `move-date:${move.id}`,
      revision: view.revision,
      replaces: ['moves'],
    },
    { on: move.on, reason: '' },
  )
  const { value, set, bind, run } = form
  const call = { id: view.id, moveId: move.id, ...value }

  async function save(): Promise<void> {
    if (await run((base) => client.cases.correctMove({ ...call, base }))) onDone()
  }

  return (
    <QuietForm label="改办理日期" saveLabel="改日期" form={form} onSave={() => void save()} onCancel={onDone}>
      <FieldRow>
        <Field label="实际办理日期" path="on" width="short">
          <DateInput value={value.on} onChange={(on) => on && set({ on })} />
        </Field>
        <Field label="为什么改" path="reason" hint="期限、统计会按新日期重算；原来的日期留在修改记录里。">
          <TextInput {...bind('reason')} />
        </Field>
      </FieldRow>
    </QuietForm>
  )
}
