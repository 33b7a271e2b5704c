import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { isComposing } from '../../../ui/form/use-enter-to-next.ts'
import { RecordLine } from './record-line.tsx'
import { goOn, type Lines, speak } from './record-lines.ts'
import { type Line, speakerOfKey } from './speakers.ts'

interface RecordEditorProps {
  readonly lines: readonly Line[]
  readonly speakers: readonly string[]
  readonly onChange: (lines: readonly Line[]) => void
}

/**
 * The record as it is spoken. Enter goes on with the same person; Alt with a number, or a press on a name, lets another
 * speak; backspace in an empty line takes it away. What is written stays with whoever said it: only the list of names at
 * the line itself changes that. A bare number is always what was said.
 */
export function RecordEditor({ lines, speakers, onChange }: RecordEditorProps) {
  const body = useRef<HTMLOListElement>(null)
  const [current, setCurrent] = useState(0)
  const [wanted, focusOn] = useState<{ readonly at: number }>()

  // Together with the new line, before the next key: nothing typed fast lands in the line before.
  useLayoutEffect(() => {
    if (wanted !== undefined) body.current?.querySelectorAll('textarea')[wanted.at]?.focus()
  }, [wanted])

  function change(index: number, patch: Partial<Line>): void {
    onChange(lines.map((line, at) => (at === index ? { ...line, ...patch } : line)))
  }

  function take({ lines: next, at }: Lines): void {
    onChange(next)
    focusOn({ at })
  }

  function remove(index: number): void {
    onChange(lines.filter((_, at) => at !== index))
    focusOn({ at: Math.max(0, index - 1) })
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>, index: number): void {
    if (isComposing(event) || event.ctrlKey || event.metaKey) return
    const blank = lines[index]?.text === ''
    const speaker = event.altKey ? speakerOfKey(event.key, speakers) : undefined
    if (speaker !== undefined) take(speak(lines, index, speaker))
    else if (event.altKey && /^\d$/.test(event.key)) {
      // Nobody under this number: elsewhere it would leave the page in the middle of a sentence.
    } else if (event.key === 'Enter' && !event.shiftKey) take(goOn(lines, index))
    else if (event.key === 'Backspace' && blank && lines.length > 1) remove(index)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className="record">
      <ul className="record-speakers" aria-label="谁在说">
        {[...speakers.slice(0, 9), ''].map((name, index) => (
          <li key={name}>
            {/* The focus stays in the line that is being written. */}
            <button
              type="button"
              tabIndex={-1}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(speak(lines, Math.min(current, lines.length - 1), name))}
            >
              <kbd>{`Alt+${name === '' ? 0 : index + 1}`}</kbd>
              {name || '记叙'}
            </button>
          </li>
        ))}
      </ul>
      <p className="record-help">
        回车另起一句，还是同一个人说；换人说按 Alt
        加数字或点姓名，从新的一句开始。写好的一句记错了人，在这一句左边改。
      </p>
      <ol ref={body} className="record-lines">
        {lines.map((line, index) => (
          <RecordLine
            key={line.key}
            line={line}
            ordinal={index + 1}
            speakers={speakers}
            onSpeaker={(speaker) => change(index, { speaker })}
            onText={(text) => change(index, { text })}
            onFocus={() => setCurrent(index)}
            onKeyDown={(event) => onKeyDown(event, index)}
          />
        ))}
      </ol>
    </div>
  )
}
