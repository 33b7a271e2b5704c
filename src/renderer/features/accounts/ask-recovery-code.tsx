import { useState } from 'react'
import { client } from '../../app/client.ts'
import { Button, Field, PlainForm, TextInput } from '../../ui/index.ts'

export type MadeCode = Awaited<ReturnType<typeof client.accounts.proposeRecoveryCode>>

interface AskRecoveryCodeProps {
  readonly label: string
  readonly note: string
  readonly onMade: (made: MadeCode, password: string) => void
  readonly onCancel: () => void
}

/** The administrator's own password, for a new recovery code that holds nothing yet. */
export function AskRecoveryCode({ label, note, onMade, onCancel }: AskRecoveryCodeProps) {
  const [password, setPassword] = useState('')
  return (
    <PlainForm
      label={label}
      saveLabel="取新的恢复码"
      ready={password !== ''}
      onSave={async () => onMade(await client.accounts.proposeRecoveryCode({ password }), password)}
      extra={<Button onClick={onCancel}>取消</Button>}
    >
      <p className="section-note">{note}</p>
      <Field label="您自己的密码" path="password" width="medium">
        <TextInput
          value={password}
          onChange={setPassword}
          password
          autoFocus
          autoComplete="current-password"
        />
      </Field>
    </PlainForm>
  )
}
