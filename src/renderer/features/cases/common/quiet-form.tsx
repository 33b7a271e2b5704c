import { type ReactNode, useEffect, useRef } from 'react'
import { usePartyView } from '../../../app/party-view.tsx'
import { Button } from '../../../ui/button.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { readFailure } from '../../../ui/errors.ts'
import { DraftMark } from '../../../ui/form/draft-mark.tsx'
import { FormErrorsContext } from '../../../ui/form/form-context.ts'
import { useEnterToNext } from '../../../ui/form/use-enter-to-next.ts'
import { timeOf } from '../../../ui/times.ts'
import { useFocusBack } from '../../../ui/use-focus-back.ts'
import type { QuietState } from './use-quiet-form.ts'

interface QuietFormProps {
  readonly label: string
  readonly saveLabel: string
  readonly form: QuietState
  readonly onSave: () => void
  readonly onCancel?: (() => void) | undefined
  readonly children: ReactNode
}

/**
 * A few fields asked in place: Enter goes on, Ctrl+Enter saves. Escape puts it away and keeps what was typed for the next time;
 * 取消 lets it go.
 */
export function QuietForm(props: QuietFormProps) {
  const { label, saveLabel, form, onSave, onCancel, children } = props
  const { busy, error, offer, note, drop } = form
  const { partyView } = usePartyView()
  const onKey = useEnterToNext(onSave)
  const element = useRef<HTMLFormElement>(null)
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
  if (offer !== undefined) {
    if (partyView) return null
    return (
      <section className="draft-offer" aria-label="上次没有保存的内容">
        <p>{`${label}：这里有一份 ${timeOf(offer.savedAt)} 暂存、还没有保存的内容。`}</p>
        <Button look="primary" onClick={offer.restore} autoFocus>
          接着填写
        </Button>
        <Button onClick={offer.discard}>从头开始</Button>
      </section>
    )
  }
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
          {onCancel !== undefined && (
            <Button
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
