import { useQuery } from '@tanstack/react-query'
import { client } from '../../../app/client.ts'
import { useToday } from '../../../app/session/today.ts'
import { CheckInput, ChecksInput, ChoiceInput, YesNoInput } from '../../../ui/choice-input.tsx'
import { CountInput } from '../../../ui/count-input.tsx'
import { DateInput } from '../../../ui/date-input.tsx'
import { Field, FieldGroup, FieldRow } from '../../../ui/field.tsx'
import type { DraftForm } from '../../../ui/form/use-draft-form.ts'
import { MultiSelectInput } from '../../../ui/select-input.tsx'
import { TextAreaInput, TextInput } from '../../../ui/text-input.tsx'
import { useOptions } from '../common/dictionaries.ts'
import type { FactsValue } from './facts-value.ts'

type Form = DraftForm<FactsValue>

/** What may boil over, and to whom it was reported (人民调解法 25, R08). */
export function RiskFields({ form }: { readonly form: Form }) {
  const { value, set, bind } = form
  const today = useToday()
  const tags = useOptions('tags')
  const report = value.escalationReport
  return (
    <FieldGroup title="风险与公开">
      <Field label="标签" group>
        <ChecksInput value={value.tags} options={tags} onChange={(next) => set({ tags: [...next] })} />
      </Field>
      <Field label="涉及人数" path="facts.peopleInvolved" width="short" hint="连同没有列为当事人的。">
        <CountInput {...bind('peopleInvolved')} />
      </Field>
      <FieldRow>
        <Field label="可能激化或者引起治安、刑事案件" group>
          <YesNoInput {...bind('escalationRisk')} />
        </Field>
        <Field label="有人死亡" group>
          <YesNoInput {...bind('hasDeath')} yes="有" no="没有" />
        </Field>
        <Field label="公开调解" group>
          <YesNoInput {...bind('open')} yes="公开" no="不公开" />
        </Field>
      </FieldRow>
      {value.escalationRisk === true && (
        <>
          <p>
            <CheckInput
              value={report !== undefined}
              onChange={(on) =>
                set({ escalationReport: on ? { on: today, to: '', how: '电话' } : undefined })
              }
            >
              已向公安机关或者有关部门报告（人民调解法第25条）
            </CheckInput>
          </p>
          {report !== undefined && (
            <FieldRow>
              <Field label="报告日期" path="facts.escalationReport.on" width="short">
                <DateInput
                  value={report.on}
                  onChange={(on) => on && set({ escalationReport: { ...report, on } })}
                />
              </Field>
              <Field label="向谁报告" path="facts.escalationReport.to" width="medium">
                <TextInput
                  value={report.to}
                  suggestions={['派出所', '镇综治中心', '镇政府值班室']}
                  onChange={(to) => set({ escalationReport: { ...report, to } })}
                />
              </Field>
              <Field label="方式" path="facts.escalationReport.how" width="short">
                <TextInput
                  value={report.how}
                  suggestions={['电话', '当面', '书面', '微信']}
                  onChange={(how) => set({ escalationReport: { ...report, how } })}
                />
              </Field>
            </FieldRow>
          )}
        </>
      )}
      <p>
        <CheckInput value={value.sensitive} onChange={(sensitive) => set({ sensitive })}>
          限制查阅：只有经办人、下面选的账户和管理员能看
        </CheckInput>
      </p>
      {value.sensitive && <AccessFields form={form} />}
    </FieldGroup>
  )
}

/** Need to know: who else opens the case. Its mediators and the administrators see it anyway. */
function AccessFields({ form }: { readonly form: Form }) {
  const { value, set } = form
  const viewers = useQuery({ queryKey: ['cases', 'viewers'], queryFn: () => client.cases.viewers() })
  const known = viewers.data ?? []
  const options = known.map(({ id, name }) => ({ value: id as string, label: name }))
  const others = value.accessAccountIds.filter((id) => !known.some((each) => each.id === id))
  return (
    <Field label="可以查看的账户" path="facts.accessAccountIds" hint="本案调解员的账户不用选。">
      <MultiSelectInput
        value={value.accessAccountIds}
        options={[
          ...options,
          ...others.map((id) => ({ value: id as string, label: '（管理员或已停用的账户）' })),
        ]}
        onChange={(ids) => set({ accessAccountIds: [...ids] as FactsValue['accessAccountIds'] })}
      />
    </Field>
  )
}

const RETENTION = [
  { value: 'short', label: '短期' },
  { value: 'long', label: '长期' },
  { value: 'permanent', label: '永久' },
] as const

export function FileFields({ form }: { readonly form: Form }) {
  const { value, set, bind } = form
  return (
    <FieldGroup title="卷宗">
      <FieldRow>
        <Field label="保管期限" group>
          <ChoiceInput
            value={value.retention}
            options={RETENTION}
            onChange={(retention) => set({ retention })}
          />
        </Field>
        <Field label="存放位置" path="facts.shelf" width="medium">
          <TextInput {...bind('shelf')} placeholder="如 2 号柜 3 层 第 5 盒" />
        </Field>
      </FieldRow>
      <Field label="卷宗情况说明" path="facts.dossierNote">
        <TextAreaInput {...bind('dossierNote')} rows={2} />
      </Field>
    </FieldGroup>
  )
}
