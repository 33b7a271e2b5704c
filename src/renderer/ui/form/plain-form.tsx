import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { Button } from '../button.tsx'
import { ErrorNote } from '../error-note.tsx'
import { readFailure } from '../errors.ts'
import { DraftMark } from './draft-mark.tsx'
import { DraftOfferNote } from './draft-offer-note.tsx'
import { FormErrorsContext } from './form-context.ts'
import { UnreadTextsContext } from './unread-texts.ts'
import { useReadableSave } from './unreadable.ts'
import { useEnterToNext } from './use-enter-to-next.ts'
import { useFocusFirstError } from './use-focus-first-error.ts'
import type { KeptMarks } from './use-kept.ts'

interface PlainFormProps {
  readonly label: string
  readonly saveLabel: string
  readonly ready?: boolean | undefined
  /** Why the button is still grey, said beside it. */
  readonly lack?: string | undefined
  readonly onSave: () => Promise<unknown>
  readonly extra?: ReactNode
  /** The draft of what is no secret. */
  readonly kept?: KeptMarks | undefined
  readonly children: ReactNode
}

/** A form around passwords, which are never stored, or of a line or two; what else is typed in it is `kept`. */
export function PlainForm(props: PlainFormProps) {
  const { label, saveLabel, lack, onSave, extra, kept, children } = props
  const ready = (props.ready ?? true) && lack === undefined
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()

  const save = useCallback(() => {
    if (!ready || busy) return
    setBusy(true)
    setError(undefined)
    onSave()
      .catch(setError)
      .finally(() => setBusy(false))
  }, [ready, busy, onSave])
  const errors = useMemo(
    () =>
      new Map(
        error === undefined ? [] : readFailure(error).fields.map((field) => [field.path, field.sentence]),
      ),
    [error],
  )
  const element = useFocusFirstError(errors)
  const saveRead = useReadableSave(element, save)
  const onKeyDown = useEnterToNext(saveRead)

  if (kept?.offer !== undefined) return <DraftOfferNote label={label} offer={kept.offer} />
  return (
    <FormErrorsContext value={errors}>
      <form
        ref={element}
        // Without it the browser writes texts and choices into its session file, in clear.
        autoComplete="off"
        className="form"
        aria-label={label}
        noValidate
        onKeyDown={onKeyDown}
        onSubmit={(event) => {
          event.preventDefault()
          saveRead()
        }}
      >
        <UnreadTextsContext value={kept?.unread}>{children}</UnreadTextsContext>
        <div className="form-foot form-foot-still">
          <ErrorNote error={error} />
          <div className="form-actions">
            <Button look="primary" submit busy={busy} disabled={!ready} keys="Ctrl+Enter">
              {saveLabel}
            </Button>
            {extra}
            {kept !== undefined && <DraftMark note={kept.note} />}
            {lack !== undefined && <p className="form-lack">{lack}</p>}
          </div>
        </div>
      </form>
    </FormErrorsContext>
  )
}
