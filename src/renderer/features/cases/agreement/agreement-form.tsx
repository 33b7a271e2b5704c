import { useRef } from 'react'
import type { CaseView } from '#contract/schemas/case-view.ts'
import { client } from '../../../app/client.ts'
import { go } from '../../../app/router/router.tsx'
import { useToday } from '../../../app/session/today.ts'
import { Button } from '../../../ui/button.tsx'
import { AheadFrom } from '../../../ui/date-input.tsx'
import { Field } from '../../../ui/field.tsx'
import { DraftForm } from '../../../ui/form/draft-form.tsx'
import { useDraftForm } from '../../../ui/form/use-draft-form.ts'
import { TextInput } from '../../../ui/text-input.tsx'
import { refreshCase } from '../common/queries.ts'
import { refuseLocally } from '../common/refuse-locally.ts'
import { atShownRows } from '../common/shown-rows.ts'
import { FACT_NAMES } from '../edit/fact-names.ts'
import { AgreementHead } from './agreement-head.tsx'
import { AgreementTexts } from './agreement-texts.tsx'
import {
  type AgreementValue,
  gapsOf,
  isSigned,
  sentRows,
  startAgreement,
  toAgreement,
} from './agreement-value.ts'
import { DutyList } from './duty-list.tsx'
import { LivePreview } from './live-preview.tsx'
import { MaskedAccounts } from './masked-accounts.tsx'

/** C2: duties as data on the left; on the right the clauses, the plan and what to mind, as one types. */
export function AgreementForm({ view }: { readonly view: CaseView }) {
  const today = useToday()
  const toPaper = useRef(false)
  const back = () => go({ name: 'case', params: { id: view.id }, anchor: 'agreement' })
  const form = useDraftForm<AgreementValue>({
    key: `case-agreement:${view.id}`,
    form: 'case-agreement',
    caseId: view.id,
    base: view.revision,
    initial: startAgreement(view, today),
    save: async (value, base) => {
      const paper = toPaper.current
      toPaper.current = false
      const signed = isSigned(view)
      const reason = value.reason.trim()
      const unsaid = signed && reason === ''
      refuseLocally([
        ...(unsaid ? [{ path: 'reason', sentence: '协议已经有人签署，请写明改内容的原因' }] : []),
        ...gapsOf(value),
      ])
      await atShownRows(sentRows(value), () =>
        client.cases.saveAgreement({
          id: view.id,
          base: base ?? view.revision,
          agreement: toAgreement(value),
          ...(reason !== '' && { reason }),
        }),
      )
      await refreshCase(view.id)
      const kind = value.form === 'written' ? 'written-agreement' : 'oral-agreement-register'
      return paper ? () => go({ name: 'casePaper', params: { id: view.id, kind } }) : back
    },
  })
  const { value } = form
  return (
    <div className="composer">
      <DraftForm
        form={form}
        label="协议"
        saveLabel="保存协议"
        fieldNames={FACT_NAMES}
        onCancel={back}
        extraActions={
          <Button
            onClick={() => {
              toPaper.current = true
              form.submit()
            }}
          >
            {value.form === 'written' ? '保存并看协议书' : '保存并看登记表'}
          </Button>
        }
      >
        {isSigned(view) && (
          <Field
            label="改已签协议的原因"
            path="reason"
            required
            hint="协议已经有人签署。改了内容，原来的签署就不再计算（办理记录里仍看得到），请重新打印、重新签署。"
          >
            <TextInput {...form.bind('reason')} />
          </Field>
        )}
        <AgreementHead form={form} view={view} />
        <MaskedAccounts
          id={view.id}
          duties={value.duties}
          update={(change) => form.update((now) => ({ ...now, duties: change(now.duties) }))}
        />
        <AheadFrom value={value.agreedOn}>
          <DutyList
            duties={value.duties}
            parties={view.record.parties}
            oral={value.form === 'oral'}
            kind={view.record.kind18}
            onChange={(duties) => form.set({ duties })}
            sums={value.sums}
            onSums={(sums) => form.set({ sums })}
          />
        </AheadFrom>
        <AgreementTexts form={form} view={view} />
      </DraftForm>
      <LivePreview view={view} value={value} />
    </div>
  )
}
