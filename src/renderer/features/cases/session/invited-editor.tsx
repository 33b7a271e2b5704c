import { Button } from '../../../ui/button.tsx'
import { YesNoInput } from '../../../ui/choice-input.tsx'
import { Field, FieldRow } from '../../../ui/field.tsx'
import { newId } from '../../../ui/new-id.ts'
import { TextInput } from '../../../ui/text-input.tsx'
import type { InvitedValue } from './session-value.ts'

interface InvitedEditorProps {
  readonly value: readonly InvitedValue[]
  readonly onChange: (value: readonly InvitedValue[]) => void
}

/** 人民调解法 20: relatives, neighbours, experts may be invited with the parties' consent (R07). */
export function InvitedEditor({ value, onChange }: InvitedEditorProps) {
  const change = (key: string, patch: Partial<InvitedValue>) =>
    onChange(value.map((each) => (each.key === key ? { ...each, ...patch } : each)))
  return (
    <>
      {value.map((guest, index) => (
        <FieldRow key={guest.key}>
          <Field label="邀请的人" path={`session.invited.${index}.name`} width="short">
            <TextInput
              value={guest.name}
              onChange={(name) => change(guest.key, { name })}
              autoFocus={guest.name === ''}
            />
          </Field>
          <Field label="身份" width="medium">
            <TextInput
              value={guest.capacity}
              suggestions={['亲属', '邻居', '村干部', '律师', '乡贤', '专家']}
              onChange={(capacity) => change(guest.key, { capacity })}
            />
          </Field>
          <Field label="当事人同意其参加" group>
            <YesNoInput
              value={guest.partiesConsented}
              onChange={(partiesConsented) => change(guest.key, { partiesConsented })}
              yes="同意"
              no="没有"
            />
          </Field>
        </FieldRow>
      ))}
      <p className="add-line">
        <Button look="quiet" onClick={() => onChange([...value, { key: newId(), name: '', capacity: '' }])}>
          添加邀请参加的人
        </Button>
      </p>
    </>
  )
}
