import { useContext, useState } from 'react'
import { client } from '../../app/client.ts'
import { queryClient } from '../../app/query-client.ts'
import { ActorContext } from '../../app/session/actor.ts'
import { Button } from '../../ui/button.tsx'
import { Field, FieldGroup } from '../../ui/field.tsx'
import { PlainForm } from '../../ui/form/plain-form.tsx'
import { useKept } from '../../ui/form/use-kept.ts'
import { TextInput } from '../../ui/text-input.tsx'
import { LastNumbers, NOTHING_TYPED, type NumbersTyped, readNumbers } from '../backup/index.ts'

/** An administrator who means to go on with an older file says why; nobody else is offered it. */
export function AcceptOlderFile() {
  const actor = useContext(ActorContext)
  const [open, setOpen] = useState(false)
  if (!actor?.allowed.includes('audit.acceptOlderFile')) return null
  if (!open) return <Button onClick={() => setOpen(true)}>要用这份资料，说明原因</Button>
  return <AcceptForm onCancel={() => setOpen(false)} />
}

function AcceptForm({ onCancel }: { readonly onCancel: () => void }) {
  const kept = useKept<{ readonly reason: string; readonly typed: NumbersTyped }>(
    { key: 'older-file', form: 'older-file' },
    { reason: '', typed: NOTHING_TYPED },
  )
  const { reason, typed } = kept.value
  const numbers = readNumbers(typed)

  async function accept(): Promise<void> {
    if (numbers === undefined) return
    await client.audit.acceptOlderFile({ reason: reason.trim(), lastNumbers: [...numbers] })
    await kept.drop()
    await queryClient.invalidateQueries()
  }

  return (
    <PlainForm
      label="确认使用旧文件"
      saveLabel="确认使用这份资料"
      ready={reason.trim() !== '' && numbers !== undefined}
      onSave={accept}
      kept={kept}
      extra={<Button onClick={onCancel}>取消</Button>}
    >
      <p className="section-note">
        旧文件之后录入的内容不在这份资料里。确认后照常使用，原因写进操作记录，以后不能撤回。
      </p>
      <Field label="为什么要用这份资料" path="reason" required>
        <TextInput {...kept.bind('reason')} maxLength={200} autoFocus />
      </Field>
      <FieldGroup title="纸上的最后一个号">
        <p className="section-note">请照登记簿写下每个调委会最后一个号，中间的号会停用，不会重号。</p>
        <LastNumbers typed={typed} onChange={(next) => kept.set({ typed: next })} known since="旧文件" />
      </FieldGroup>
    </PlainForm>
  )
}
