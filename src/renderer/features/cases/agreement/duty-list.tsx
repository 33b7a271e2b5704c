import { useState } from 'react'
import { DUTY_KIND_NAMES, type DutyKind } from '#domain/agreement/duty.ts'
import type { Party } from '#domain/cases/party.ts'
import { Button } from '../../../ui/button.tsx'
import { FieldGroup } from '../../../ui/field.tsx'
import type { SumsText } from './agreement-value.ts'
import { blankDuty, type DutyDraft, isUntouched } from './duty-draft.ts'
import { DutyEditor } from './duty-editor.tsx'
import { SumsPaste } from './sums-paste.tsx'

interface DutyListProps {
  readonly duties: readonly DutyDraft[]
  readonly parties: readonly Party[]
  readonly oral: boolean
  /** Of the 18: whose words are offered first. */
  readonly kind: string | undefined
  readonly onChange: (duties: readonly DutyDraft[]) => void
  readonly sums: SumsText
  readonly onSums: (sums: SumsText) => void
}

const KINDS = Object.keys(DUTY_KIND_NAMES) as readonly DutyKind[]

/** 谁、向谁、做什么、何时: one promise after the other. */
export function DutyList(props: DutyListProps) {
  const { duties, parties, oral, kind: dispute, onChange, sums, onSums } = props
  // Unsaid: open while something is pasted in it, as after a crash.
  const [said, setPasting] = useState<boolean>()
  const pasting = said ?? sums.text !== ''
  const taking = parties.filter((party) => party.separatedOn === undefined)
  return (
    <FieldGroup title={oral ? '各方要做的事（口头协议也可只写内容）' : '各方要做的事'}>
      {duties.map((duty, index) => (
        <DutyEditor
          key={duty.id}
          draft={duty}
          ordinal={index + 1}
          path={`agreement.duties.${index}`}
          parties={parties}
          dispute={dispute}
          form={oral ? 'oral' : 'written'}
          autoFocus={index === duties.length - 1 && duty.what === ''}
          onChange={(next) => onChange(duties.map((each) => (each.id === duty.id ? next : each)))}
          onRemove={() => onChange(duties.filter((each) => each.id !== duty.id))}
        />
      ))}
      <p className="duties-add">
        <span>再加一条</span>
        {KINDS.map((kind) => (
          <Button key={kind} look="quiet" onClick={() => onChange([...duties, blankDuty(taking, kind)])}>
            {DUTY_KIND_NAMES[kind]}
          </Button>
        ))}
        {taking.length > 3 && (
          <Button look="quiet" onClick={() => setPasting(!pasting)}>
            按名单一人一笔
          </Button>
        )}
      </p>
      {pasting && (
        <SumsPaste
          parties={taking}
          model={duties.find((duty) => duty.kind === 'money')}
          sums={sums}
          onSums={onSums}
          onTake={(made) => {
            onChange([...duties.filter((duty) => !isUntouched(duty)), ...made])
            onSums({ ...sums, text: '' })
            setPasting(false)
          }}
        />
      )}
    </FieldGroup>
  )
}
