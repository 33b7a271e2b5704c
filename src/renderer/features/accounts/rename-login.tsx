import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { client } from '../../app/client.ts'
import { Field, PlainForm, Section, TextInput, useKept } from '../../ui/index.ts'
import { ACCOUNTS_KEY, type AccountRow } from './account-rows.ts'

/** A name misspelt or changed by marriage; behind the administrator's own password. */
export function RenameLogin({ row }: { readonly row: AccountRow }) {
  const queries = useQueryClient()
  const kept = useKept(
    { key: `login-name:${row.id}`, form: 'login-name' },
    { loginName: row.account.loginName },
  )
  const { loginName } = kept.value
  // Never part of the draft.
  const [password, setPassword] = useState('')

  async function rename(): Promise<void> {
    await client.accounts.renameLogin({ id: row.id, base: row.revision, loginName, password })
    await kept.drop()
    await queries.invalidateQueries({ queryKey: ACCOUNTS_KEY })
  }

  return (
    <Section title="登录名" note="改名后用新登录名和原来的密码登录；经手的案件和记录不变。">
      <PlainForm
        label="更改登录名"
        saveLabel="更改登录名"
        ready={loginName.trim() !== '' && loginName.trim() !== row.account.loginName && password !== ''}
        onSave={rename}
        kept={kept}
      >
        <Field label="新登录名" path="account.loginName" width="medium">
          <TextInput {...kept.bind('loginName')} maxLength={20} autoComplete="off" />
        </Field>
        <Field label="您自己的密码" path="password" width="medium">
          <TextInput value={password} onChange={setPassword} password autoComplete="current-password" />
        </Field>
      </PlainForm>
    </Section>
  )
}
