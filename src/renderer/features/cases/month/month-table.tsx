import { isServingOn } from '#domain/people/mediator.ts'
import type { Option } from '../../../ui/select-input.tsx'
import type { MediatorRow } from '../common/queries.ts'
import { MonthLineRow } from './month-line.tsx'
import type { MonthLine } from './month-value.ts'

interface MonthTableProps {
  readonly lines: readonly MonthLine[]
  readonly kinds: readonly Option[]
  readonly mediators: readonly MediatorRow[]
  /** By the key of the line. */
  readonly problems: ReadonlyMap<string, string>
  readonly onChange: (lines: readonly MonthLine[]) => void
}

const HEADS = [
  '日期',
  '申请人',
  '被申请人',
  '类型',
  '事由',
  '结果',
  '协议内容',
  '金额（元）',
  '调解员',
  '序号',
]

export function MonthTable({ lines, kinds, mediators, problems, onChange }: MonthTableProps) {
  const change = (key: string, patch: Partial<MonthLine>) =>
    onChange(lines.map((line) => (line.key === key ? { ...line, ...patch } : line)))
  return (
    <table className="table month" aria-label="登记簿">
      <thead>
        <tr>
          {HEADS.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
          <th scope="col">
            <span className="only-heard">移去</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <MonthLineRow
            key={line.key}
            line={line}
            ordinal={index + 1}
            kinds={kinds}
            mediators={mediators
              .filter(({ mediator }) => line.on === undefined || isServingOn(mediator, line.on))
              .map(({ id, mediator }) => ({ value: id as string, label: mediator.name }))}
            problem={problems.get(line.key)}
            onChange={(patch) => change(line.key, patch)}
            onRemove={() => onChange(lines.filter((one) => one.key !== line.key))}
          />
        ))}
      </tbody>
    </table>
  )
}
