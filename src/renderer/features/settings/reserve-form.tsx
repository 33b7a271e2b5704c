import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { client } from '../../app/client.ts'
import { useMay } from '../../app/session/actor.ts'
import { Button, Field, FieldRow, PlainForm, TextInput } from '../../ui/index.ts'

/** Keeps the next numbers for cases registered on paper, e.g. before a visit to a village or a power cut. */
export function ReserveForm({ committeeId, year }: { readonly committeeId: string; readonly year: number }) {
  const may = useMay()
  const queries = useQueryClient()
  const [open, setOpen] = useState(false)
  const [count, setCount] = useState('')
  const [reason, setReason] = useState('')
  const [done, setDone] = useState('')
  const ready = /^\d{1,3}$/.test(count.trim()) && Number(count) > 0 && reason.trim() !== ''

  async function reserve(): Promise<void> {
    const { from, to } = await client.settings.reserveNumbers({
      committeeId,
      year,
      count: Number(count),
      reason,
    })
    await queries.invalidateQueries({ queryKey: ['settings', 'numbers'] })
    setDone(`已留出 ${from} 至 ${to} 号。`)
    setOpen(false)
    setCount('')
    setReason('')
  }

  if (!may('settings.reserveNumbers')) return null
  if (!open) {
    return (
      <div className="toolbar page-tools">
        <Button onClick={() => setOpen(true)}>给纸上登记留号</Button>
        <span role="status">{done}</span>
      </div>
    )
  }
  return (
    <PlainForm
      label="给纸上登记留号"
      saveLabel="留号"
      ready={ready}
      onSave={reserve}
      extra={<Button onClick={() => setOpen(false)}>返回</Button>}
    >
      <FieldRow>
        <Field label="留几个" path="count" width="short">
          <TextInput value={count} onChange={setCount} inputMode="numeric" autoFocus />
        </Field>
        <Field label="用途" path="reason">
          <TextInput value={reason} onChange={setReason} suggestions={['下村登记', '停电时手工登记']} />
        </Field>
      </FieldRow>
    </PlainForm>
  )
}
