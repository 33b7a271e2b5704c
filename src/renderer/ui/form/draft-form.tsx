import type { ReactNode } from 'react'
import { usePartyView } from '../../app/party-view.tsx'
import { Button } from '../button.tsx'
import { ErrorNote } from '../error-note.tsx'
import { timeOf } from '../times.ts'
import { DraftMark } from './draft-mark.tsx'
import { FormErrorsContext } from './form-context.ts'
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
  readonly children: ReactNode
}

/** The form around the fields: keys, errors, the draft note, the offer after a crash, the save button. */
export function DraftForm<T>(props: DraftFormProps<T>) {
  const { form, label, saveLabel = '保存', onCancel, fieldNames = {}, extraActions, children } = props
  const { partyView } = usePartyView()
  const onKeyDown = useEnterToNext(form.submit)
  const element = useFocusFirstError(form.errors)
  if (form.offer !== undefined) {
    if (partyView) return <p className="section-note">按 F9 返回后再打开。</p>
    return (
      <section className="draft-offer" aria-label="上次没有保存的内容">
        <p>{`这里有一份 ${timeOf(form.offer.savedAt)} 暂存、还没有保存的内容。`}</p>
        <Button look="primary" onClick={form.offer.restore} autoFocus>
          接着填写
        </Button>
        <Button onClick={form.offer.discard}>从头开始</Button>
      </section>
    )
  }
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
          form.submit()
        }}
      >
        {children}
        <div className="form-foot">
          <ErrorNote error={form.thrown} />
          {changed !== undefined && (
            <div className="changed-note">
              <p>
                不同之处：{changed.fields.map((field) => fieldNames[field] ?? field).join('、') || '其他内容'}
              </p>
              {form.saveAnyway !== undefined && (
                <Button onClick={form.saveAnyway}>已对照，仍按本页内容保存</Button>
              )}
            </div>
          )}
          <div className="form-actions">
            <Button look="primary" submit busy={form.saving} keys="Ctrl+Enter">
              {saveLabel}
            </Button>
            {extraActions}
            {onCancel !== undefined && <Button onClick={onCancel}>返回</Button>}
            <DraftMark note={form.draft} />
          </div>
        </div>
      </form>
    </FormErrorsContext>
  )
}
