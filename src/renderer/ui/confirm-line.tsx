import { type ReactNode, useRef, useState } from 'react'
import { Button } from './button.tsx'
import { ErrorNote } from './error-note.tsx'
import { DraftMark } from './form/draft-mark.tsx'
import { DraftOfferNote } from './form/draft-offer-note.tsx'
import type { DraftIdentity } from './form/draft-store.ts'
import { isComposing } from './form/use-enter-to-next.ts'
import { useKept } from './form/use-kept.ts'
import { TextInput } from './text-input.tsx'
import { useFocusBack } from './use-focus-back.ts'

interface ConfirmLineProps {
  /** The button that opens the line: `作废`. */
  readonly action: string
  /** What will happen, in one sentence. */
  readonly sentence: ReactNode
  readonly onConfirm: (reason: string) => Promise<unknown>
  readonly disabled?: boolean | undefined
  readonly look?: 'plain' | 'quiet' | undefined
  /** Asks for a reason under this label; it is then required, and kept as a draft while it is typed. */
  readonly reason?: { readonly label: string; readonly draft: DraftIdentity } | undefined
}

/** Asks in place, where the eye already is, instead of in a window on top. Escape closes it. */
export function ConfirmLine(props: ConfirmLineProps) {
  const { action, disabled, look = 'quiet', reason } = props
  const [open, setOpen] = useState(false)
  const [answered, setAnswered] = useState(false)
  if (!open) {
    return (
      <Button look={look} disabled={disabled} onClick={() => setOpen(true)} autoFocus={answered}>
        {action}
      </Button>
    )
  }
  const close = () => {
    setOpen(false)
    setAnswered(true)
  }
  return reason === undefined ? (
    <OpenLine {...props} close={close} />
  ) : (
    <LineWithReason {...props} reason={reason} close={close} />
  )
}

type OpenProps = ConfirmLineProps & { readonly close: () => void }

function LineWithReason(props: OpenProps & { readonly reason: NonNullable<ConfirmLineProps['reason']> }) {
  const { onConfirm, reason } = props
  const kept = useKept({ ...reason.draft, unasked: true }, { text: '' })
  const text = kept.value.text.trim()
  return (
    <OpenLine
      {...props}
      isReady={text !== ''}
      onConfirm={async () => {
        await onConfirm(text)
        await kept.drop()
      }}
      onLeave={() => void kept.drop()}
    >
      {kept.offer === undefined ? (
        <TextInput label={reason.label} placeholder={reason.label} {...kept.bind('text')} autoFocus />
      ) : (
        <DraftOfferNote offer={kept.offer} />
      )}
      <DraftMark note={kept.note} />
    </OpenLine>
  )
}

interface OpenLineProps extends OpenProps {
  readonly isReady?: boolean | undefined
  /** The person decided against it. */
  readonly onLeave?: (() => void) | undefined
  readonly children?: ReactNode
}

function OpenLine({ action, sentence, onConfirm, close, isReady = true, onLeave, children }: OpenLineProps) {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const element = useRef<HTMLDivElement>(null)
  useFocusBack(element)

  async function confirm(): Promise<void> {
    if (!isReady || busy) return
    setBusy(true)
    setError(undefined)
    try {
      await onConfirm('')
      close()
    } catch (caught) {
      setError(caught)
    } finally {
      setBusy(false)
    }
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens to the keys of the controls inside
    <div
      ref={element}
      className="confirm-line"
      onKeyDown={(event) => {
        if (isComposing(event) || (event.key !== 'Enter' && event.key !== 'Escape')) return
        // The line may stand in a form: its keys must not save that form or put it away.
        event.stopPropagation()
        if (event.key === 'Escape') close()
        else if (event.target instanceof HTMLInputElement) {
          event.preventDefault()
          void confirm()
        }
      }}
    >
      <p>{sentence}</p>
      {children}
      <Button
        look="primary"
        busy={busy}
        disabled={!isReady}
        onClick={() => void confirm()}
        autoFocus={children === undefined}
      >
        {`确认${action}`}
      </Button>
      <Button
        onClick={() => {
          onLeave?.()
          close()
        }}
      >
        取消
      </Button>
      <ErrorNote error={error} />
    </div>
  )
}
