import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { client } from '../../app/client.ts'
import { go } from '../../app/router/router.tsx'
import { useActor, useMay } from '../../app/session/actor.ts'
import {
  ConfirmLine,
  DraftForm,
  Field,
  PlainForm,
  Section,
  SelectInput,
  TextInput,
  useDraftForm,
} from '../../ui/index.ts'
import { RecordHistory } from '../audit/index.ts'
import { useMediators } from '../settings/index.ts'
import { ACCOUNTS_KEY, type AccountRow } from './account-rows.ts'
import { NewPassword, PASSWORD_LACK } from './new-password.tsx'
import { RenameLogin } from './rename-login.tsx'
import { RoleChoice } from './role-choice.tsx'

const back = () => go({ name: 'accounts' })

export function EditAccount({ row }: { readonly row: AccountRow }) {
  const queries = useQueryClient()
  const mediators = useMediators()
  const may = useMay()
  const { displayName, roles, mediatorId } = row.account
  const form = useDraftForm({
    key: `account:${row.id}`,
    form: 'account',
    base: row.revision,
    initial: { displayName, roles, mediatorId },
    save: async (account, base) => {
      await client.accounts.save({ id: row.id, base: base ?? row.revision, account })
      await queries.invalidateQueries({ queryKey: ACCOUNTS_KEY })
      return back
    },
  })
  return (
    <>
      <DraftForm form={form} label={`账户 ${row.account.loginName}`} onCancel={back}>
        <p className="section-note">{`登录名：${row.account.loginName}`}</p>
        <Field label="姓名" path="account.displayName" width="medium" required>
          <TextInput {...form.bind('displayName')} autoFocus />
        </Field>
        <RoleChoice
          value={form.value.roles}
          onChange={(next) => form.set({ roles: next })}
          path="account.roles"
        />
        <Field
          label="就是这位调解员"
          path="account.mediatorId"
          width="medium"
          hint="本人也做调解时选；决定哪些案件算本人经手"
        >
          <SelectInput
            value={form.value.mediatorId}
            onChange={(id) =>
              form.update((now) => ({
                ...now,
                mediatorId: mediators.data?.find((each) => each.id === id)?.id,
              }))
            }
            options={mediators.data?.map(({ id, mediator }) => ({ value: id, label: mediator.name })) ?? []}
            clearable
          />
        </Field>
      </DraftForm>
      {!row.account.disabled && <Access row={row} />}
      {!row.account.disabled && may('accounts.renameLogin') && <RenameLogin row={row} />}
      <RecordHistory kind="account" id={row.id} />
    </>
  )
}

function Access({ row }: { readonly row: AccountRow }) {
  const actor = useActor()
  const may = useMay()
  const queries = useQueryClient()
  const [password, setPassword] = useState<string>()
  const [turn, setTurn] = useState(0)
  const [done, setDone] = useState('')

  async function reset(): Promise<void> {
    if (password === undefined) return
    await client.accounts.resetPassword({ id: row.id, newPassword: password })
    setDone('密码已重设，旧密码和快速口令都不能再用。')
    setTurn(turn + 1)
    setPassword(undefined)
    await queries.invalidateQueries({ queryKey: ACCOUNTS_KEY })
  }
  async function disable(): Promise<void> {
    await client.accounts.disable({ id: row.id, base: row.revision })
    await queries.invalidateQueries({ queryKey: ACCOUNTS_KEY })
    back()
  }

  return (
    <Section title="进入权">
      {may('accounts.resetPassword') && (
        <PlainForm
          key={turn}
          label="重设密码"
          saveLabel="重设密码"
          lack={password === undefined ? PASSWORD_LACK : undefined}
          onSave={reset}
        >
          <NewPassword path="password" onChange={setPassword} />
          <p role="status">{done}</p>
        </PlainForm>
      )}
      {may('accounts.disable') && row.id !== actor.accountId && (
        <ConfirmLine
          action="停用账户"
          look="plain"
          sentence={`停用后，${row.account.displayName} 的密码不能再打开数据；经手的案件和记录都保留。`}
          onConfirm={disable}
        />
      )}
    </Section>
  )
}
