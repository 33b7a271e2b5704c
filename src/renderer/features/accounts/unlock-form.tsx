import { type FormEvent, useState } from 'react'
import { client } from '../../app/client.ts'
import { sessionChanged } from '../../app/session/actor.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { readFailure } from '../../ui/errors.ts'
import { Field } from '../../ui/field.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { rememberName } from './last-name.ts'
import { useWait } from './use-wait.ts'

/** Password, or the short PIN once this account has typed its password today. Enter logs in: there is nothing else to fill. */
export function UnlockForm({ name, pinReady }: { readonly name: string; readonly pinReady: boolean }) {
  const [withPin, setWithPin] = useState(pinReady)
  const [secret, setSecret] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const wait = useWait()
  const wrong = error !== undefined && readFailure(error).code === 'WRONG_PASSWORD'
  const label = withPin ? '快速口令' : '密码'

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (busy || wait.seconds > 0 || secret === '') return
    setBusy(true)
    setError(undefined)
    try {
      const actor = withPin
        ? await client.accounts.unlockWithPin({ loginName: name, pin: secret })
        : await client.accounts.unlock({ loginName: name, password: secret })
      rememberName(name)
      await sessionChanged(actor)
    } catch (caught) {
      setError(caught)
      setSecret('')
      wait.start(readFailure(caught).waitSeconds ?? 0)
    } finally {
      setBusy(false)
    }
  }

  return (
    <form className="form unlock" aria-label="登录" onSubmit={(event) => void submit(event)}>
      <Field
        label={`${name} 的${label}`}
        width="medium"
        error={wrong ? readFailure(error).sentence : undefined}
        hint={wait.seconds > 0 ? `请在 ${wait.seconds} 秒后再试` : withPin ? '4 到 6 位数字' : undefined}
      >
        <TextInput
          key={label}
          value={secret}
          onChange={setSecret}
          password
          autoFocus
          inputMode={withPin ? 'numeric' : undefined}
          autoComplete="current-password"
        />
      </Field>
      {!wrong && <ErrorNote error={error} />}
      <div className="form-actions unlock-actions">
        <Button look="primary" submit busy={busy} disabled={wait.seconds > 0}>
          登录
        </Button>
        {pinReady && (
          <Button look="quiet" onClick={() => setWithPin(!withPin)}>
            {withPin ? '改用密码' : '改用快速口令'}
          </Button>
        )}
      </div>
    </form>
  )
}
