import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Role } from '#domain/people/roles.ts'
import type { Id } from '#domain/values/brands.ts'
import { client } from '../../app/client.ts'
import { go } from '../../app/router/router.tsx'
import { Button, Field, FieldRow, lackOf, newId, PlainForm, TextInput, useKept } from '../../ui/index.ts'
import { ACCOUNTS_KEY } from './account-rows.ts'
import { NewPassword, PASSWORD_LACK } from './new-password.tsx'
import { RoleChoice } from './role-choice.tsx'

interface NewAccountValue {
  readonly id: Id
  readonly loginName: string
  readonly displayName: string
  readonly roles: readonly Role[]
}

const back = () => go({ name: 'accounts' })

export function NewAccount() {
  const queries = useQueryClient()
  const kept = useKept<NewAccountValue>(
    { key: 'account:new', form: 'account-new' },
    { id: newId(), loginName: '', displayName: '', roles: ['registrar'] },
  )
  const { id, loginName, displayName, roles } = kept.value
  // Never part of the draft.
  const [password, setPassword] = useState<string>()

  async function create(): Promise<void> {
    if (password === undefined) return
    await client.accounts.create({
      id,
      account: { loginName, displayName: displayName || loginName, roles: [...roles] },
      password,
    })
    await kept.drop()
    await queries.invalidateQueries({ queryKey: ACCOUNTS_KEY })
    back()
  }

  const lack = lackOf(
    [loginName.trim() === '', '请先填登录名'],
    [roles.length === 0, '请先选角色'],
    [password === undefined, PASSWORD_LACK],
  )
  return (
    <PlainForm
      label="添加账户"
      saveLabel="添加"
      lack={lack}
      onSave={create}
      kept={kept}
      extra={<Button onClick={back}>返回</Button>}
    >
      <FieldRow>
        <Field label="登录名" path="account.loginName" required hint="显示在登录页上">
          <TextInput {...kept.bind('loginName')} autoFocus maxLength={20} />
        </Field>
        <Field label="姓名" path="account.displayName" hint="不填则与登录名相同">
          <TextInput {...kept.bind('displayName')} placeholder={loginName} maxLength={30} />
        </Field>
      </FieldRow>
      <RoleChoice value={roles} onChange={(next) => kept.set({ roles: next })} path="account.roles" />
      <NewPassword path="password" label="初始密码" onChange={setPassword} />
    </PlainForm>
  )
}
