import { client } from '../../../app/client.ts'
import { go } from '../../../app/router/router.tsx'
import { ChoiceInput } from '../../../ui/choice-input.tsx'
import { FieldGroup } from '../../../ui/field.tsx'
import { DraftForm } from '../../../ui/form/draft-form.tsx'
import { useDraftForm } from '../../../ui/form/use-draft-form.ts'
import { useNameOf } from '../common/dictionaries.ts'
import { type CommitteeRow, type MediatorRow, refreshCase } from '../common/queries.ts'
import { refuseLocally } from '../common/refuse-locally.ts'
import { atShownRows } from '../common/shown-rows.ts'
import { PartyListEditor } from '../parties/party-list-editor.tsx'
import { DisputeFields } from './dispute-fields.tsx'
import type { IntakeForm } from './intake-form.ts'
import { OriginFields } from './origin-fields.tsx'
import { RelatedMark } from './related-mark.tsx'
import { ScreeningFields } from './screening-fields.tsx'
import { SettledFields } from './settled-fields.tsx'
import { suggestTitle } from './suggest.ts'
import { missingIn, sentRows, toRegister, toSettled } from './to-call.ts'

interface IntakeBodyProps {
  readonly initial: IntakeForm
  readonly committees: readonly CommitteeRow[]
  readonly mediators: readonly MediatorRow[]
}

const DRAFT_KEY = 'intake:new'

const MODES = [
  { value: 'register', label: '登记' },
  { value: 'settled', label: '先调后登（已当场调成）' },
] as const

export function IntakeBody({ initial, committees, mediators }: IntakeBodyProps) {
  const kindName = useNameOf('kind18')
  const form = useDraftForm<IntakeForm>({ key: DRAFT_KEY, form: 'intake', initial, save })
  const { value, set } = form
  const settled = value.mode === 'settled'
  const suggested = suggestTitle(value.parties, kindName(value.kind18))

  async function save(now: IntakeForm) {
    const title = now.title.trim() || suggestTitle(now.parties, kindName(now.kind18))
    refuseLocally(missingIn(now, title))
    const known = {
      title,
      mediatorNames: new Map(mediators.map((each) => [each.id as string, each.mediator.name])),
    }
    const { id } =
      now.mode === 'settled'
        ? await atShownRows(sentRows(now), () =>
            client.cases.registerSettled(toSettled(now, known, DRAFT_KEY)),
          )
        : await atShownRows(sentRows(now), () => client.cases.register(toRegister(now, known, DRAFT_KEY)))
    await refreshCase(id)
    return () => go({ name: 'case', params: { id } })
  }

  return (
    <DraftForm form={form} label="受理登记" saveLabel={settled ? '登记并结案' : '登记'}>
      <div className="intake-mode">
        <ChoiceInput label="登记方式" value={value.mode} options={MODES} onChange={(mode) => set({ mode })} />
        <RelatedMark parties={value.parties} />
      </div>
      <FieldGroup title="当事人">
        <PartyListEditor
          parties={value.parties}
          onChange={(parties) => set({ parties })}
          roster={value.roster}
          onRoster={(roster) => set({ roster })}
          autoFocus
        />
      </FieldGroup>
      <DisputeFields form={form} suggestedTitle={suggested} />
      {settled ? (
        <SettledFields form={form} mediators={mediators} />
      ) : (
        <ScreeningFields
          screening={value.screening}
          onChange={(screening) => set({ screening })}
          parties={value.parties}
          willingness={value}
          onWillingness={({ willing, refusing }) => set({ willing, refusing })}
        />
      )}
      <OriginFields form={form} committees={committees} />
    </DraftForm>
  )
}
