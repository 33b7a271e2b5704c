import type { Party } from '#domain/cases/party.ts'
import { isRefusing } from '#domain/cases/party-facts.ts'
import { useToday } from '../../../app/session/today.ts'
import { ChoiceInput } from '../../../ui/choice-input.tsx'
import { DateInput } from '../../../ui/date-input.tsx'
import { Field, FieldRow } from '../../../ui/field.tsx'

/** R01: the last answer counts, the earlier ones stay; who refuses may be taken out so that the others go on. */
export function AttitudeFields({
  party,
  path,
  onChange,
}: {
  readonly party: Party
  readonly path: string
  readonly onChange: (party: Party) => void
}) {
  const today = useToday()
  const refusing = isRefusing(party)
  const last = party.attitudes.at(-1)
  return (
    <FieldRow>
      <Field label="对调解的态度" group>
        <ChoiceInput
          value={last === undefined ? undefined : refusing ? 'refuses' : 'agrees'}
          options={[
            { value: 'agrees', label: '同意' },
            { value: 'refuses', label: '拒绝' },
          ]}
          onChange={(answer) =>
            onChange({
              ...party,
              attitudes: [...party.attitudes.filter((each) => each.on !== today), { on: today, answer }],
            })
          }
        />
      </Field>
      {last !== undefined && (
        <Field label={refusing ? '拒绝的日期' : '同意的日期'} path={`${path}.attitudes`} width="short">
          <DateInput
            value={last.on}
            onChange={(on) =>
              on && onChange({ ...party, attitudes: [...party.attitudes.slice(0, -1), { ...last, on }] })
            }
          />
        </Field>
      )}
      {(refusing || party.separatedOn !== undefined) && (
        <Field
          label="分出的日期"
          path={`${path}.separatedOn`}
          width="short"
          hint="分出后不再对其调解，其余当事人继续。"
        >
          <DateInput
            value={party.separatedOn}
            onChange={(separatedOn) => onChange({ ...party, separatedOn })}
          />
        </Field>
      )}
    </FieldRow>
  )
}
