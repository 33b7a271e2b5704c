import { Field } from '../../../ui/field.tsx'
import { TextAreaInput } from '../../../ui/text-input.tsx'

/** 申请事项: one a line; the papers number them. */
export function RequestsEditor(props: {
  readonly value: readonly string[]
  readonly onChange: (value: readonly string[]) => void
  readonly path: string
}) {
  return (
    <Field label="申请事项" path={props.path} hint="一行一项，文书上自动编号。">
      <TextAreaInput
        value={props.value.join('\n')}
        onChange={(text) => props.onChange(text === '' ? [] : text.split('\n'))}
        rows={2}
      />
    </Field>
  )
}
