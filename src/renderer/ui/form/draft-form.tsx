import { ConfigProvider } from 'antd'
import type { ReactNode } from 'react'
import { Button } from '../button.tsx'
import { ErrorNote } from '../error-note.tsx'
import { ChangedNote } from './changed-note.tsx'
import { DraftMark } from './draft-mark.tsx'
import { DraftOfferNote } from './draft-offer-note.tsx'
import { FormErrorsContext } from './form-context.ts'
import { UnreadTextsContext } from './unread-texts.ts'
import { useReadableSave } from './unreadable.ts'
import type { DraftForm as FormState } from './use-draft-form.ts'
import { useEnterToNext } from './use-enter-to-next.ts'
import { useFocusFirstError } from './use-focus-first-error.ts'

interface DraftFormProps<T> {
  readonly form: FormState<T>
  /** Says what the form is, for screen readers. */
  readonly label: string
  /** On the button: `保存`, `登记`. */
  readonly saveLabel?: string | undefined
  readonly onCancel?: (() => void) | undefined
  /** Names of the fields CHANGED_MEANWHILE may speak of. */
  readonly fieldNames?: Readonly<Record<string, string>> | undefined
  readonly extraActions?: ReactNode
  /** Why nothing can be changed here, for whoever may only look. */
  readonly readOnly?: string | undefined
  readonly children: ReactNode
}

/** The form around the fields: keys, errors, the draft note, the offer after a crash, the save button. */
export function DraftForm<T>(props: DraftFormProps<T>) {
  const {
    form,
    label,
    saveLabel = '保存',
    onCancel,
    fieldNames = {},
    extraActions,
    readOnly,
    children,
  } = props
  const fixed = readOnly !== undefined
  const element = useFocusFirstError(form.errors)
  const save = useReadableSave(element, form.submit)
  const saveAnyway = useReadableSave(element, () => form.saveAnyway?.())
  const onKeyDown = useEnterToNext(fixed ? () => {} : save)
  if (form.offer !== undefined) return <DraftOfferNote offer={form.offer} />
  const changed = form.failure?.changed
  return (
    <FormErrorsContext value={form.errors}>
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
          if (!fixed) save()
        }}
      >
        <UnreadTextsContext value={form.unread}>
          {fixed ? (
            <ConfigProvider componentDisabled>
              <fieldset className="form-fixed" disabled>
                {children}
              </fieldset>
            </ConfigProvider>
          ) : (
            children
          )}
        </UnreadTextsContext>
        <div className="form-foot">
          <ErrorNote error={form.thrown} />
          {changed !== undefined && (
            <ChangedNote
              changed={changed}
              fieldNames={fieldNames}
              onSaveAnyway={form.saveAnyway && saveAnyway}
            />
          )}
          <div className="form-actions">
            {fixed ? (
              <p className="section-note">{readOnly}</p>
            ) : (
              <Button look="primary" submit busy={form.saving} keys="Ctrl+Enter">
                {saveLabel}
              </Button>
            )}
            {!fixed && extraActions}
            {onCancel !== undefined && <Button onClick={onCancel}>返回</Button>}
            {!fixed && <DraftMark note={form.draft} />}
          </div>
        </div>
      </form>
    </FormErrorsContext>
  )
}
