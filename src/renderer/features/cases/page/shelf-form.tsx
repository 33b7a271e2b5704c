import type { CaseView } from '#contract/schemas/case-view.ts'
import { client } from '../../../app/client.ts'
import { Field, FieldRow } from '../../../ui/field.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { clean } from '../common/clean.ts'
import { QuietForm } from '../common/quiet-form.tsx'
import { useQuietForm } from '../common/use-quiet-form.ts'

/** The number the last archiving gave the file. */
export function archiveNumberOf({ record }: CaseView): string | undefined {
  const last = record.moves.findLast((move) => move.type === 'archive')
  return last?.type === 'archive' ? last.archiveNumber : undefined
}

/** F2: where the file stands, under which number. Asked of an archived file too: a box may move. */
export function ShelfForm({ view, onDone }: { readonly view: CaseView; readonly onDone: () => void }) {
  const archived = view.record.moves.some((move) => move.type === 'archive')
  const form = useQuietForm(
    { caseId: view.id, name: 'shelf', revision: view.revision, replaces: ['shelf', 'moves'] },
    { shelf: view.record.shelf ?? '', archiveNumber: archiveNumberOf(view) ?? '' },
  )
  const { value, bind, run } = form

  async function save(): Promise<void> {
    const call = clean({ id: view.id, ...value })
    if (await run((base) => client.cases.saveShelf({ ...call, base }))) onDone()
  }

  return (
    <QuietForm
      label="存放位置和档号"
      saveLabel="保存"
      form={form}
      onSave={() => void save()}
      onCancel={onDone}
    >
      <FieldRow>
        <Field label="存放位置" path="shelf" width="medium">
          <TextInput {...bind('shelf')} placeholder="如 2 号柜 3 层 第 5 盒" />
        </Field>
        {archived && (
          <Field label="档案号" path="archiveNumber" width="medium">
            <TextInput {...bind('archiveNumber')} />
          </Field>
        )}
      </FieldRow>
    </QuietForm>
  )
}
