import { type DragEvent, useState } from 'react'
import { useMachine } from '../../app/use-machine.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { MachineNote } from '../../ui/machine-note.tsx'
import { addFiles, SCAN } from './add-files.ts'
import './attachments.css'

interface AttachScanProps {
  readonly caseId: string
  readonly paperKind: string
  /** The printed copy it shows; a paper written by hand has none. */
  readonly paperId?: string | undefined
  /** For screen readers: which paper. */
  readonly title: string
  /** A field to drop on, not only a button. */
  readonly large?: boolean | undefined
}

/** Takes signed scans or photographs, chosen or dropped, and files them with their paper. */
export function AttachScan({ caseId, paperKind, paperId, title, large = false }: AttachScanProps) {
  const machine = useMachine()
  const [over, setOver] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()

  async function take(files: readonly File[]): Promise<void> {
    if (files.length === 0) return
    setBusy(true)
    setError(undefined)
    try {
      await addFiles({ caseId, paperKind, paperId }, files)
    } catch (caught) {
      setError(caught)
    } finally {
      setBusy(false)
    }
  }

  function drop(event: DragEvent): void {
    event.preventDefault()
    setOver(false)
    void take([...event.dataTransfer.files])
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way; the button does the same by keyboard
    <div
      className={classNames('attach', large && 'attach-large', over && 'attach-over')}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Button
        look={large ? 'plain' : 'quiet'}
        busy={busy}
        label={`归入扫描件：${title}`}
        onClick={async () => take(await machine.pick(SCAN))}
      >
        {busy ? '正在归入…' : '归入扫描件'}
      </Button>
      {large && <p className="section-quiet">也可以把 PDF、照片拖到这里。</p>}
      <MachineNote {...machine} />
      <ErrorNote error={error} />
    </div>
  )
}
