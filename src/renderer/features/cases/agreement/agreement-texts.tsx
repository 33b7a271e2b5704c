import { useState } from 'react'
import type { CaseView } from '#contract/schemas/case-view.ts'
import { Button } from '../../../ui/button.tsx'
import { Field, FieldGroup, FieldRow } from '../../../ui/field.tsx'
import type { DraftForm } from '../../../ui/form/use-draft-form.ts'
import { TextAreaInput, TextInput } from '../../../ui/text-input.tsx'
import type { AgreementValue } from './agreement-value.ts'
import { ClausePicker } from './clause-picker.tsx'

/** What 人民调解法 29 lets the paper state beside the duties. */
interface AgreementTextsProps {
  readonly form: DraftForm<AgreementValue>
  readonly view: CaseView
}

export function AgreementTexts({ form, view }: AgreementTextsProps) {
  const { value, set, bind } = form
  const [more, setMore] = useState(
    value.method !== '' || value.place !== '' || value.timeLimit !== '' || value.number !== '',
  )
  return (
    <FieldGroup title="事实与其他条款">
      <Field
        label={value.form === 'oral' ? '协议内容或补充条款' : '补充条款'}
        path="agreement.extraClauses"
        hint="一行一条，排在上面各条之后。"
      >
        <TextAreaInput
          value={value.extraClauses.join('\n')}
          onChange={(text) => set({ extraClauses: text === '' ? [] : text.split('\n') })}
          rows={value.form === 'oral' ? 3 : 2}
        />
      </Field>
      <ClausePicker
        view={view}
        chosen={value.extraClauses}
        onAdd={(text) =>
          set({ extraClauses: [...value.extraClauses.filter((one) => one.trim() !== ''), text] })
        }
      />
      <Field label="纠纷主要事实" path="agreement.facts">
        <TextAreaInput {...bind('facts')} rows={3} />
      </Field>
      <Field label="争议事项" path="agreement.disputes">
        <TextAreaInput {...bind('disputes')} rows={2} />
      </Field>
      <Field label="各方责任" path="agreement.responsibilities">
        <TextAreaInput {...bind('responsibilities')} rows={2} />
      </Field>
      {more && (
        <>
          <FieldRow>
            <Field label="履行方式" path="agreement.method" hint="各条里写明了的不用再写。">
              <TextInput {...bind('method')} />
            </Field>
            <Field label="履行地点" path="agreement.place" width="medium">
              <TextInput {...bind('place')} />
            </Field>
          </FieldRow>
          <FieldRow>
            <Field label="履行期限" path="agreement.timeLimit">
              <TextInput {...bind('timeLimit')} />
            </Field>
            <Field label="协议书编号" path="agreement.number" width="medium">
              <TextInput {...bind('number')} />
            </Field>
            <Field label="份数" path="agreement.copies" width="short" hint="空着按当事人数加一。">
              <TextInput
                value={value.copies}
                onChange={(copies) => set({ copies: copies.replaceAll(/\D/g, '') })}
                inputMode="numeric"
              />
            </Field>
          </FieldRow>
        </>
      )}
      {!more && (
        <p className="add-line">
          <Button look="quiet" onClick={() => setMore(true)}>
            更多：履行方式、地点、期限、编号、份数
          </Button>
        </p>
      )}
    </FieldGroup>
  )
}
