import { useState } from 'react'
import { client } from '../../app/client.ts'
import { sessionChanged } from '../../app/session/actor.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { lackOf } from '../../ui/form/lack.ts'
import { PlainForm } from '../../ui/form/plain-form.tsx'
import { SelectInput } from '../../ui/select-input.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { rememberName } from './last-name.ts'
import { NewPassword, PASSWORD_LACK } from './new-password.tsx'

/** A new password with the code on paper, for a forgotten one. */
export function RecoverForm({
  loginNames,
  onBack,
}: {
  readonly loginNames: readonly string[]
  readonly onBack: () => void
}) {
  const [recoveryCode, setCode] = useState('')
  const [loginName, setLoginName] = useState(loginNames[0])
  const [newPassword, setPassword] = useState<string>()

  async function recover(): Promise<void> {
    if (newPassword === undefined || loginName === undefined) return
    const actor = await client.accounts.recover({ recoveryCode, loginName, newPassword })
    rememberName(loginName)
    await sessionChanged(actor)
  }

  const lack = lackOf(
    [recoveryCode.trim() === '', '请先填恢复码'],
    [loginName === undefined, '请先选管理员登录名'],
    [newPassword === undefined, PASSWORD_LACK],
  )
  return (
    <PlainForm
      label="用恢复码重设密码"
      saveLabel="重设密码并登录"
      lack={lack}
      onSave={recover}
      extra={<Button onClick={onBack}>返回</Button>}
    >
      <p className="section-note">恢复码在设立调解室时打印，共五组。大小写、空格和横线都不影响。</p>
      <Field label="恢复码" path="recoveryCode">
        <TextInput value={recoveryCode} onChange={setCode} autoFocus />
      </Field>
      <Field label="管理员登录名" path="loginName" width="medium">
        <SelectInput
          value={loginName}
          onChange={setLoginName}
          options={loginNames.map((name) => ({ value: name, label: name }))}
        />
      </Field>
      <NewPassword path="password" onChange={setPassword} />
    </PlainForm>
  )
}
