import type { Party } from '#domain/cases/party.ts'
import { formatYuanGrouped, sumFen } from '#domain/values/money.ts'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { TextAreaInput, TextInput } from '../../../ui/text-input.tsx'
import type { SumsText } from './agreement-value.ts'
import { blankDuty, type DutyDraft } from './duty-draft.ts'
import { readSums } from './read-sums.ts'

interface SumsPasteProps {
  readonly parties: readonly Party[]
  /** A payment typed already lends its day and way of paying. */
  readonly model: DutyDraft | undefined
  readonly sums: SumsText
  readonly onSums: (sums: SumsText) => void
  readonly onTake: (duties: readonly DutyDraft[]) => void
}

/** A roster with sums: one payment each, to many workers at once. */
export function SumsPaste({ parties, model, sums, onSums, onTake }: SumsPasteProps) {
  const { text } = sums
  const what = sums.what ?? (model?.what || '工资')
  const { sums: read, unknown } = readSums(text, parties)
  const total = sumFen(read.map((sum) => sum.amount))

  function take(): void {
    onTake(
      read.map(({ partyId, amount }) => {
        const fresh = blankDuty(parties)
        return {
          ...fresh,
          ...(model && { when: model.when, payKind: model.payKind, debtorPartyIds: model.debtorPartyIds }),
          what,
          amount,
          creditorPartyIds: [partyId],
        }
      }),
    )
  }

  return (
    <div className="roster">
      <Field label="款项名称" width="medium">
        <TextInput value={what} onChange={(next) => onSums({ ...sums, what: next })} />
      </Field>
      <Field
        label="名单和金额"
        hint="每人一行：姓名、金额（元）；可直接从 WPS 表格复制。日期和付款方式照第一条付款。"
      >
        <TextAreaInput value={text} onChange={(next) => onSums({ ...sums, text: next })} rows={5} autoFocus />
      </Field>
      {unknown.length > 0 && (
        <p className="field-error">{`当事人里没有，或者金额读不出来：${unknown.join('、')}`}</p>
      )}
      <Button disabled={read.length === 0 || what.trim() === ''} onClick={take}>
        {read.length === 0 ? '生成' : `生成 ${read.length} 条，合计 ${formatYuanGrouped(total)} 元`}
      </Button>
    </div>
  )
}
