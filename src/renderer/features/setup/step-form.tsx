import type { ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { useEnterToNext } from '../../ui/form/use-enter-to-next.ts'
import type { SetupState } from './setup-state.ts'

export interface StepProps {
  readonly state: SetupState
  readonly set: (patch: Partial<SetupState>) => void
  readonly onBack: () => void
  readonly onNext: () => void
}

interface StepFormProps {
  readonly label: string
  /** What is still missing before one can go on, said beside the grey button. */
  readonly lack: string | undefined
  readonly nextLabel?: string | undefined
  readonly busy?: boolean | undefined
  readonly onNext: () => void
  readonly onBack?: (() => void) | undefined
  readonly children: ReactNode
}

/** One step: Enter from field to field and at last to the button; Ctrl+Enter goes on at once. */
export function StepForm({
  label,
  lack,
  nextLabel = '下一步',
  busy,
  onNext,
  onBack,
  children,
}: StepFormProps) {
  const next = () => {
    if (lack === undefined && busy !== true) onNext()
  }
  const onKeyDown = useEnterToNext(next)
  return (
    <form
      className="form"
      autoComplete="off"
      aria-label={label}
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        next()
      }}
    >
      {children}
      <div className="form-foot form-foot-still form-actions">
        <Button look="primary" submit disabled={lack !== undefined} busy={busy} keys="Ctrl+Enter">
          {nextLabel}
        </Button>
        {onBack !== undefined && <Button onClick={onBack}>上一步</Button>}
        {lack !== undefined && <p className="form-lack">{lack}</p>}
      </div>
    </form>
  )
}
