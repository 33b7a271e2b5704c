import { useState } from 'react'
import { type Party, SIDE_NAMES, type Side } from '#domain/cases/party.ts'
import { useToday } from '../../../app/session/today.ts'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { TextAreaInput } from '../../../ui/text-input.tsx'
import { blankParty } from './party-edit.ts'
import { PartyRow } from './party-row.tsx'
import { readRoster } from './read-roster.ts'

interface PartyListEditorProps {
  readonly parties: readonly Party[]
  readonly onChange: (parties: readonly Party[]) => void
  readonly autoFocus?: boolean | undefined
  /** Where the backend's messages point, e.g. `parties`. */
  readonly path?: string | undefined
  /** Asks what each party says to being mediated; at the door that is one question for all. */
  readonly attitudes?: boolean | undefined
}

const ADDED: readonly Side[] = ['applicant', 'respondent', 'third']

export function PartyListEditor({
  parties,
  onChange,
  autoFocus = false,
  path = 'parties',
  attitudes = false,
}: PartyListEditorProps) {
  const [pasting, setPasting] = useState(false)
  const [added, setAdded] = useState<string>()
  function add(side: Side): void {
    const party = blankParty(side)
    setAdded(party.id)
    onChange([...parties, party])
  }
  return (
    <div className="parties">
      {parties.map((party, index) => (
        <PartyRow
          key={party.id}
          party={party}
          path={`${path}.${index}`}
          attitudes={attitudes}
          autoFocus={(autoFocus && index === 0) || party.id === added}
          ordinal={ordinalOf(parties, index)}
          onChange={(next) => onChange(parties.map((each) => (each.id === party.id ? next : each)))}
          onRemove={
            parties.length > 1 ? () => onChange(parties.filter((each) => each.id !== party.id)) : undefined
          }
        />
      ))}
      <div className="parties-add">
        {ADDED.map((side) => (
          <Button key={side} onClick={() => add(side)}>{`添加${SIDE_NAMES[side]}`}</Button>
        ))}
        <Button look="quiet" onClick={() => setPasting(!pasting)}>
          粘贴名单
        </Button>
      </div>
      {pasting && (
        <RosterPaste
          onTake={(taken) => {
            onChange([...parties.filter((party) => party.name.trim() !== ''), ...taken])
            setPasting(false)
          }}
        />
      )}
    </div>
  )
}

function ordinalOf(parties: readonly Party[], index: number): number | undefined {
  const side = parties[index]?.side
  if (parties.filter((party) => party.side === side).length < 2) return undefined
  return parties.slice(0, index + 1).filter((party) => party.side === side).length
}

/** Many at once: a column of names, or rows copied from WPS with ID numbers and phones. */
function RosterPaste({ onTake }: { readonly onTake: (parties: readonly Party[]) => void }) {
  const today = useToday()
  const [text, setText] = useState('')
  const found = readRoster(text, 'applicant', today)
  return (
    <div className="roster">
      <Field label="名单" hint="每人一行：姓名，后面可跟身份证号、电话、住址；可直接从 WPS 表格复制。">
        <TextAreaInput value={text} onChange={setText} rows={5} autoFocus />
      </Field>
      <Button disabled={found.length === 0} onClick={() => onTake(found)}>
        {found.length === 0 ? '列为申请人' : `把这 ${found.length} 人列为申请人`}
      </Button>
      <Button
        disabled={found.length === 0}
        onClick={() => onTake(found.map((party) => ({ ...party, side: 'respondent' })))}
      >
        列为被申请人
      </Button>
    </div>
  )
}
