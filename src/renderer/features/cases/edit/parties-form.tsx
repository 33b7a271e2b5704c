import type { CaseView } from '#contract/schemas/case-view.ts'
import type { Party } from '#domain/cases/party.ts'
import type { Deceased } from '#domain/cases/relatives.ts'
import { client } from '../../../app/client.ts'
import { go } from '../../../app/router/router.tsx'
import { Field } from '../../../ui/field.tsx'
import { DraftForm } from '../../../ui/form/draft-form.tsx'
import { useDraftForm } from '../../../ui/form/use-draft-form.ts'
import { TextInput } from '../../../ui/text-input.tsx'
import { clean } from '../common/clean.ts'
import { refreshCase } from '../common/queries.ts'
import { atShownRows, placesOf, type SentRows } from '../common/shown-rows.ts'
import { DeceasedEditor } from '../parties/deceased-editor.tsx'
import { PartyListEditor } from '../parties/party-list-editor.tsx'
import { FACT_NAMES } from './fact-names.ts'

interface PartiesValue {
  readonly parties: readonly Party[]
  readonly deceased: readonly Deceased[]
  readonly reason: string
  readonly roster: string
}

/** Where somebody died the first line is there already. */
function firstAsked(hasDeath: boolean | undefined): readonly Deceased[] {
  return hasDeath === true ? [{ name: '', relatives: [] }] : []
}

const isNamed = (one: { readonly name: string }) => one.name.trim() !== ''

/** Lines nobody wrote a name in fall away. */
function sentDeceased(deceased: readonly Deceased[]): readonly SentRows[] {
  return [
    { path: 'deceased', shown: placesOf(deceased, isNamed) },
    ...deceased.filter(isNamed).map(({ relatives }, sent) => ({
      path: `deceased.${sent}.relatives`,
      shown: placesOf(relatives, isNamed),
    })),
  ]
}

export function PartiesForm({ view }: { readonly view: CaseView }) {
  const back = () => go({ name: 'case', params: { id: view.id }, anchor: 'parties' })
  const form = useDraftForm<PartiesValue>({
    key: `case-parties:${view.id}`,
    form: 'case-parties',
    caseId: view.id,
    base: view.revision,
    initial: {
      parties: view.record.parties,
      deceased: view.record.deceased ?? firstAsked(view.record.hasDeath),
      reason: '',
      roster: '',
    },
    save: async (value, base) => {
      const { parties, deceased, reason } = clean(value)
      await atShownRows(sentDeceased(value.deceased), () =>
        client.cases.saveParties({
          id: view.id,
          base: base ?? view.revision,
          parties,
          deceased: deceased
            .filter(isNamed)
            .map((dead) => ({ ...dead, relatives: dead.relatives.filter(isNamed) })),
          ...(reason.trim() !== '' && { reason }),
        }),
      )
      await refreshCase(view.id)
      return back
    },
  })
  return (
    <DraftForm form={form} label="当事人信息" fieldNames={FACT_NAMES} onCancel={back}>
      <PartyListEditor
        parties={form.value.parties}
        onChange={(parties) => form.set({ parties })}
        roster={form.value.roster}
        onRoster={(roster) => form.set({ roster })}
        autoFocus
        attitudes
      />
      {(form.value.deceased.length > 0 || view.record.hasDeath === true) && (
        <DeceasedEditor
          deceased={form.value.deceased}
          parties={form.value.parties}
          onChange={(deceased) => form.set({ deceased })}
        />
      )}
      <Field label="更正的原因" path="reason" hint="改的是已经核对过的信息时写明；补录空着的内容不用写。">
        <TextInput {...form.bind('reason')} />
      </Field>
    </DraftForm>
  )
}
