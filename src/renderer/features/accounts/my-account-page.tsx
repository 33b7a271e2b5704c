import { useState } from 'react'
import { ROLE_NAMES } from '#domain/people/roles.ts'
import { client } from '../../app/client.ts'
import { queryClient } from '../../app/query-client.ts'
import { useActor, useMay } from '../../app/session/actor.ts'
import { Field, lackOf, Page, PlainForm, Section, TextInput } from '../../ui/index.ts'
import { SettingsTabs } from '../settings/index.ts'
import { NewPassword, PASSWORD_LACK } from './new-password.tsx'

export function MyAccountPage() {
  const actor = useActor()
  const may = useMay()
  return (
    <Page title="我的密码" next={<SettingsTabs />}>
      <p className="section-note">{`${actor.displayName}（${actor.loginName}），${actor.roles.map((role) => ROLE_NAMES[role]).join('、')}`}</p>
      {may('accounts.setPin') && <PinForm hasPin={actor.hasPin} />}
      {may('accounts.changePassword') && <PasswordForm />}
    </Page>
  )
}

function PinForm({ hasPin }: { readonly hasPin: boolean }) {
  const [password, setPassword] = useState('')
  const [pin, setPin] = useState('')
  const [again, setAgain] = useState('')
  const differs = again !== '' && !pin.startsWith(again)
  const [done, setDone] = useState('')
  async function save(): Promise<void> {
    await client.accounts.setPin({ pin, password })
    await queryClient.invalidateQueries()
    setPassword('')
    setPin('')
    setAgain('')
    setDone('快速口令已设好。')
  }
  return (
    <Section title="快速登录" note="每天先用密码登录一次，之后锁定或换人回来，可以用 4 到 6 位数字。">
      <PlainForm
        label="设置快速登录"
        saveLabel={hasPin ? '更换快速口令' : '设快速口令'}
        lack={lackOf(
          [password === '', '请先填登录密码'],
          [!/^\d{4,6}$/.test(pin), '请先填 4 到 6 位数字'],
          [again !== pin, '请再输入一次，两次要一样'],
        )}
        onSave={save}
      >
        <Field label="登录密码" path="password" width="medium" hint="确认是您本人在设">
          <TextInput value={password} onChange={setPassword} password autoComplete="current-password" />
        </Field>
        <Field label="快速口令" path="pin" width="short" hint="4 到 6 位数字">
          <TextInput
            value={pin}
            onChange={setPin}
            password
            inputMode="numeric"
            maxLength={6}
            autoComplete="off"
          />
        </Field>
        <Field label="再输入一次快速口令" width="short" error={differs ? '两次输入的不一样' : undefined}>
          <TextInput
            value={again}
            onChange={setAgain}
            password
            inputMode="numeric"
            maxLength={6}
            autoComplete="off"
          />
        </Field>
        <p role="status">{done}</p>
      </PlainForm>
    </Section>
  )
}

function PasswordForm() {
  const [oldPassword, setOld] = useState('')
  const [newPassword, setNew] = useState<string>()
  const [turn, setTurn] = useState(0)
  const [done, setDone] = useState('')
  async function save(): Promise<void> {
    if (newPassword === undefined) return
    await client.accounts.changePassword({ oldPassword, newPassword })
    setOld('')
    setNew(undefined)
    setTurn(turn + 1)
    setDone('密码已更改，下次登录用新密码。')
  }
  return (
    <Section title="更改密码">
      <PlainForm
        key={turn}
        label="更改密码"
        saveLabel="更改密码"
        lack={lackOf([oldPassword === '', '请先填现在的密码'], [newPassword === undefined, PASSWORD_LACK])}
        onSave={save}
      >
        <Field label="现在的密码" path="oldPassword" width="medium">
          <TextInput value={oldPassword} onChange={setOld} password autoComplete="current-password" />
        </Field>
        <NewPassword path="password" onChange={setNew} />
        <p role="status">{done}</p>
      </PlainForm>
    </Section>
  )
}
