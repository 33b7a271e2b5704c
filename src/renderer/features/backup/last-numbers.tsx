import { useQuery } from '@tanstack/react-query'
import { partsOf } from '#domain/values/dates.ts'
import { client } from '../../app/client.ts'
import { useToday } from '../../app/session/today.ts'
import { Button, TextInput } from '../../ui/index.ts'

export interface NumberLine {
  readonly key: number
  readonly committeeName: string
  readonly year: string
  readonly seq: string
}

interface LastNumbersProps {
  readonly lines: readonly NumberLine[]
  readonly onChange: (lines: readonly NumberLine[]) => void
  /** Someone is logged in: the committees' names can be offered. */
  readonly known: boolean
}

/** One line a committee: the last number in the register on paper. Empty lines don't count. */
export function LastNumbers({ lines, onChange, known }: LastNumbersProps) {
  const { year } = partsOf(useToday())
  const committees = useQuery({
    queryKey: ['settings', 'committees'],
    queryFn: () => client.settings.committees(),
    enabled: known,
  })
  const names = committees.data?.map(({ committee }) => committee.name) ?? []
  const next = lines.length === 0 ? 1 : Math.max(...lines.map((line) => line.key)) + 1
  const add = () =>
    onChange([...lines, { key: next, committeeName: names[lines.length] ?? '', year: String(year), seq: '' }])
  const change = (key: number, patch: Partial<NumberLine>) =>
    onChange(lines.map((line) => (line.key === key ? { ...line, ...patch } : line)))

  return (
    <div className="last-numbers">
      {lines.map((line, index) => (
        <div key={line.key} className="last-number">
          <TextInput
            label={`第 ${index + 1} 行 调委会名称`}
            placeholder="调委会名称"
            value={line.committeeName}
            suggestions={names}
            autoFocus
            onChange={(committeeName) => change(line.key, { committeeName })}
          />
          <TextInput
            label={`第 ${index + 1} 行 年份`}
            inputMode="numeric"
            value={line.year}
            onChange={(text) => change(line.key, { year: text })}
          />
          <TextInput
            label={`第 ${index + 1} 行 最后一个号`}
            placeholder="最后一个号"
            inputMode="numeric"
            value={line.seq}
            onChange={(seq) => change(line.key, { seq })}
          />
        </div>
      ))}
      {readLines(lines) === undefined && (
        <p className="field-error">每行写调委会名称、四位年份和最后一个号；没有的请留空</p>
      )}
      <Button onClick={add}>{lines.length === 0 ? '添加纸上的号' : '再加一行'}</Button>
    </div>
  )
}

/** The lines as the procedure wants them; undefined while one is half filled or no number. */
export function readLines(lines: readonly NumberLine[]) {
  const read = lines
    .filter((line) => line.seq.trim() !== '' || line.committeeName.trim() !== '')
    .map((line) => ({
      committeeName: line.committeeName.trim(),
      year: Number(line.year),
      seq: Number(line.seq),
    }))
  const sound = read.every(
    ({ committeeName, year, seq }) =>
      committeeName !== '' && Number.isInteger(year) && year > 1900 && Number.isInteger(seq) && seq >= 0,
  )
  return sound ? read : undefined
}
