import { useQuery } from '@tanstack/react-query'
import { ROLE_NAMES } from '#domain/people/roles.ts'
import { client } from '../../app/client.ts'
import { RouteLink, useQueryParam } from '../../app/router/router.tsx'
import { useMay } from '../../app/session/actor.ts'
import { type Column, DataTable, dateTimeOf, EmptyState, Page, StatePill } from '../../ui/index.ts'
import { SettingsTabs } from '../settings/index.ts'
import { ACCOUNTS_KEY, type AccountRow } from './account-rows.ts'
import { EditAccount } from './edit-account.tsx'
import { NewAccount } from './new-account.tsx'
import { Rekey } from './rekey.tsx'
import { RenewRecovery } from './renew-recovery.tsx'

const COLUMNS: readonly Column<AccountRow>[] = [
  { key: 'login', title: '登录名', render: ({ account }) => account.loginName, width: '9rem' },
  { key: 'name', title: '姓名', render: ({ account }) => account.displayName, width: '9rem' },
  {
    key: 'roles',
    title: '角色',
    render: ({ account }) => account.roles.map((role) => ROLE_NAMES[role]).join('、'),
  },
  {
    key: 'last',
    title: '上次登录',
    render: (row) => (row.lastUnlockAt === undefined ? '' : dateTimeOf(row.lastUnlockAt)),
    width: '11rem',
  },
  {
    key: 'state',
    title: '状态',
    render: (row) => {
      const { tone, words } = stateOf(row)
      return <StatePill tone={tone}>{words}</StatePill>
    },
    text: (row) => stateOf(row).words,
    width: '8rem',
  },
]

/** After a change of keys a password of before opens nothing, until the administrator has set a new one. */
function stateOf({ account, needsPassword }: AccountRow) {
  if (account.disabled) return { tone: 'none', words: '已停用' } as const
  if (needsPassword) return { tone: 'soon', words: '待设新密码' } as const
  return { tone: 'done', words: '在用' } as const
}

export function AccountsPage() {
  const accounts = useQuery({ queryKey: ACCOUNTS_KEY, queryFn: () => client.accounts.list() })
  const chosen = useQueryParam('id')
  const may = useMay()
  const row = accounts.data?.find(({ id }) => id === chosen)
  return (
    <Page
      title={
        row === undefined ? (chosen === 'new' ? '添加账户' : '账户') : `账户：${row.account.displayName}`
      }
      width="wide"
      next={<SettingsTabs />}
      ready={accounts.data !== undefined}
      error={accounts.error}
      onRetry={() => void accounts.refetch()}
      aside={
        may('accounts.create') && (
          <RouteLink to={{ name: 'accounts', query: { id: 'new' } }}>添加账户</RouteLink>
        )
      }
    >
      {chosen === undefined && (
        <DataTable
          label="账户"
          columns={COLUMNS}
          rows={accounts.data}
          keyOf={({ id }) => id}
          linkOf={({ id }) => ({ name: 'accounts', query: { id } })}
          empty={<EmptyState title="还没有账户" />}
        />
      )}
      {chosen === undefined && may('accounts.renewRecoveryCode') && <RenewRecovery />}
      {chosen === undefined && may('accounts.rekey') && <Rekey />}
      {chosen === 'new' && <NewAccount />}
      {row !== undefined && <EditAccount key={`${row.id}-${row.revision}`} row={row} />}
    </Page>
  )
}
