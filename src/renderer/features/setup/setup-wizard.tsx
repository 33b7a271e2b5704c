import { useState } from 'react'
import { client } from '../../app/client.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { readFailure } from '../../ui/errors.ts'
import { FormErrorsContext } from '../../ui/form/form-context.ts'
import { Page } from '../../ui/page.tsx'
import { Door } from '../accounts/index.ts'
import { RestorePanel } from '../backup/index.ts'
import { AdminStep } from './admin-step.tsx'
import { CommitteesStep } from './committees-step.tsx'
import { RecoveryStep } from './recovery-step.tsx'
import { RoomStep } from './room-step.tsx'
import { EMPTY_SETUP, type SetupState, STEPS, setUpInput, stepOfPath } from './setup-state.ts'

interface SetupWizardProps {
  /** The room is about to exist: the wizard must stay on the screen until its end. */
  readonly onBegin: () => void
  readonly onDone: () => Promise<void>
}

type Made = Awaited<ReturnType<typeof client.accounts.setUp>>

/** The first quarter of an hour: the room, its committees, the first administrator, the code on paper. */
export function SetupWizard({ onBegin, onDone }: SetupWizardProps) {
  const [state, setState] = useState(EMPTY_SETUP)
  const [step, setStep] = useState(0)
  const [restoring, setRestoring] = useState(false)
  const [made, setMade] = useState<Made>()
  const [error, setError] = useState<unknown>()
  const set = (patch: Partial<SetupState>) => setState((now) => ({ ...now, ...patch }))
  const fields = error === undefined ? [] : readFailure(error).fields
  const errors = new Map(fields.map((field) => [field.path, field.sentence]))

  async function create(): Promise<void> {
    if (state.password === undefined) return
    onBegin()
    setError(undefined)
    try {
      setMade(await client.accounts.setUp(setUpInput(state, state.password)))
      setStep(3)
    } catch (caught) {
      setError(caught)
      const [first] = readFailure(caught).fields
      if (first !== undefined) setStep(stepOfPath(first.path))
    }
  }

  const shared = { state, set, onBack: () => setStep(step - 1), onNext: () => setStep(step + 1) }
  return (
    <Door
      title="设立调解室"
      side={<StepList at={step} />}
      step={step}
      foot={
        made === undefined && (
          <button type="button" onClick={() => setRestoring(!restoring)}>
            {restoring ? '返回设立' : '已有备份，从备份恢复'}
          </button>
        )
      }
    >
      {restoring ? (
        <Page title="从备份恢复">
          <RestorePanel beforeLogin onBack={() => setRestoring(false)} />
        </Page>
      ) : (
        <FormErrorsContext value={errors}>
          <Page key={step} title={STEPS[step] ?? ''}>
            {step < 3 && <ErrorNote error={error} />}
            {step === 0 && <RoomStep {...shared} />}
            {step === 1 && <CommitteesStep {...shared} />}
            {step === 2 && <AdminStep {...shared} onNext={create} />}
            {made !== undefined && step === 3 && (
              <>
                <RecoveryStep
                  made={made}
                  saveLabel="核对并开始使用"
                  confirm={async (groups) => {
                    await client.accounts.confirmRecoveryCode({ groups })
                    await onDone()
                  }}
                />
                <p className="setup-after prose no-print">
                  至少要有两位管理员：一位忘了密码，另一位可以替他重设。开始使用以后，请在“设置”里的“账户”再添加一位。
                </p>
              </>
            )}
          </Page>
        </FormErrorsContext>
      )}
    </Door>
  )
}

function StepList({ at }: { readonly at: number }) {
  return (
    <ol className="setup-steps">
      {STEPS.map((title, index) => (
        <li key={title} aria-current={index === at ? 'step' : undefined} data-done={index < at}>
          {title}
        </li>
      ))}
    </ol>
  )
}
