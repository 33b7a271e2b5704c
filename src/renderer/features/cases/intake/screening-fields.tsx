import type { Screening } from '#domain/cases/case-record.ts'
import type { Party } from '#domain/cases/party.ts'
import type { Id } from '#domain/values/brands.ts'
import { ChecksInput, ChoiceInput, YesNoInput } from '../../../ui/choice-input.tsx'
import { Field, FieldGroup } from '../../../ui/field.tsx'
import { ReasonList } from '../../../ui/reason-list.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { screeningFindings } from './screening-findings.ts'

export interface Willingness {
  readonly willing: '' | 'all' | 'some'
  readonly refusing: readonly Id[]
}

interface ScreeningFieldsProps {
  readonly screening: Screening
  readonly onChange: (screening: Screening) => void
  readonly parties: readonly Party[]
  readonly willingness?: Willingness | undefined
  readonly onWillingness?: ((next: Willingness) => void) | undefined
}

const ELSEWHERE = [
  { value: 'no', label: '没有' },
  { value: 'court', label: '法院' },
  { value: 'police', label: '公安' },
  { value: 'other', label: '其他机关' },
] as const

/** What must be asked before acceptance; an unanswered question stays unknown and is asked again. */
export function ScreeningFields({
  screening,
  onChange,
  parties,
  willingness,
  onWillingness,
}: ScreeningFieldsProps) {
  const set = (patch: Partial<Screening>) => onChange({ ...screening, ...patch })
  const elsewhere = screening.takenElsewhere
  return (
    <FieldGroup title="受理前问清">
      {willingness !== undefined && (
        <Field label="各方是否愿意调解" group>
          <ChoiceInput
            value={willingness.willing === '' ? undefined : willingness.willing}
            options={[
              { value: 'all', label: '都愿意' },
              { value: 'some', label: '有人拒绝' },
            ]}
            onChange={(willing) =>
              onWillingness?.({ willing, refusing: willing === 'all' ? [] : willingness.refusing })
            }
          />
        </Field>
      )}
      {willingness?.willing === 'some' && (
        <Field label="明确拒绝的" group>
          <ChecksInput
            value={willingness.refusing}
            options={parties
              .filter((party) => party.name !== '')
              .map((party) => ({ value: party.id, label: party.name }))}
            onChange={(refusing) => onWillingness?.({ willing: 'some', refusing })}
          />
        </Field>
      )}
      <Field label="法院、公安或者其他机关是否已经受理或者解决" group path="screening.takenElsewhere">
        <ChoiceInput
          value={elsewhere}
          options={ELSEWHERE}
          onChange={(takenElsewhere) => set({ takenElsewhere })}
        />
      </Field>
      {elsewhere !== undefined && elsewhere !== 'no' && (
        <>
          <Field label="哪个机关、到什么程度" path="screening.takenElsewhereDetail">
            <TextInput
              value={screening.takenElsewhereDetail}
              onChange={(takenElsewhereDetail) => set({ takenElsewhereDetail })}
            />
          </Field>
          <Field label="是不是由该机关委托、移送过来的" group>
            <YesNoInput value={screening.entrusted} onChange={(entrusted) => set({ entrusted })} />
          </Field>
        </>
      )}
      {elsewhere === 'police' && screening.entrusted === false && (
        <Field label="公安机关尚未作出处理决定，且可以调解" group>
          <YesNoInput
            value={screening.policeUndecided}
            onChange={(policeUndecided) => set({ policeUndecided })}
          />
        </Field>
      )}
      <Field label="法律规定只能由专门机关处理，或者禁止民间调解" group path="screening.reservedByLaw">
        <YesNoInput
          value={screening.reservedByLaw}
          onChange={(reservedByLaw) => set({ reservedByLaw })}
          no="不是"
        />
      </Field>
      {screening.reservedByLaw === true && (
        <Field label="哪一项规定" path="screening.reservedDetail">
          <TextInput
            value={screening.reservedDetail}
            onChange={(reservedDetail) => set({ reservedDetail })}
          />
        </Field>
      )}
      <ReasonList reasons={screeningFindings(screening, willingness)} />
    </FieldGroup>
  )
}
