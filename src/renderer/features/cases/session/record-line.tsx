import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { Line } from './speakers.ts'

interface RecordLineProps {
  readonly line: Line
  readonly ordinal: number
  readonly speakers: readonly string[]
  readonly onSpeaker: (speaker: string) => void
  readonly onText: (text: string) => void
  readonly onFocus: () => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void
}

export function RecordLine(props: RecordLineProps) {
  const { line, ordinal, speakers, onSpeaker, onText, onFocus, onKeyDown } = props
  const area = useRef<HTMLTextAreaElement>(null)
  const known =
    speakers.includes(line.speaker) || line.speaker === '' ? speakers : [...speakers, line.speaker]

  // The line grows with what is said; the height follows the text, also after a restored draft.
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew with each text
  useEffect(() => {
    const target = area.current
    if (target === null) return
    target.style.height = 'auto'
    target.style.height = `${target.scrollHeight}px`
  }, [line.text])

  return (
    <li className="record-line">
      <select
        aria-label={`第 ${ordinal} 条谁说的`}
        title="记错了人，在这里改"
        value={line.speaker}
        onChange={(event) => onSpeaker(event.target.value)}
      >
        <option value="">（记叙）</option>
        {known.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
      <textarea
        ref={area}
        rows={1}
        aria-label={`第 ${ordinal} 条，${line.speaker || '记叙'}`}
        value={line.text}
        spellCheck={false}
        onChange={(event) => onText(event.target.value)}
        placeholder={ordinal === 1 ? '在这里写说了什么' : undefined}
        onFocus={onFocus}
        onKeyDown={onKeyDown}
      />
    </li>
  )
}
