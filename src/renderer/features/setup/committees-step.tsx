import { checkNumberPattern } from '#domain/values/case-number.ts'
import { partsOf } from '#domain/values/dates.ts'
import { useToday } from '../../app/session/today.ts'
import { Field, FieldGroup, FieldRow } from '../../ui/field.tsx'
import { TextAreaInput, TextInput } from '../../ui/text-input.tsx'
import { exampleNumber, PATTERN_HINT } from '../settings/index.ts'
import { committeesOf, derived } from './setup-state.ts'
import { StepForm, type StepProps } from './step-form.tsx'
import { VillagePreview } from './village-preview.tsx'

export function CommitteesStep({ state, set, onNext, onBack }: StepProps) {
  const { year } = partsOf(useToday())
  const committees = committeesOf(state)
  const problem = checkNumberPattern(state.pattern)
  const villages = committees.slice(1)
  const defaults = derived(state)
  return (
    <StepForm
      label="调委会与编号"
      lack={problem === undefined ? undefined : '请先改好案号格式'}
      onNext={onNext}
      onBack={onBack}
    >
      <FieldGroup title="本级调委会">
        <Field label="调委会名称" path="committees.0.name" hint="以它的名义和印章出具文书">
          <TextInput
            value={state.committeeName}
            onChange={(committeeName) => set({ committeeName })}
            placeholder={defaults.committeeName}
            autoFocus
            maxLength={60}
          />
        </Field>
        <FieldRow>
          <Field label="案号前缀" path="committees.0.numberPrefix">
            <TextInput
              value={state.prefix}
              onChange={(prefix) => set({ prefix })}
              placeholder={defaults.prefix}
              maxLength={20}
            />
          </Field>
          <Field
            label="案号格式"
            path="committees.0.numberPattern"
            hint={PATTERN_HINT}
            error={problem}
            derived={
              problem === undefined && committees[0] !== undefined
                ? `第一件：${exampleNumber(committees[0], year)}`
                : undefined
            }
          >
            <TextInput value={state.pattern} onChange={(pattern) => set({ pattern })} maxLength={40} />
          </Field>
        </FieldRow>
      </FieldGroup>
      <FieldGroup title="村（居）调委会">
        <Field
          label="从表格里粘贴，一行一个"
          path="committees"
          hint="名称后面可以带区划代码，如 柳河村 330182101201；没有的可以以后再加"
        >
          <TextAreaInput
            value={state.villages}
            onChange={(text) => set({ villages: text })}
            rows={5}
            maxRows={8}
          />
        </Field>
        {villages.length > 0 && <VillagePreview villages={villages} year={year} />}
      </FieldGroup>
    </StepForm>
  )
}
