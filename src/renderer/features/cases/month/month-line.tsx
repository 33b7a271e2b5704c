import { Button } from '../../../ui/button.tsx'
import { DateInput } from '../../../ui/date-input.tsx'
import { MoneyInput } from '../../../ui/money-input.tsx'
import { type Option, SelectInput } from '../../../ui/select-input.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { type MonthLine, RESULTS, UNWRITTEN } from './month-value.ts'

interface MonthLineRowProps {
  readonly line: MonthLine
  readonly ordinal: number
  readonly kinds: readonly Option[]
  readonly mediators: readonly Option[]
  readonly problem: string | undefined
  readonly onChange: (patch: Partial<MonthLine>) => void
  readonly onRemove: () => void
}

const PAYERS = [
  { value: 'respondent', label: '被申请人付' },
  { value: 'applicant', label: '申请人付' },
] as const

/** One case; under it what is wrong with it and what was pasted and not understood. */
export function MonthLineRow(props: MonthLineRowProps) {
  const { line, ordinal, kinds, mediators, problem, onChange, onRemove } = props
  const named = (what: string) => `第 ${ordinal} 行${what}`
  return (
    <>
      <tr aria-invalid={problem !== undefined}>
        <td>
          <DateInput label={named('日期')} value={line.on} onChange={(on) => onChange({ on })} />
        </td>
        <td>
          <TextInput
            label={named('申请人')}
            value={line.applicants}
            onChange={(applicants) => onChange({ applicants })}
          />
        </td>
        <td>
          <TextInput
            label={named('被申请人')}
            value={line.respondents}
            onChange={(respondents) => onChange({ respondents })}
          />
        </td>
        <td>
          <SelectInput
            label={named('类型')}
            value={line.kind18}
            options={kinds}
            onChange={(kind18) => onChange({ kind18 })}
          />
        </td>
        <td>
          <TextInput
            label={named('事由')}
            value={line.summary}
            onChange={(summary) => onChange({ summary })}
          />
        </td>
        <td>
          <SelectInput
            label={named('结果')}
            value={line.result}
            options={RESULTS}
            onChange={(result) => onChange({ result })}
          />
        </td>
        <td>
          <TextInput
            label={named('协议内容')}
            value={line.content}
            onChange={(content) => onChange({ content })}
          />
        </td>
        <td>
          <MoneyInput
            plain
            label={named('金额')}
            value={line.amount}
            onChange={(amount) => onChange({ amount })}
          />
          {line.amount !== undefined && (
            <SelectInput
              label={named('谁付')}
              value={line.payer}
              options={PAYERS}
              onChange={(payer) => payer && onChange({ payer })}
            />
          )}
        </td>
        <td>
          <SelectInput
            label={named('调解员')}
            value={line.mediatorId}
            options={[...mediators, UNWRITTEN]}
            onChange={(mediatorId) => onChange({ mediatorId })}
          />
        </td>
        <td>
          <TextInput
            label={named('序号')}
            value={line.paperSeq}
            inputMode="numeric"
            onChange={(text) => onChange({ paperSeq: text.replaceAll(/\D/g, '') })}
          />
        </td>
        <td>
          <Button look="quiet" label={`移去第 ${ordinal} 行`} onClick={onRemove}>
            移去
          </Button>
        </td>
      </tr>
      {(problem !== undefined || line.unread.length > 0) && (
        <tr className="month-said">
          <td colSpan={11}>
            {problem !== undefined && <span className="field-error">{`第 ${ordinal} 行：${problem}`}</span>}
            {line.unread.length > 0 && (
              <span>
                {`没有读懂：${line.unread.join('　')}`}
                <Button
                  look="quiet"
                  label={`第 ${ordinal} 行没有读懂的已处理`}
                  onClick={() => onChange({ unread: [] })}
                >
                  已处理
                </Button>
              </span>
            )}
          </td>
        </tr>
      )}
    </>
  )
}
