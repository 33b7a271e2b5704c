import { useQuery } from '@tanstack/react-query'
import { partsOf } from '#domain/values/dates.ts'
import { client } from '../../app/client.ts'
import { useToday } from '../../app/session/today.ts'
import { Button, CheckInput, ChoiceInput, Field, TextInput } from '../../ui/index.ts'
import { firstLines, type NumberLine, type NumbersTyped, readNumbers, yearsSince } from './read-numbers.ts'

interface LastNumbersProps {
  readonly typed: NumbersTyped
  readonly onChange: (typed: NumbersTyped) => void
  /** Someone is logged in: the committees' names can be offered. */
  readonly known: boolean
  /** What the numbers were given after. */
  readonly since: '备份' | '旧文件'
  /** The year of the backup. */
  readonly fromYear?: number | undefined
}

/** Whether numbers were given since, and for each committee the last one in the register on paper. */
export function LastNumbers({ typed, onChange, known, since, fromYear }: LastNumbersProps) {
  const { year } = partsOf(useToday())
  const committees = useQuery({
    queryKey: ['settings', 'committees'],
    queryFn: () => client.settings.committees(),
    enabled: known,
  })
  const names = committees.data?.map(({ committee }) => committee.name) ?? []
  const { numbered, lines } = typed
  const next = Math.max(-1, ...lines.map((line) => line.key)) + 1
  const answer = (now: 'yes' | 'no') =>
    onChange({
      numbered: now,
      lines: lines.length > 0 ? lines : firstLines(names, yearsSince(fromYear, year)),
    })
  const add = () => {
    const line = { key: next, committeeName: '', year: String(year), seq: '', none: false }
    onChange({ ...typed, lines: [...lines, line] })
  }
  const change = (key: number, patch: Partial<NumberLine>) =>
    onChange({ ...typed, lines: lines.map((line) => (line.key === key ? { ...line, ...patch } : line)) })

  return (
    <div className="last-numbers">
      <Field label={`${since}以后，纸上编过新的案号吗`} path="lastNumbers" group required>
        <ChoiceInput
          value={numbered}
          onChange={answer}
          options={[
            { value: 'no', label: '没有编过' },
            { value: 'yes', label: '编过' },
          ]}
        />
      </Field>
      {numbered === 'yes' && (
        <>
          {lines.map((line, index) => (
            <NumberRow
              key={line.key}
              line={line}
              ordinal={index + 1}
              names={names}
              onChange={(patch) => change(line.key, patch)}
            />
          ))}
          {readNumbers(typed) === undefined && (
            <p className="field-error">
              每行写调委会名称、四位年份和最后一个号；没有编过的，在那一行选“没有编过新号”
            </p>
          )}
          <Button onClick={add}>再加一行</Button>
        </>
      )}
    </div>
  )
}

interface NumberRowProps {
  readonly line: NumberLine
  readonly ordinal: number
  readonly names: readonly string[]
  readonly onChange: (patch: Partial<NumberLine>) => void
}

function NumberRow({ line, ordinal, names, onChange }: NumberRowProps) {
  return (
    <div className="last-number">
      <TextInput
        label={`第 ${ordinal} 行 调委会名称`}
        placeholder="调委会名称"
        value={line.committeeName}
        suggestions={names}
        onChange={(committeeName) => onChange({ committeeName })}
      />
      <TextInput
        label={`第 ${ordinal} 行 年份`}
        inputMode="numeric"
        value={line.year}
        onChange={(year) => onChange({ year })}
      />
      <TextInput
        label={`第 ${ordinal} 行 最后一个号`}
        placeholder="最后一个号"
        inputMode="numeric"
        value={line.seq}
        onChange={(seq) => onChange({ seq, none: false })}
      />
      <CheckInput value={line.none} onChange={(none) => onChange({ none, seq: none ? '' : line.seq })}>
        没有编过新号
      </CheckInput>
    </div>
  )
}
