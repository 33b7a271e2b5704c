import type { CaseView } from '#contract/features/cases.ts'
import type { Party } from '#domain/cases/party.ts'
import { client } from '../../../app/client.ts'
import { go } from '../../../app/router/router.tsx'
import { Field } from '../../../ui/field.tsx'
import { DraftForm } from '../../../ui/form/draft-form.tsx'
import { useDraftForm } from '../../../ui/form/use-draft-form.ts'
import { TextInput } from '../../../ui/text-input.tsx'
import { clean } from '../common/clean.ts'
import { refreshCase } from '../common/queries.ts'
import { PartyListEditor } from '../parties/party-list-editor.tsx'
import { FACT_NAMES } from './fact-names.ts'

interface PartiesValue {
  readonly parties: readonly Party[]
  readonly reason: string
}

export function PartiesForm({ view }: { readonly view: CaseView }) {
  const back = () => go({ name: 'case', params: { id: view.id }, anchor: 'parties' })
  const form = useDraftForm<PartiesValue>({
    key: `case-parties:${view.id}`,
    form: 'case-parties',
    caseId: view.id,
    base: view.revision,
    initial: { parties: view.record.parties, reason: '' },
    save: async (value, base) => {
      const { parties, reason } = clean(value)
      await client.cases.saveParties({
        id: view.id,
        base: base ?? view.revision,
        parties,
        ...(reason.trim() !== '' && { reason }),
      })
      await refreshCase(view.id)
      return back
    },
  })
  return (
    <DraftForm form={form} label="当事人信息" fieldNames={FACT_NAMES} onCancel={back}>
      <PartyListEditor
        parties={form.value.parties}
        onChange={(parties) => form.set({ parties })}
        autoFocus
        attitudes
      />
      <Field label="更正的原因" path="reason" hint="改的是已经核对过的信息时写明；补录空着的内容不用写。">
        <TextInput {...form.bind('reason')} />
      </Field>
    </DraftForm>
  )
}
