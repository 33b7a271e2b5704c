import { type KeyboardEvent, useRef, useState } from 'react'
import { isComposing } from '../../../ui/form/use-enter-to-next.ts'
import { newId } from '../../../ui/new-id.ts'
import { RecordLine } from './record-line.tsx'
import { type Line, nextSpeaker, speakerOfKey } from './speakers.ts'

interface RecordEditorProps {
  readonly lines: readonly Line[]
  readonly speakers: readonly string[]
  readonly onChange: (lines: readonly Line[]) => void
}

/**
 * The record as it is spoken. Enter starts the next line for whoever answers; Alt with a number, or a press on a
 * name, says who speaks; backspace in an empty line takes it away. A bare number is always what was said.
 */
export function RecordEditor({ lines, speakers, onChange }: RecordEditorProps) {
  const body = useRef<HTMLOListElement>(null)
  const [current, setCurrent] = useState(0)

  function focusLine(index: number): void {
    requestAnimationFrame(() => body.current?.querySelectorAll('textarea')[index]?.focus())
  }

  function change(index: number, patch: Partial<Line>): void {
    onChange(lines.map((line, at) => (at === index ? { ...line, ...patch } : line)))
  }

  function addAfter(index: number): void {
    const line = { key: newId(), speaker: nextSpeaker(lines, index, speakers), text: '' }
    onChange([...lines.slice(0, index + 1), line, ...lines.slice(index + 1)])
    focusLine(index + 1)
  }

  function remove(index: number): void {
    onChange(lines.filter((_, at) => at !== index))
    focusLine(Math.max(0, index - 1))
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>, index: number): void {
    if (isComposing(event) || event.ctrlKey || event.metaKey) return
    const blank = lines[index]?.text === ''
    const speaker = event.altKey ? speakerOfKey(event.key, speakers) : undefined
    if (speaker !== undefined) change(index, { speaker })
    else if (event.altKey && /^\d$/.test(event.key)) {
      // Nobody under this number: elsewhere it would leave the page in the middle of a sentence.
    } else if (event.key === 'Enter' && !event.shiftKey) addAfter(index)
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
              onClick={() => change(Math.min(current, lines.length - 1), { speaker: name })}
            >
              <kbd>{`Alt+${name === '' ? 0 : index + 1}`}</kbd>
              {name || '记叙'}
            </button>
          </li>
        ))}
      </ul>
      <p className="record-help">在下面写。回车另起一句，换人说按 Alt 加数字或点姓名。</p>
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
