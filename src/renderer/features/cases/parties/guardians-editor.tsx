import { useState } from 'react'
import type { Guardian } from '#domain/cases/party.ts'
import { Button } from '../../../ui/button.tsx'
import { Field, FieldRow } from '../../../ui/field.tsx'
import { newId } from '../../../ui/new-id.ts'
import { TextInput } from '../../../ui/text-input.tsx'

interface GuardiansEditorProps {
  readonly guardians: readonly Guardian[]
  /** The party can't act alone (民法典 19–23). */
  readonly needed: boolean
  readonly path: string
  readonly onChange: (guardians: readonly Guardian[]) => void
}

export function GuardiansEditor({ guardians, needed, path, onChange }: GuardiansEditorProps) {
  const [first] = useState<Guardian>(() => ({ id: newId(), name: '' }))
  const shown = guardians.length === 0 && needed ? [first] : guardians
  function change(index: number, patch: Partial<Guardian>): void {
    onChange(shown.map((guardian, at) => (at === index ? { ...guardian, ...patch } : guardian)))
  }
  return (
    <div className="represent">
      <p className="represent-title">
        监护人
        {needed && (
          <span className="represent-why">
            不能独立签订协议，须由法定代理人代理或者同意、追认（民法典第19至23条）
          </span>
        )}
      </p>
      {shown.map((guardian, index) => (
        <FieldRow key={guardian.id}>
          <Field label="监护人姓名" path={`${path}.${index}.name`} width="short">
            <TextInput value={guardian.name} onChange={(name) => change(index, { name })} />
          </Field>
          <Field label="关系" path={`${path}.${index}.relation`} width="short">
            <TextInput
              value={guardian.relation}
              onChange={(relation) => change(index, { relation })}
              suggestions={['父亲', '母亲', '配偶', '子女', '祖父母', '外祖父母', '村（居）民委员会']}
            />
          </Field>
          <Field label="电话" path={`${path}.${index}.phone`} width="short">
            <TextInput
              value={guardian.phone}
              onChange={(phone) => change(index, { phone })}
              inputMode="tel"
            />
          </Field>
          <Field label="身份证号" path={`${path}.${index}.idNumber`} width="medium">
            <TextInput value={guardian.idNumber} onChange={(idNumber) => change(index, { idNumber })} />
          </Field>
          {guardians.length > 0 && (
            <Button
              look="quiet"
              label={`移去监护人${guardian.name}`}
              onClick={() => onChange(guardians.filter((_, at) => at !== index))}
            >
              移去
            </Button>
          )}
        </FieldRow>
      ))}
      <Button look="quiet" onClick={() => onChange([...guardians, { id: newId(), name: '' }])}>
        添加监护人
      </Button>
    </div>
  )
}
