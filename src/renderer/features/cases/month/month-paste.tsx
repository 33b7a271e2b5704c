import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { TextAreaInput } from '../../../ui/text-input.tsx'
import type { MonthLine } from './month-value.ts'
import { type MonthWords, readMonth } from './read-month.ts'

interface MonthPasteProps {
  readonly words: MonthWords
  readonly text: string
  readonly onText: (text: string) => void
  readonly onTake: (lines: readonly MonthLine[]) => void
}

/** Whole lines copied from WPS; they join the sheet below, where every cell can be mended. */
export function MonthPaste({ words, text, onText, onTake }: MonthPasteProps) {
  // Unsaid: open while something is pasted in it, as after a crash.
  const [said, setOpen] = useState<boolean>()
  const open = said ?? text !== ''
  const lines = readMonth(text, words)
  if (!open) {
    return (
      <p className="add-line">
        <Button look="quiet" onClick={() => setOpen(true)}>
          从表格粘贴
        </Button>
      </p>
    )
  }
  return (
    <div className="roster">
      <Field
        label="从 WPS 表格复制的行"
        hint="列的顺序同下表；带表头一起复制的，按表头认列。读不懂的格会标在那一行下面，不会丢。"
      >
        <TextAreaInput value={text} onChange={onText} rows={5} autoFocus />
      </Field>
      <Button
        disabled={lines.length === 0}
        onClick={() => {
          onTake(lines)
          setOpen(false)
        }}
      >
        {lines.length === 0 ? '放进表里' : `放进表里（${lines.length} 行）`}
      </Button>
      <Button look="quiet" onClick={() => setOpen(false)}>
        收起
      </Button>
    </div>
  )
}
