import { type KeyboardEvent, useRef } from 'react'
import { isComposing } from '../../../ui/form/use-enter-to-next.ts'
import { newId } from '../common/new-id.ts'
import { RecordLine } from './record-line.tsx'
import { type Line, nextSpeaker, speakerOfKey } from './speakers.ts'

interface RecordEditorProps {
  readonly lines: readonly Line[]
  readonly speakers: readonly string[]
  readonly onChange: (lines: readonly Line[]) => void
}

/**
 * The record as it is spoken. Enter starts the next line for whoever answers; a number at the start of an empty line, or
 * Alt with a number anywhere in it, says who speaks; backspace in an empty line takes it away.
 */
export function RecordEditor({ lines, speakers, onChange }: RecordEditorProps) {
  const body = useRef<HTMLOListElement>(null)

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
    const speaker = blank || event.altKey ? speakerOfKey(event.key, speakers) : undefined
    if (speaker !== undefined) change(index, { speaker })
    else if (event.key === 'Enter' && !event.shiftKey) addAfter(index)
    else if (event.key === 'Backspace' && blank && lines.length > 1) remove(index)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className="record">
      <ul className="record-speakers" aria-label="谁在说">
        {speakers.slice(0, 9).map((name, index) => (
          <li key={name}>
            <kbd>{index + 1}</kbd>
            {name}
          </li>
        ))}
        <li>
          <kbd>0</kbd>记叙
        </li>
      </ul>
      <ol ref={body} className="record-lines">
        {lines.map((line, index) => (
          <RecordLine
            key={line.key}
            line={line}
            ordinal={index + 1}
            speakers={speakers}
            onSpeaker={(speaker) => change(index, { speaker })}
            onText={(text) => change(index, { text })}
            onKeyDown={(event) => onKeyDown(event, index)}
          />
        ))}
      </ol>
    </div>
  )
}
