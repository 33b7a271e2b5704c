import { isFromCourt, procedureOf } from '#domain/cases/case-procedure.ts'
import { useToday } from '../../../app/session/today.ts'
import { Button } from '../../../ui/button.tsx'
import { CheckInput } from '../../../ui/choice-input.tsx'
import { DateInput } from '../../../ui/date-input.tsx'
import { Field, FieldGroup, FieldRow } from '../../../ui/field.tsx'
import type { DraftForm } from '../../../ui/form/use-draft-form.ts'
import { useKindProcedures } from '../common/dictionaries.ts'
import type { FactsValue } from './facts-value.ts'

type Part = { readonly form: DraftForm<FactsValue> }

/** What moves the end of the mediation period (R21): the court's papers, appraisals, an extension all sides agreed to. */
export function TermFields({ form }: Part) {
  const { value, bind } = form
  const kindProcedures = useKindProcedures()
  return (
    <FieldGroup title="调解期限">
      {isFromCourt(value) && (
        <Field
          label="签收法院材料的日期"
          path="facts.courtPapersOn"
          width="short"
          hint="法院委派、委托的，期限从签收之日起算（法释〔2016〕14号第27条）。"
        >
          <DateInput {...bind('courtPapersOn')} />
        </Field>
      )}
      {procedureOf(value, { kindProcedures }) === 'medical' && <AppraisalFields form={form} />}
      <ExtensionFields form={form} />
    </FieldGroup>
  )
}

function AppraisalFields({ form }: Part) {
  const { value, set } = form
  const today = useToday()
  const appraisals = value.appraisals ?? []
  const change = (at: number, patch: Partial<(typeof appraisals)[number]>) =>
    set({ appraisals: appraisals.map((span, index) => (index === at ? { ...span, ...patch } : span)) })
  return (
    <>
      {appraisals.map((span, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a span has nothing else to be known by
        <FieldRow key={at}>
          <Field label="鉴定开始" path={`facts.appraisals.${at}.from`} width="short">
            <DateInput value={span.from} onChange={(from) => from && change(at, { from })} />
          </Field>
          <Field
            label="鉴定结束"
            path={`facts.appraisals.${at}.to`}
            width="short"
            hint="还没有结束的空着；期间不计入期限。"
          >
            <DateInput value={span.to} onChange={(to) => change(at, { to })} />
          </Field>
          <Button
            look="quiet"
            onClick={() => set({ appraisals: appraisals.filter((_, index) => index !== at) })}
          >
            去掉
          </Button>
        </FieldRow>
      ))}
      <p className="add-line">
        <Button look="quiet" onClick={() => set({ appraisals: [...appraisals, { from: today }] })}>
          添加鉴定时间（不计入期限，医疗纠纷预防和处理条例第38条）
        </Button>
      </p>
    </>
  )
}

function ExtensionFields({ form }: Part) {
  const { value, set } = form
  const today = useToday()
  const { extendedTo } = value
  return (
    <>
      <Field label="延长" group hint="延期同意书各方签好后归入卷宗；医疗、法院委派委托的须在届满前商定。">
        <CheckInput
          value={extendedTo !== undefined}
          onChange={(on) => set({ extendedTo: on ? { date: today, agreedOn: today } : undefined })}
        >
          各方同意延长期限
        </CheckInput>
      </Field>
      {extendedTo !== undefined && (
        <FieldRow>
          <Field label="延长到" path="facts.extendedTo.date" width="short">
            <DateInput
              ahead
              value={extendedTo.date}
              onChange={(date) => date && set({ extendedTo: { ...extendedTo, date } })}
            />
          </Field>
          <Field label="各方同意的日期" path="facts.extendedTo.agreedOn" width="short">
            <DateInput
              value={extendedTo.agreedOn}
              onChange={(agreedOn) => agreedOn && set({ extendedTo: { ...extendedTo, agreedOn } })}
            />
          </Field>
        </FieldRow>
      )}
    </>
  )
}
