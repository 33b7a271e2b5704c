import { useState } from 'react'
import type { CaseView } from '#contract/schemas/case-view.ts'
import { Button } from '../../../ui/button.tsx'
import { useClauseLibrary } from './clause-library.ts'
import { clausesFor, withNames } from './clause-words.ts'

interface ClausePickerProps {
  readonly view: CaseView
  readonly chosen: readonly string[]
  readonly onAdd: (text: string) => void
}

/** C2: clauses by kind of dispute, with the names of this case in them. One press adds one; the text stays editable. */
export function ClausePicker({ view, chosen, onAdd }: ClausePickerProps) {
  const [open, setOpen] = useState(false)
  const library = useClauseLibrary()
  if (library === undefined) return null
  if (!open) {
    return (
      <p className="add-line">
        <Button look="quiet" onClick={() => setOpen(true)}>
          从条款库选
        </Button>
      </p>
    )
  }
  const clauses = clausesFor(library, view.record.kind18)
    .map((clause) => ({ ...clause, text: withNames(clause.text, view.record.parties) }))
    .filter((clause) => !chosen.includes(clause.text))
  return (
    <section className="clause-library" aria-label="条款库">
      <ul>
        {clauses.map((clause) => (
          <li key={clause.id}>
            <Button look="quiet" label={`加上：${clause.title}`} onClick={() => onAdd(clause.text)}>
              {clause.title}
            </Button>
            <span>{clause.text}</span>
          </li>
        ))}
      </ul>
      {clauses.length === 0 && <p className="section-quiet">都已加上。</p>}
      <Button look="quiet" onClick={() => setOpen(false)}>
        收起
      </Button>
    </section>
  )
}
