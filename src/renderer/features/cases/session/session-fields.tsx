import type { CaseView } from '#contract/schemas/case-view.ts'
import { SESSION_MODE_NAMES } from '#domain/cases/session-record.ts'
import { ChecksInput, ChoiceInput } from '../../../ui/choice-input.tsx'
import { DateInput } from '../../../ui/date-input.tsx'
import { Field, FieldRow } from '../../../ui/field.tsx'
import type { DraftForm } from '../../../ui/form/use-draft-form.ts'
import { TextInput } from '../../../ui/text-input.tsx'
import { optionsOf } from '../common/options.ts'
import { partyOptions } from '../common/party-names.ts'
import { InvitedEditor } from './invited-editor.tsx'
import type { SessionValue } from './session-value.ts'

const MODES = optionsOf(SESSION_MODE_NAMES)

/** When, where, how and who was there: short, and mostly filled already. */
export function SessionFields({
  form,
  view,
}: {
  readonly form: DraftForm<SessionValue>
  readonly view: CaseView
}) {
  const { value, set, bind } = form
  const { parties, mediators } = view.record
  return (
    <>
      <FieldRow>
        <Field label="日期" path="session.heldOn" width="short">
          <DateInput value={value.heldOn} onChange={(heldOn) => heldOn && set({ heldOn })} />
        </Field>
        <Field label="开始" path="session.from" width="short">
          <TextInput {...bind('from')} placeholder="如 930" autoFocus />
        </Field>
        <Field label="结束" path="session.to" width="short">
          <TextInput {...bind('to')} placeholder="可以最后填" />
        </Field>
      </FieldRow>
      <FieldRow>
        <Field label="地点" path="session.place" width="medium">
          <TextInput {...bind('place')} suggestions={['镇人民调解室', '村委会调解室', '当事人家中']} />
        </Field>
        <Field label="方式" group>
          <ChoiceInput value={value.mode} options={MODES} onChange={(mode) => set({ mode })} />
        </Field>
      </FieldRow>
      <Field label="到场的当事人" group path="session.presentPartyIds">
        <ChecksInput
          value={value.presentPartyIds}
          options={partyOptions(parties)}
          onChange={(presentPartyIds) => set({ presentPartyIds: [...presentPartyIds] })}
        />
      </Field>
      <RepresentativesField form={form} view={view} />
      <FieldRow>
        {mediators.length > 0 && (
          <Field label="调解员" group>
            <ChecksInput
              value={value.mediatorIds}
              options={mediators.map((each) => ({ value: each.mediatorId as string, label: each.name }))}
              onChange={(mediatorIds) => set({ mediatorIds: [...mediatorIds] })}
            />
          </Field>
        )}
        <Field label="记录人" path="session.recorder" width="short">
          <TextInput {...bind('recorder')} />
        </Field>
      </FieldRow>
      <InvitedEditor value={value.invited} onChange={(invited) => set({ invited })} />
    </>
  )
}

/** Left alone, the record has boxes to tick by hand; it names nobody as present of whom nobody said so. */
function RepresentativesField({
  form: { value, set },
  view,
}: {
  readonly form: DraftForm<SessionValue>
  readonly view: CaseView
}) {
  const options = view.record.parties.flatMap((party) => [
    ...party.guardians.map(({ id, name }) => ({
      value: id as string,
      label: `${name}（${party.name}的法定代理人）`,
    })),
    ...party.agents.map(({ id, name }) => ({
      value: id as string,
      label: `${name}（${party.name}的委托代理人）`,
    })),
  ])
  if (options.length === 0) return null
  return (
    <Field label="到场的代理人" group path="session.presentRepresentativeIds">
      <ChecksInput
        value={value.presentRepresentativeIds ?? []}
        options={options}
        onChange={(ids) => set({ presentRepresentativeIds: [...ids] })}
      />
    </Field>
  )
}
