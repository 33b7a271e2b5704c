import { Field } from '../../../ui/field.tsx'
import { SelectInput } from '../../../ui/select-input.tsx'
import { useMapped, useOptions } from './dictionaries.ts'

interface Came {
  readonly cameBy?: string | undefined
  readonly source: string
}

interface CameFieldsProps {
  readonly value: Came
  readonly onChange: (patch: Partial<Came>) => void
}

/** How a dispute came, in the room's words, and the official source it counts under; the first suggests the second. */
export function CameFields({ value, onChange }: CameFieldsProps) {
  const [ways, sources] = [useOptions('cameBy'), useOptions('source')]
  const sourceOf = useMapped('cameBy')
  return (
    <>
      <Field label="怎样来的" path="facts.cameBy" width="medium">
        <SelectInput
          value={value.cameBy}
          options={ways}
          clearable
          placeholder="可不选"
          onChange={(cameBy) => onChange({ cameBy, source: sourceOf(cameBy) ?? value.source })}
        />
      </Field>
      <Field label="案件来源" path="facts.source" width="medium">
        <SelectInput
          value={value.source}
          options={sources}
          onChange={(source) => source && onChange({ source })}
        />
      </Field>
    </>
  )
}
