import type { CaseMediator } from '#domain/cases/case-record.ts'
import { CheckInput, ChoiceInput } from '../../../ui/choice-input.tsx'
import { DateInput } from '../../../ui/date-input.tsx'
import { Field, FieldRow } from '../../../ui/field.tsx'
import { TextInput } from '../../../ui/text-input.tsx'

interface MediatorFieldsProps {
  readonly mediator: CaseMediator
  /** Requests that he or she step back and that nothing has settled, each in a sentence. */
  readonly asked: readonly string[]
  readonly onChange: (patch: Partial<CaseMediator>) => void
}

/** Each mediator's own way and day of coming to the case (人民调解法 19), and R06: a tie to a party. */
export function MediatorFields({ mediator, asked, onChange }: MediatorFieldsProps) {
  const { conflict, name, chosenBy, assignedOn } = mediator
  return (
    <>
      <FieldRow>
        <Field label={`${name}怎样确定的`} group>
          <ChoiceInput
            value={chosenBy}
            options={[
              { value: 'committee', label: '调委会指定' },
              { value: 'parties', label: '当事人选择' },
            ]}
            onChange={(next) => onChange({ chosenBy: next })}
          />
        </Field>
        <Field label={`${name}确定日期`} width="short">
          <DateInput value={assignedOn} onChange={(next) => next && onChange({ assignedOn: next })} />
        </Field>
      </FieldRow>
      {asked.map((sentence) => (
        <p key={sentence} className="section-note">
          {`${sentence}请换人，或者取得各方书面同意，在“当事人要求回避”里记下处理结果。`}
        </p>
      ))}
      <p className="add-line">
        <CheckInput
          value={conflict !== undefined}
          onChange={(on) => onChange({ conflict: on ? { detail: '' } : undefined })}
        >
          {`${name}与当事人有亲属或者利害关系`}
        </CheckInput>
      </p>
      {conflict !== undefined && (
        <FieldRow>
          <Field label={`${name}是什么关系`}>
            <TextInput
              value={conflict.detail}
              onChange={(detail) => onChange({ conflict: { ...conflict, detail } })}
            />
          </Field>
          <Field label="各方书面同意的日期" width="short">
            <DateInput
              label={`${name}的事，各方书面同意的日期`}
              value={conflict.consentOn}
              onChange={(consentOn) => onChange({ conflict: { ...conflict, consentOn } })}
            />
          </Field>
        </FieldRow>
      )}
    </>
  )
}
