import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { Button } from './button.tsx'
import { ErrorNote } from './error-note.tsx'
import { isComposing } from './form/use-enter-to-next.ts'
import { TextInput } from './text-input.tsx'
import { useFocusBack } from './use-focus-back.ts'

interface ConfirmLineProps {
  /** The button that opens the line: `作废`. */
  readonly action: string
  /** What will happen, in one sentence. */
  readonly sentence: ReactNode
  /** Asks for a reason under this label; it is then required. */
  readonly reasonLabel?: string | undefined
  readonly onConfirm: (reason: string) => Promise<unknown>
  readonly disabled?: boolean | undefined
  readonly look?: 'plain' | 'quiet' | undefined
}

/** Asks in place, where the eye already is, instead of in a window on top. Escape closes it. */
export function ConfirmLine(props: ConfirmLineProps) {
  const { action, sentence, reasonLabel, onConfirm, disabled, look = 'quiet' } = props
  const [open, setOpen] = useState(false)
  const [answered, setAnswered] = useState(false)
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const ready = reasonLabel === undefined || reason.trim() !== ''

  function close(): void {
    setOpen(false)
    setAnswered(true)
  }

  async function confirm(): Promise<void> {
    if (!ready || busy) return
    setBusy(true)
    setError(undefined)
    try {
      await onConfirm(reason.trim())
      close()
      setReason('')
    } catch (caught) {
      setError(caught)
    } finally {
      setBusy(false)
    }
  }

  if (!open) {
    return (
      <Button look={look} disabled={disabled} onClick={() => setOpen(true)} autoFocus={answered}>
        {action}
      </Button>
    )
  }
  return (
    <OpenLine
      onKeyDown={(event) => {
        if (event.key === 'Escape') close()
        if (event.key === 'Enter' && !isComposing(event) && event.target instanceof HTMLInputElement) {
          event.preventDefault()
          void confirm()
        }
      }}
    >
      <p>{sentence}</p>
      {reasonLabel !== undefined && (
        <TextInput
          label={reasonLabel}
          placeholder={reasonLabel}
          value={reason}
          onChange={setReason}
          autoFocus
        />
      )}
      <Button
        look="primary"
        busy={busy}
        disabled={!ready}
        onClick={() => void confirm()}
        autoFocus={reasonLabel === undefined}
      >
        {`确认${action}`}
      </Button>
      <Button onClick={close}>取消</Button>
      <ErrorNote error={error} />
    </OpenLine>
  )
}

interface OpenLineProps {
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly children: ReactNode
}

function OpenLine({ onKeyDown, children }: OpenLineProps) {
  const element = useRef<HTMLDivElement>(null)
  useFocusBack(element)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens to the keys of the controls inside
    <div ref={element} className="confirm-line" onKeyDown={onKeyDown}>
      {children}
    </div>
  )
}
