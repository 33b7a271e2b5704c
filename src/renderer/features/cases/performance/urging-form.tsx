import type { CaseView } from '#contract/schemas/case-view.ts'
import { isUrgingOf } from '#domain/cases/performance-lines.ts'
import type { BusinessDate, Id } from '#domain/values/brands.ts'
import { client } from '../../../app/client.ts'
import { useToday } from '../../../app/session/today.ts'
import { ChecksInput } from '../../../ui/choice-input.tsx'
import { DateInput } from '../../../ui/date-input.tsx'
import { Field, FieldRow } from '../../../ui/field.tsx'
import { newId } from '../../../ui/new-id.ts'
import { TextInput } from '../../../ui/text-input.tsx'
import { clean } from '../common/clean.ts'
import { namesOfParties } from '../common/party-names.ts'
import { QuietForm } from '../common/quiet-form.tsx'
import { useQuietForm } from '../common/use-quiet-form.ts'
import { urgedWith } from './urged-with.ts'

interface UrgingFormProps {
  readonly view: CaseView
  readonly row: CaseView['schedule'][number]
  readonly onDone: () => void
}

interface UrgingValue {
  readonly id: Id
  readonly on: BusinessDate
  readonly how: string
  readonly whom: string
  /** Rows of the plan: only the one it was opened from, until somebody says that more were spoken of. */
  readonly seqs: readonly number[]
  readonly result: string
}

/** R22 人民调解法 31: the committee urges; when that fails it tells of suit and enforcement. */
export function UrgingForm({ view, row, onDone }: UrgingFormProps) {
  const today = useToday()
  const form = useQuietForm<UrgingValue>(
    { caseId: view.id, name: `urging:${row.dutyId}:${row.seq}`, revision: view.revision },
    {
      id: newId(),
      on: today,
      how: '电话',
      whom: namesOfParties(view.record.parties, row.debtorIds),
      seqs: [row.seq],
      result: '',
    },
  )
  const { value, set, bind, run } = form
  const together = urgedWith(view.schedule, row)
  const last = view.record.urgings
    .filter((one) => isUrgingOf(one, row))
    .toSorted((a, b) => b.on.localeCompare(a.on))[0]
  const unasked = last?.result ? undefined : last

  async function save(): Promise<void> {
    const urging = clean({ dutyId: row.dutyId, ...value })
    if (await run((base) => client.cases.addUrging({ id: view.id, base, urging }))) onDone()
  }

  return (
    <QuietForm label="督促" saveLabel="记下督促" form={form} onSave={() => void save()} onCancel={onDone}>
      <p className="quiet-title">{`督促履行：${row.what}，应于 ${row.dueOn ?? '（期限未定）'} 前`}</p>
      {unasked !== undefined && (
        <p className="section-quiet">{`上次督促（${unasked.on} ${unasked.how}）没有记结果，请一并问明，写在下面。`}</p>
      )}
      <FieldRow>
        <Field label="日期" path="urging.on" width="short">
          <DateInput value={value.on} onChange={(on) => on && set({ on })} />
        </Field>
        <Field label="方式" path="urging.how" width="short">
          <TextInput {...bind('how')} suggestions={['电话', '上门', '微信', '书面通知']} />
        </Field>
        <Field label="督促谁" path="urging.whom">
          <TextInput {...bind('whom')} />
        </Field>
      </FieldRow>
      {together.length > 1 && (
        <Field label="督促的是" group path="urging.seqs">
          <ChecksInput
            value={value.seqs.map(String)}
            options={together.map((each) => ({ value: String(each.seq), label: each.part ?? each.what }))}
            onChange={(seqs) => set({ seqs: seqs.map(Number) })}
          />
        </Field>
      )}
      <Field
        label="结果"
        path="urging.result"
        hint="督促无效的，告知对方可以起诉，已司法确认的可以申请强制执行（人民调解法第32、33条）。"
      >
        <TextInput {...bind('result')} />
      </Field>
    </QuietForm>
  )
}
