import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from '../../../ui/button.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { readFailure } from '../../../ui/errors.ts'
import { ChangedNote } from '../../../ui/form/changed-note.tsx'
import { DraftMark } from '../../../ui/form/draft-mark.tsx'
import { DraftOfferNote } from '../../../ui/form/draft-offer-note.tsx'
import { FormErrorsContext } from '../../../ui/form/form-context.ts'
import { UnreadTextsContext } from '../../../ui/form/unread-texts.ts'
import { showUnreadable, useReadableSave } from '../../../ui/form/unreadable.ts'
import { isComposing, useEnterToNext } from '../../../ui/form/use-enter-to-next.ts'
import { useFocusBack } from '../../../ui/use-focus-back.ts'
import { FACT_NAMES } from '../edit/fact-names.ts'
import type { QuietState } from './use-quiet-form.ts'

interface QuietFormProps {
  readonly label: string
  readonly saveLabel: string
  readonly form: QuietState
  readonly onSave: () => void
  readonly onCancel?: (() => void) | undefined
  readonly children: ReactNode
}

/** The browser puts the calendar or the grounds of a figure away by the same Escape: the form waits for the next. */
const isUnderPopover = () => document.querySelector(':popover-open') !== null

/**
 * A few fields asked in place: Enter goes on, Ctrl+Enter saves. Escape puts it away and keeps what was typed for the next time;
 * 取消 lets it go.
 */
export function QuietForm(props: QuietFormProps) {
  const { label, saveLabel, form, onSave, onCancel, children } = props
  const { busy, error, offer, note, drop, changed, catchUp } = form
  const element = useRef<HTMLFormElement>(null)
  const save = useReadableSave(element, onSave)
  const onKey = useEnterToNext(save)
  useFocusBack(element)
  const asks = offer === undefined
  // It opened because somebody pressed a button: the hands go on at its first field, also after a draft was taken up.
  useEffect(() => {
    if (!asks) return
    const first = element.current?.querySelector<HTMLElement>(
      'input:checked, input:not([type=radio]), textarea',
    )
    ;(first ?? element.current?.querySelector<HTMLElement>('input, button'))?.focus()
  }, [asks])
  if (offer !== undefined) return <DraftOfferNote label={label} offer={offer} />
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
          // Until its answer is there it stays: opened anew it would lose to that answer what was typed since.
          if (event.key === 'Escape' && !isComposing(event) && !isUnderPopover()) !busy && onCancel?.()
          else onKey(event)
        }}
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <UnreadTextsContext value={form.unread}>{children}</UnreadTextsContext>
        <ErrorNote error={error} />
        {changed !== undefined && (
          <ChangedNote
            changed={changed}
            fieldNames={FACT_NAMES}
            onSaveAnyway={() => {
              if (showUnreadable(element.current)) return
              catchUp(changed.revision)
              onSave()
            }}
          />
        )}
        <div className="form-actions">
          <Button look="primary" submit busy={busy} keys="Ctrl+Enter">
            {saveLabel}
          </Button>
          {onCancel !== undefined && (
            <Button
              disabled={busy}
              onClick={() => {
                void drop()
                onCancel()
              }}
            >
              取消
            </Button>
          )}
          <DraftMark note={note} />
        </div>
      </form>
    </FormErrorsContext>
  )
}
