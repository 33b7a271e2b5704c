import { Button } from '../../../ui/button.tsx'
import { isSettledWord, type MonthLine, RESULTS } from './month-value.ts'

interface UnsaidResultsProps {
  readonly lines: readonly MonthLine[]
  readonly onChange: (lines: readonly MonthLine[]) => void
}

/** “成功” alone does not say whether it was performed: asked once for all such lines, answered by the clerk. */
export function UnsaidResults({ lines, onChange }: UnsaidResultsProps) {
  const unsaid = lines.filter((line) => line.result === undefined && line.unread.some(isSettledWord))
  if (unsaid.length === 0) return null
  const all = (result: MonthLine['result']) =>
    onChange(
      lines.map((line) =>
        unsaid.includes(line)
          ? { ...line, result, unread: line.unread.filter((word) => !isSettledWord(word)) }
          : line,
      ),
    )
  return (
    <p className="unsaid">
      {`有 ${unsaid.length} 行只写了调成，没有写是否履行完：`}
      {RESULTS.filter(({ value }) => value !== 'failed').map(({ value, label }) => (
        <Button key={value} onClick={() => all(value)}>{`都是“${label}”`}</Button>
      ))}
      <span className="section-quiet">不一样的，在表里逐行选。</span>
    </p>
  )
}
