import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from '../../../ui/button.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { readFailure } from '../../../ui/errors.ts'
import { FormErrorsContext } from '../../../ui/form/form-context.ts'
import { useEnterToNext } from '../../../ui/form/use-enter-to-next.ts'

interface QuietFormProps {
  readonly label: string
  readonly saveLabel: string
  readonly busy: boolean
  readonly error: unknown
  readonly onSave: () => void
  readonly onCancel?: (() => void) | undefined
  readonly children: ReactNode
}

/** A few fields asked in place: Enter goes on, Ctrl+Enter saves, Escape puts it away. Too short to need a draft. */
export function QuietForm(props: QuietFormProps) {
  const { label, saveLabel, busy, error, onSave, onCancel, children } = props
  const onKey = useEnterToNext(onSave)
  const element = useRef<HTMLFormElement>(null)
  // It opened because somebody pressed a button: the hands go on at its first field.
  useEffect(() => {
    const first = element.current?.querySelector<HTMLElement>(
      'input:checked, input:not([type=radio]), textarea',
    )
    ;(first ?? element.current?.querySelector<HTMLElement>('input, button'))?.focus()
  }, [])
  const fields = error === undefined ? [] : readFailure(error).fields
  return (
    <FormErrorsContext value={new Map(fields.map((field) => [field.path, field.sentence]))}>
      <form
        ref={element}
        // Without it the browser writes texts and choices into its session file, in clear.
        autoComplete="off"
        className="quiet-form"
        aria-label={label}
        noValidate
        // Before the list boxes, which keep every Enter to themselves.
        onKeyDownCapture={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onKey(event)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.nativeEvent.isComposing) onCancel?.()
          else onKey(event)
        }}
        onSubmit={(event) => {
          event.preventDefault()
          onSave()
        }}
      >
        {children}
        <ErrorNote error={error} />
        <div className="form-actions">
          <Button look="primary" submit busy={busy} keys="Ctrl+Enter">
            {saveLabel}
          </Button>
          {onCancel !== undefined && <Button onClick={onCancel}>不办</Button>}
        </div>
      </form>
    </FormErrorsContext>
  )
}
