import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { client } from '../../app/client.ts'
import { useMay } from '../../app/session/actor.ts'
import { Button, Field, lackOf, PlainForm, TextInput, useKept } from '../../ui/index.ts'

interface StartFormProps {
  readonly committeeId: string
  readonly year: number
  readonly from: number
}

/** A8 for a room that begins in mid-year: what stands on paper keeps its numbers, the program goes on after them. */
export function StartForm(props: StartFormProps) {
  const { from } = props
  const may = useMay()
  const [open, setOpen] = useState(false)
  const said = from > 1 ? `本年度从第 ${from} 号起用本程序编号，1 至 ${from - 1} 号在纸上，补录时照填。` : ''

  if (!may('settings.startNumbers')) return said === '' ? null : <p className="section-note">{said}</p>
  if (open) return <Start {...props} onDone={() => setOpen(false)} />
  return (
    <div className="toolbar page-tools">
      <Button onClick={() => setOpen(true)}>年中起用：设起编号</Button>
      <span role="status">{said}</span>
    </div>
  )
}

function Start({ committeeId, year, from, onDone }: StartFormProps & { readonly onDone: () => void }) {
  const queries = useQueryClient()
  const kept = useKept(
    { key: `numbers-start:${committeeId}:${year}`, form: 'numbers-start' },
    { text: from > 1 ? String(from) : '', reason: '' },
  )
  const { text, reason } = kept.value

  async function start(): Promise<void> {
    await client.settings.startNumbers({ committeeId, year, from: Number(text), reason })
    await kept.drop()
    await queries.invalidateQueries({ queryKey: ['settings', 'numbers'] })
    await queries.invalidateQueries({ queryKey: ['settings', 'committees'] })
    onDone()
  }

  return (
    <PlainForm
      label="设起编号"
      saveLabel="设定"
      lack={lackOf(
        [!(/^\d{1,6}$/.test(text.trim()) && Number(text) > 0), '还没有填从第几号起'],
        [reason.trim() === '', '还没有写原因'],
      )}
      onSave={start}
      kept={kept}
      extra={<Button onClick={onDone}>返回</Button>}
    >
      <Field
        label={`${year} 年从第几号起用本程序编号`}
        path="from"
        width="medium"
        hint="填纸上最后一个号加一。之前的号都算在纸上用过，不用逐个作废；以后补录那些案件时填纸上的序号。"
      >
        <TextInput
          value={text}
          onChange={(next) => kept.set({ text: next.replaceAll(/\D/g, '') })}
          inputMode="numeric"
          autoFocus
        />
      </Field>
      <Field label="原因" path="reason" width="medium" hint="以后有人问起中间的号，看这里。">
        <TextInput {...kept.bind('reason')} suggestions={['年中起用本程序，之前的案件在纸上编号']} />
      </Field>
    </PlainForm>
  )
}
