import { RouteLink, useQueryParam } from '../../app/router/router.tsx'
import { useMay } from '../../app/session/actor.ts'
import { type Column, DataTable, EmptyState, Page } from '../../ui/index.ts'
import { MediatorForm } from './mediator-form.tsx'
import { STANDING_NAMES, WORK_KIND_NAMES } from './mediator-words.ts'
import { type MediatorRow, useCommittees, useMediators } from './queries.ts'
import { SettingsTabs } from './settings-tabs.tsx'

export function MediatorsPage() {
  const mediators = useMediators()
  const committees = useCommittees()
  const chosen = useQueryParam('id')
  const may = useMay()
  const row = mediators.data?.find(({ id }) => id === chosen)
  const nameOf = (id: string | undefined) =>
    committees.data?.find((each) => each.id === id)?.committee.name ?? ''

  const columns: readonly Column<MediatorRow>[] = [
    { key: 'name', title: '姓名', render: ({ mediator }) => mediator.name, width: '8rem' },
    { key: 'committee', title: '所属调委会', render: ({ mediator }) => nameOf(mediator.committeeId) },
    {
      key: 'standing',
      title: '身份',
      render: ({ mediator }) => STANDING_NAMES[mediator.standing],
      width: '6rem',
    },
    {
      key: 'work',
      title: '专兼职',
      render: ({ mediator }) => WORK_KIND_NAMES[mediator.workKind],
      width: '6rem',
    },
    { key: 'phone', title: '电话', render: ({ mediator }) => mediator.phone ?? '', width: '9rem' },
    { key: 'to', title: '任期至', render: ({ mediator }) => mediator.serviceTo ?? '', width: '8rem' },
  ]
  return (
    <Page
      title={
        row === undefined ? (chosen === 'new' ? '添加调解员' : '调解员') : `调解员：${row.mediator.name}`
      }
      width="wide"
      next={<SettingsTabs />}
      ready={mediators.data !== undefined && committees.data !== undefined}
      error={mediators.error ?? committees.error}
      onRetry={() => void mediators.refetch()}
      aside={
        may('settings.saveMediator') && (
          <RouteLink to={{ name: 'mediators', query: { id: 'new' } }}>添加调解员</RouteLink>
        )
      }
    >
      {chosen === undefined ? (
        <DataTable
          label="调解员"
          columns={columns}
          rows={mediators.data}
          keyOf={({ id }) => id}
          linkOf={({ id }) => ({ name: 'mediators', query: { id } })}
          caption={`共 ${mediators.data?.length ?? 0} 人`}
          empty={
            <EmptyState
              title="还没有调解员"
              hint="调解员不需要账户；指定到案件上、印在文书上的就是这里的姓名。"
            />
          }
        />
      ) : (
        <MediatorForm key={chosen} row={row} committees={committees.data ?? []} />
      )}
    </Page>
  )
}
