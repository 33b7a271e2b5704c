import type { CaseView } from '#contract/schemas/case-view.ts'
import { CONSENT_KINDS, CONSENT_NAMES, type Consent, type ConsentKind } from '#domain/cases/case-record.ts'
import type { BusinessDate, Id } from '#domain/values/brands.ts'
import { client } from '../../../app/client.ts'
import { useActor } from '../../../app/session/actor.ts'
import { useToday } from '../../../app/session/today.ts'
import { CheckInput, ChoiceInput, YesNoInput } from '../../../ui/choice-input.tsx'
import { DateInput } from '../../../ui/date-input.tsx'
import { Field, FieldRow } from '../../../ui/field.tsx'
import { MultiSelectInput } from '../../../ui/select-input.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { clean } from '../common/clean.ts'
import { QuietForm } from '../common/quiet-form.tsx'
import { useQuietForm } from '../common/use-quiet-form.ts'
import { type NoticeValue, startNotice } from './notice-value.ts'

export function NoticeForm({ view, onDone }: { readonly view: CaseView; readonly onDone: () => void }) {
  const today = useToday()
  const { displayName } = useActor()
  const form = useQuietForm<NoticeValue>(
    { caseId: view.id, name: 'notice', revision: view.revision, replaces: ['notice', 'consents'] },
    startNotice(view.record, { today, by: displayName }),
  )
  const { value, set, bind, run } = form

  async function save(): Promise<void> {
    const { asks: _, consents, ...notice } = value
    const call = clean({ id: view.id, notice, consents })
    if (await run((base) => client.cases.saveNotice({ ...call, base }))) onDone()
  }

  return (
    <QuietForm label="登记告知" saveLabel="记下告知" form={form} onSave={() => void save()} onCancel={onDone}>
      <FieldRow>
        <Field label="告知日期" path="notice.givenOn" width="short">
          <DateInput value={value.givenOn} onChange={(givenOn) => givenOn && set({ givenOn })} />
        </Field>
        <Field label="方式" group>
          <ChoiceInput
            {...bind('how')}
            options={[
              { value: 'oral', label: '口头' },
              { value: 'written', label: '书面' },
            ]}
          />
        </Field>
        <Field label="告知人" path="notice.by" width="short">
          <TextInput {...bind('by')} />
        </Field>
      </FieldRow>
      <Field
        label="个人信息怎样使用和保存"
        group
        path="notice.personalData"
        hint="照实际选；当时有没有告知不清楚的，先空着。"
      >
        <YesNoInput {...bind('personalData')} yes="已告知" no="没有告知" />
      </Field>
      <p className="add-line">
        <CheckInput {...bind('asks')}>另外问了录音录像、健康资料、作案例使用（不同意不影响调解）</CheckInput>
      </p>
      {value.asks && (
        <ConsentFields
          view={view}
          consents={value.consents}
          on={value.givenOn}
          onChange={(consents) => set({ consents })}
        />
      )}
    </QuietForm>
  )
}

interface ConsentFieldsProps {
  readonly view: CaseView
  readonly consents: readonly Consent[]
  readonly on: BusinessDate
  readonly onChange: (consents: readonly Consent[]) => void
}

/** Per matter who agreed and who refused; whoever is in neither was not asked. A new answer carries the notice's day. */
function ConsentFields({ view, consents, on, onChange }: ConsentFieldsProps) {
  const options = view.record.parties.map((party) => ({ value: party.id as string, label: party.name }))
  function answer(kind: ConsentKind, given: Consent['answer'], ids: readonly string[]): void {
    const kept = consents.filter(
      (one) =>
        one.kind !== kind || (one.answer === given ? ids.includes(one.partyId) : !ids.includes(one.partyId)),
    )
    const added = ids
      .filter((id) => !kept.some((one) => one.kind === kind && one.partyId === id))
      .map((id): Consent => ({ kind, partyId: id as Id, answer: given, on }))
    onChange([...kept, ...added])
  }
  const said = (kind: ConsentKind, given: Consent['answer']) =>
    consents.filter((one) => one.kind === kind && one.answer === given).map((one) => one.partyId as string)
  return (
    <>
      {CONSENT_KINDS.map((kind) => (
        <FieldRow key={kind}>
          <Field label={`${CONSENT_NAMES[kind]}：同意的`} path="consents" width="medium">
            <MultiSelectInput
              value={said(kind, 'agrees')}
              options={options}
              onChange={(ids) => answer(kind, 'agrees', ids)}
            />
          </Field>
          <Field label={`${CONSENT_NAMES[kind]}：不同意的`} width="medium">
            <MultiSelectInput
              value={said(kind, 'refuses')}
              options={options}
              onChange={(ids) => answer(kind, 'refuses', ids)}
            />
          </Field>
        </FieldRow>
      ))}
    </>
  )
}
