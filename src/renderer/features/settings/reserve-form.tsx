import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { client } from '../../app/client.ts'
import { useMay } from '../../app/session/actor.ts'
import { Button, Field, FieldRow, lackOf, newId, PlainForm, TextInput, useKept } from '../../ui/index.ts'

interface SeriesProps {
  readonly committeeId: string
  readonly year: number
}

/** Keeps the next numbers for cases registered on paper, e.g. before a visit to a village or a power cut. */
export function ReserveForm(series: SeriesProps) {
  const may = useMay()
  const [open, setOpen] = useState(false)
  const [done, setDone] = useState('')
  if (!may('settings.reserveNumbers')) return null
  if (open)
    return (
      <Reserve
        {...series}
        onDone={(said) => {
          setDone(said)
          setOpen(false)
        }}
      />
    )
  return (
    <div className="toolbar page-tools">
      <Button onClick={() => setOpen(true)}>给纸上登记留号</Button>
      <span role="status">{done}</span>
    </div>
  )
}

function Reserve({ committeeId, year, onDone }: SeriesProps & { readonly onDone: (said: string) => void }) {
  const queries = useQueryClient()
  const kept = useKept(
    { key: `numbers-reserve:${committeeId}:${year}`, form: 'numbers-reserve' },
    // The id goes with them: sent again after a lost answer, the same numbers are answered.
    { id: newId(), count: '', reason: '' },
  )
  const { id, count, reason } = kept.value
  const lack = lackOf(
    [!/^[1-9]\d*$/.test(count.trim()), '请先填留几个，写数字'],
    [reason.trim() === '', '请先填用途'],
  )

  async function reserve(): Promise<void> {
    const call = { id, committeeId, year, count: Number(count), reason }
    const { from, to } = await client.settings.reserveNumbers(call)
    await kept.drop()
    await queries.invalidateQueries({ queryKey: ['settings', 'numbers'] })
    onDone(`已留出 ${from} 至 ${to} 号。`)
  }

  return (
    <PlainForm
      label="给纸上登记留号"
      saveLabel="留号"
      lack={lack}
      onSave={reserve}
      kept={kept}
      extra={<Button onClick={() => onDone('')}>返回</Button>}
    >
      <FieldRow>
        <Field label="留几个" path="count" width="short">
          <TextInput {...kept.bind('count')} inputMode="numeric" autoFocus />
        </Field>
        <Field label="用途" path="reason">
          <TextInput {...kept.bind('reason')} suggestions={['下村登记', '停电时手工登记']} />
        </Field>
      </FieldRow>
    </PlainForm>
  )
}
