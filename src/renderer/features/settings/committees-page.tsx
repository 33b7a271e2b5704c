import { COMMITTEE_KIND_NAMES } from '#domain/people/committee.ts'
import { partsOf } from '#domain/values/dates.ts'
import { RouteLink, useQueryParam } from '../../app/router/router.tsx'
import { useMay } from '../../app/session/actor.ts'
import { useToday } from '../../app/session/today.ts'
import { type Column, DataTable, EmptyState, Page } from '../../ui/index.ts'
import { CommitteeForm } from './committee-form.tsx'
import { exampleNumber } from './example-number.ts'
import { type CommitteeRow, useCommittees } from './queries.ts'
import { SettingsTabs } from './settings-tabs.tsx'

export function CommitteesPage() {
  const committees = useCommittees()
  const chosen = useQueryParam('id')
  const may = useMay()
  const row = committees.data?.find(({ id }) => id === chosen)
  return (
    <Page
      title={row?.committee.name ?? (chosen === 'new' ? '添加调委会' : '调委会')}
      width="wide"
      next={<SettingsTabs />}
      ready={committees.data !== undefined}
      error={committees.error}
      onRetry={() => void committees.refetch()}
      aside={
        may('settings.saveCommittee') && (
          <RouteLink to={{ name: 'committees', query: { id: 'new' } }}>添加调委会</RouteLink>
        )
      }
    >
      {chosen === undefined ? (
        <CommitteeTable rows={committees.data ?? []} />
      ) : (
        <CommitteeForm key={chosen} row={row} />
      )}
    </Page>
  )
}

function CommitteeTable({ rows }: { readonly rows: readonly CommitteeRow[] }) {
  const { year } = partsOf(useToday())
  const columns: readonly Column<CommitteeRow>[] = [
    { key: 'name', title: '名称', render: ({ committee }) => committee.name },
    {
      key: 'kind',
      title: '类别',
      render: ({ committee }) => COMMITTEE_KIND_NAMES[committee.kind],
      width: '9rem',
    },
    { key: 'code', title: '代码', render: ({ committee }) => committee.code ?? '', width: '8rem' },
    {
      key: 'number',
      title: '案号样式',
      render: ({ committee }) => exampleNumber(committee, year),
      width: '13rem',
    },
    {
      key: 'state',
      title: '状态',
      render: ({ committee }) =>
        committee.activeTo === undefined ? (committee.own ? '本级' : '') : `${committee.activeTo} 撤并`,
      width: '7rem',
    },
  ]
  return (
    <DataTable
      label="调委会"
      columns={columns}
      rows={rows}
      keyOf={({ id }) => id}
      linkOf={({ id }) => ({ name: 'committees', query: { id } })}
      caption={`共 ${rows.length} 个`}
      empty={<EmptyState title="还没有调委会" hint="每个调委会有自己的名称、案号和印章。" />}
    />
  )
}
