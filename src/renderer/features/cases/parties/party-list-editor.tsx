import { useState } from 'react'
import { type Party, SIDE_NAMES, type Side } from '#domain/cases/party.ts'
import { useToday } from '../../../app/session/today.ts'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { TextAreaInput } from '../../../ui/text-input.tsx'
import { blankParty } from './party-edit.ts'
import { PartyRow } from './party-row.tsx'
import { readRoster } from './read-roster.ts'
import { isTypedInto } from './typed-into.ts'

interface PartyListEditorProps {
  readonly parties: readonly Party[]
  readonly onChange: (parties: readonly Party[]) => void
  /** The list of names that is being pasted, kept with the form's own draft. */
  readonly roster: string
  readonly onRoster: (text: string) => void
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
  roster,
  onRoster,
  autoFocus = false,
  path = 'parties',
  attitudes = false,
}: PartyListEditorProps) {
  // Unsaid: open while something is pasted in it, as after a crash.
  const [said, setPasting] = useState<boolean>()
  const pasting = said ?? roster !== ''
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
          text={roster}
          onText={onRoster}
          onTake={(taken) => {
            onChange([...parties.filter(isTypedInto), ...taken])
            onRoster('')
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

interface RosterPasteProps {
  readonly text: string
  readonly onText: (text: string) => void
  readonly onTake: (parties: readonly Party[]) => void
}

/** Many at once: a column of names, or rows copied from WPS with ID numbers and phones. */
function RosterPaste({ text, onText, onTake }: RosterPasteProps) {
  const today = useToday()
  const { parties: found, unread } = readRoster(text, 'applicant', today)
  return (
    <div className="roster">
      <Field label="名单" hint="每人一行：姓名，后面可跟身份证号、电话、住址；可直接从 WPS 表格复制。">
        <TextAreaInput value={text} onChange={onText} rows={5} autoFocus />
      </Field>
      {unread.length > 0 && (
        <div role="status" className="roster-unread">
          <p>有几处没有认出来，不会带入。请在上面改好，或带入后再补：</p>
          <ul>
            {unread.map(({ line, text: left }) => (
              <li key={line}>{`第 ${line} 行：${left}`}</li>
            ))}
          </ul>
        </div>
      )}
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
