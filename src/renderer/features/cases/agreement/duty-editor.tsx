import { DUTY_KIND_NAMES } from '#domain/agreement/duty.ts'
import { dutyText } from '#domain/agreement/duty-text.ts'
import type { Party } from '#domain/cases/party.ts'
import { Button } from '../../../ui/button.tsx'
import { ChoiceInput } from '../../../ui/choice-input.tsx'
import { Field, FieldRow } from '../../../ui/field.tsx'
import { MultiSelectInput, SelectInput } from '../../../ui/select-input.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { optionsOf } from '../common/options.ts'
import { nameOfParty } from '../common/party-names.ts'
import { AmountFields } from './amount-fields.tsx'
import { useClauseLibrary } from './clause-library.ts'
import { wordsFor } from './clause-words.ts'
import type { DutyDraft } from './duty-draft.ts'
import { PayFields } from './pay-fields.tsx'
import { TimeFields } from './time-fields.tsx'
import { asksLiability, toDuty } from './to-duty.ts'
import { WHAT } from './what-words.ts'

export interface DutyPart {
  readonly draft: DutyDraft
  readonly path: string
  readonly set: (patch: Partial<DutyDraft>) => void
}

interface DutyEditorProps {
  readonly draft: DutyDraft
  readonly ordinal: number
  readonly path: string
  readonly parties: readonly Party[]
  readonly dispute: string | undefined
  readonly autoFocus: boolean
  readonly form: 'written' | 'oral'
  readonly onChange: (draft: DutyDraft) => void
  readonly onRemove: () => void
}

const KINDS = optionsOf(DUTY_KIND_NAMES)

/** One promise. Its clause stands under it as it will stand on the paper, as soon as it is whole. */
export function DutyEditor({
  draft,
  ordinal,
  path,
  parties,
  dispute,
  autoFocus,
  form,
  onChange,
  onRemove,
}: DutyEditorProps) {
  const set = (patch: Partial<DutyDraft>) => onChange({ ...draft, ...patch })
  const part: DutyPart = { draft, path, set }
  const people = parties.map((party) => ({ value: party.id, label: party.name }))
  const words = WHAT[draft.kind]
  const library = useClauseLibrary()
  const result = toDuty(draft)
  const money =
    draft.kind === 'money' ||
    draft.kind === 'instalments' ||
    draft.kind === 'periodic' ||
    draft.kind === 'other'
  const receives = money || draft.kind === 'apology'
  return (
    <fieldset className="duty" data-testid={`duty-${ordinal}`}>
      <legend>
        {`第 ${ordinal} 条`}
        <Button look="quiet" onClick={onRemove} label={`移去第 ${ordinal} 条`}>
          移去
        </Button>
      </legend>
      <FieldRow>
        {/* First: it decides which fields follow. */}
        <Field label="怎样履行" path={`${path}.kind`} width="short">
          <SelectInput value={draft.kind} options={KINDS} onChange={(kind) => kind && set({ kind })} />
        </Field>
        <Field label={words.label} path={`${path}.what`}>
          <TextInput
            value={draft.what}
            onChange={(what) => set({ what })}
            suggestions={library && wordsFor(library, dispute, draft.kind)}
            placeholder={words.placeholder}
            autoFocus={autoFocus}
          />
        </Field>
        {money && <AmountFields {...part} />}
      </FieldRow>
      <TimeFields {...part} />
      <FieldRow>
        <Field label="由谁" path={`${path}.debtorPartyIds`}>
          <MultiSelectInput
            value={draft.debtorPartyIds}
            options={people}
            onChange={(debtorPartyIds) => set({ debtorPartyIds })}
          />
        </Field>
        {receives && (
          <Field label="向谁" path={`${path}.creditorPartyIds`}>
            <MultiSelectInput
              value={draft.creditorPartyIds}
              options={people}
              onChange={(creditorPartyIds) => set({ creditorPartyIds })}
            />
          </Field>
        )}
      </FieldRow>
      {asksLiability(draft) && (
        <Field label="几个人怎样承担" path={`${path}.liability`} group>
          <ChoiceInput
            value={draft.liability}
            options={[
              { value: 'joint', label: money ? '共同付这一笔（连带）' : '共同完成' },
              { value: 'each', label: money ? '每人各付这么多' : '每人各自完成' },
              { value: 'unstated', label: '没有说定' },
            ]}
            onChange={(liability) => set({ liability })}
          />
        </Field>
      )}
      {money && <PayFields {...part} />}
      {'duty' in result && (
        <p className="duty-text">{dutyText(result.duty, (id) => nameOfParty(parties, id), form)}</p>
      )}
    </fieldset>
  )
}
