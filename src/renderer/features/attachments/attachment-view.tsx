import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { client } from '../../app/client.ts'
import { useMachine } from '../../app/use-machine.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { MachineNote } from '../../ui/machine-note.tsx'
import { LazyPdfView } from './lazy-pdf-view.tsx'
import './attachments.css'

/** One scan on the desk: a PDF page by page, a photograph whole. */
export function AttachmentView({ id }: { readonly id: string }) {
  const machine = useMachine()
  const found = useQuery({
    queryKey: ['attachment', id],
    queryFn: () => client.attachments.read({ id }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (found.error !== null) return <ErrorNote error={found.error} onRetry={() => void found.refetch()} />
  if (found.data === undefined) return <p className="page-loading">正在打开…</p>
  const { file, name, mediaType } = found.data
  const kind = { label: '扫描件', extensions: [name.split('.').at(-1) ?? 'pdf'] }
  const save = <Button onClick={() => void machine.save(file, { suggestedName: name, kind })}>另存</Button>
  return (
    <>
      <MachineNote {...machine} />
      {mediaType === 'application/pdf' ? (
        <LazyPdfView file={file} title={name} actions={save} />
      ) : (
        <Photograph file={file} name={name} actions={save} />
      )}
    </>
  )
}

function Photograph({
  file,
  name,
  actions,
}: {
  readonly file: Blob
  readonly name: string
  readonly actions: React.ReactNode
}) {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(file)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  return (
    <section className="desk" aria-label={name}>
      <div className="desk-bar">
        <span>{name}</span>
        <div className="desk-actions">{actions}</div>
      </div>
      <div className="desk-top">
        {address !== undefined && <img className="photograph" src={address} alt={name} />}
      </div>
    </section>
  )
}
