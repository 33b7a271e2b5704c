import { useState } from 'react'
import { client } from '../../app/client.ts'
import { Button, Field, PlainForm, Section, TextInput } from '../../ui/index.ts'
import { RecoveryStep } from '../setup/index.ts'

type Made = Awaited<ReturnType<typeof client.accounts.proposeRecoveryCode>>

/** For a code that was lost, or seen by somebody it should not have been. */
export function RenewRecovery() {
  const [open, setOpen] = useState(false)
  const [made, setMade] = useState<Made>()
  const [done, setDone] = useState('')

  async function confirm(groups: { group: number; text: string }[]): Promise<void> {
    await client.accounts.renewRecoveryCode({ groups })
    setMade(undefined)
    setOpen(false)
    setDone(
      '恢复码已更换，原来的恢复码不能再打开现在的数据。以前的备份仍用当时的恢复码打开，请把旧纸另封保存。',
    )
  }

  return (
    <Section title="恢复码" note="纸上的恢复码丢了，或者让不该看的人看到了，请换一个新的。">
      {!open && <Button onClick={() => setOpen(true)}>更换恢复码</Button>}
      {open && made === undefined && <AskPassword onMade={setMade} onCancel={() => setOpen(false)} />}
      {open && made !== undefined && (
        <RecoveryStep made={made} saveLabel="核对并更换恢复码" confirm={confirm} />
      )}
      <p role="status">{done}</p>
    </Section>
  )
}

function AskPassword({
  onMade,
  onCancel,
}: {
  readonly onMade: (made: Made) => void
  readonly onCancel: () => void
}) {
  const [password, setPassword] = useState('')
  return (
    <PlainForm
      label="更换恢复码"
      saveLabel="取新的恢复码"
      ready={password !== ''}
      onSave={async () => onMade(await client.accounts.proposeRecoveryCode({ password }))}
      extra={<Button onClick={onCancel}>不办</Button>}
    >
      <p className="section-note">抄好并核对两组以后，新的恢复码才生效；在此之前原来的仍然有效。</p>
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
