import type { CaseView } from '#contract/schemas/case-view.ts'
import { PAY_METHOD_NAMES } from '#domain/agreement/duty.ts'
import { receiptProblem } from '#domain/agreement/receipt.ts'
import type { BusinessDate, Fen, Id } from '#domain/values/brands.ts'
import { client } from '../../../app/client.ts'
import { useToday } from '../../../app/session/today.ts'
import { YesNoInput } from '../../../ui/choice-input.tsx'
import { DateInput } from '../../../ui/date-input.tsx'
import { Field, FieldRow } from '../../../ui/field.tsx'
import { MoneyInput } from '../../../ui/money-input.tsx'
import { newId } from '../../../ui/new-id.ts'
import { SelectInput } from '../../../ui/select-input.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { clean } from '../common/clean.ts'
import { partyOptions } from '../common/party-names.ts'
import { QuietForm } from '../common/quiet-form.tsx'
import { refuseLocally } from '../common/refuse-locally.ts'
import { useQuietForm } from '../common/use-quiet-form.ts'
import { spillText } from './receipt-words.ts'

interface ReceiptFormProps {
  readonly view: CaseView
  readonly row: CaseView['schedule'][number]
  readonly onDone: () => void
}

interface ReceiptValue {
  /** Sent again after a lost answer, it is known by it and not counted twice. */
  readonly id: Id
  readonly on: BusinessDate
  readonly amount: Fen | undefined
  readonly done: boolean
  readonly how: string
  readonly byPartyId: string | undefined
  readonly note: string
}

/** One thing that happened towards one row: money that came, an act done or not done, a promise broken. */
export function ReceiptForm({ view, row, onDone }: ReceiptFormProps) {
  const today = useToday()
  const duty = view.record.agreement?.duties.find((each) => each.id === row.dutyId)
  const money = row.amount !== undefined
  const debtors = duty?.debtorPartyIds ?? []
  const form = useQuietForm<ReceiptValue>(
    { caseId: view.id, name: `receipt:${row.dutyId}:${row.seq}`, revision: view.revision },
    {
      id: newId(),
      on: today,
      amount: row.remaining,
      done: row.state !== 'keeping',
      how: money ? (duty?.how === undefined ? '现金' : PAY_METHOD_NAMES[duty.how.kind]) : '当事人告知',
      byPartyId: undefined,
      note: '',
    },
  )
  const { value, set, bind, run } = form
  const more = money ? spillText(view, row, value) : undefined

  async function save(): Promise<void> {
    const receipt = clean({
      id: value.id,
      dutyId: row.dutyId,
      seq: row.seq,
      byPartyId: value.byPartyId,
      on: value.on,
      how: value.how,
      note: value.note,
      ...(money ? { amount: value.amount } : { done: value.done }),
    })
    const saved = await run(async (base) => {
      const problem = duty && receiptProblem(duty, receipt)
      refuseLocally(problem ? [{ path: `receipt.${problem.field}`, sentence: problem.sentence }] : [])
      await client.cases.addReceipt({ id: view.id, base, receipt })
    })
    if (saved) onDone()
  }

  return (
    <QuietForm label="登记履行" saveLabel="登记履行" form={form} onSave={() => void save()} onCancel={onDone}>
      <p className="quiet-title">{`${row.what}${row.dueOn === undefined ? '' : `，应于 ${row.dueOn} 前`}`}</p>
      <FieldRow>
        <Field label="履行日期" path="receipt.on" width="short">
          <DateInput value={value.on} onChange={(on) => on && set({ on })} />
        </Field>
        {money ? (
          <Field label="金额" path="receipt.amount" width="medium">
            <MoneyInput {...bind('amount')} />
            {more !== undefined && (
              <p className="field-warning" role="status">
                {more}
              </p>
            )}
          </Field>
        ) : (
          <Field label="情况" group>
            <YesNoInput
              value={value.done}
              onChange={(done) => set({ done })}
              yes={row.state === 'keeping' ? '仍在遵守' : '已做到'}
              no={row.state === 'keeping' ? '已违反' : '没有做到'}
            />
          </Field>
        )}
      </FieldRow>
      <FieldRow>
        <Field label={money ? '怎样付的' : '怎样知道的'} path="receipt.how" width="medium">
          <TextInput
            {...bind('how')}
            suggestions={
              money
                ? ['现金', '银行转账', '微信转账', '支付宝转账', '交调委会转付']
                : ['当事人告知', '现场查看', '电话核实', '照片']
            }
          />
        </Field>
        {debtors.length > 1 && (
          <Field label="谁履行的" width="medium">
            <SelectInput
              {...bind('byPartyId')}
              options={partyOptions(view.record.parties)
                .filter((each) => debtors.some((id) => id === each.value))
                .map((each) => ({ ...each, value: each.value as string }))}
              clearable
            />
          </Field>
        )}
        <Field label="备注" path="receipt.note" width="medium">
          <TextInput {...bind('note')} />
        </Field>
      </FieldRow>
    </QuietForm>
  )
}
