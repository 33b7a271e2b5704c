import { useInfiniteQuery } from '@tanstack/react-query'
import { VIEWS } from '#contract/schemas/case-view.ts'
import { client } from '../../../app/client.ts'
import { go, RouteLink, useQueryParam } from '../../../app/router/router.tsx'
import { useMay } from '../../../app/session/actor.ts'
import { useToday } from '../../../app/session/today.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Field } from '../../../ui/field.tsx'
import { SelectInput } from '../../../ui/select-input.tsx'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { useOptions } from '../common/dictionaries.ts'
import { useCaseFilters, useCommittees } from '../common/queries.ts'
import { useCaseColumns } from './columns.tsx'

type View = (typeof VIEWS)[number]

const VIEW_NAMES = {
  all: '全部',
  open: '在办',
  mediating: '调解中',
  performing: '履行中',
  overdue: '逾期未履行',
  'to-file': '待归档',
  archived: '已归档',
} as const satisfies Record<View, string>

function isView(text: string | undefined): text is View {
  return VIEWS.some((view) => view === text)
}

export function CaseList() {
  const asked = useQueryParam('view')
  const view = isView(asked) ? asked : 'all'
  const filters = {
    committeeId: useQueryParam('committee'),
    kind18: useQueryParam('kind'),
    year: useQueryParam('year'),
    filter: useQueryParam('filter'),
  }
  const { committeeId, kind18, year, filter } = filters
  const may = useMay()
  const columns = useCaseColumns()
  const list = useInfiniteQuery({
    queryKey: ['cases', 'list', view, committeeId, kind18, year, filter],
    queryFn: ({ pageParam, signal }) =>
      client.cases.list(
        {
          view,
          committeeId,
          kind18,
          filter,
          year: year === undefined ? undefined : Number(year),
          after: pageParam,
        },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  })
  const first = list.data?.pages[0]
  const rows = list.data?.pages.flatMap((page) => page.rows)
  const filtered = view !== 'all' || Object.values(filters).some((chosen) => chosen !== undefined)

  return (
    <div data-testid="case-list" data-ready={rows !== undefined}>
      <nav className="tabs" aria-label="查看">
        {VIEWS.map((each) => (
          <RouteLink
            key={each}
            to={{ name: 'cases', query: queryOf({ ...filters, view: each }) }}
            aria-current={each === view ? 'page' : undefined}
          >
            {VIEW_NAMES[each]}
          </RouteLink>
        ))}
      </nav>
      <Filters view={view} {...filters} />
      <DataTable
        label={`案件：${VIEW_NAMES[view]}`}
        {...columns}
        rows={rows}
        keyOf={(row) => row.id}
        linkOf={(row) => (may('cases.get') ? { name: 'case', params: { id: row.id } } : undefined)}
        error={list.error}
        onRetry={() => void list.refetch()}
        caption={first && countText(first)}
        onMore={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
        moreBusy={list.isFetchingNextPage}
        empty={
          <EmptyState
            title={filtered ? '没有符合条件的案件' : '还没有登记过案件'}
            hint={filtered ? '换一个查看范围，或清除上面的条件。' : '登记以后，每件案件在这里占一行。'}
            action={
              !filtered && may('cases.register') && <RouteLink to={{ name: 'intake' }}>登记第一件</RouteLink>
            }
          />
        }
      />
    </div>
  )
}

interface Filtering {
  readonly view: View
  readonly committeeId?: string | undefined
  readonly kind18?: string | undefined
  readonly year?: string | undefined
  readonly filter?: string | undefined
}

function queryOf({ view, committeeId, kind18, year, filter }: Filtering) {
  return { view: view === 'all' ? undefined : view, committee: committeeId, kind: kind18, year, filter }
}

function Filters(now: Filtering) {
  const committees = useCommittees().data ?? []
  const kinds = useOptions('kind18')
  const thisYear = Number(useToday().slice(0, 4))
  const years = Array.from({ length: 12 }, (_, back) => String(thisYear - back))
  const named = useCaseFilters()
  const chosen = named.find((each) => each.id === now.filter)
  const set = (patch: Partial<Filtering>) =>
    go({ name: 'cases', query: queryOf({ ...now, ...patch }) }, { replace: true })
  return (
    <div className="toolbar case-filters">
      <Field label="调委会">
        <SelectInput
          value={now.committeeId}
          options={committees.map((each) => ({ value: each.id, label: each.committee.name }))}
          placeholder="全部"
          clearable
          onChange={(committeeId) => set({ committeeId })}
        />
      </Field>
      <Field label="纠纷类型" width="short">
        <SelectInput
          value={now.kind18}
          options={kinds}
          placeholder="全部"
          clearable
          onChange={(kind18) => set({ kind18 })}
        />
      </Field>
      <Field label="年度" width="short">
        <SelectInput
          value={now.year}
          options={years.map((year) => ({ value: year, label: `${year} 年` }))}
          placeholder="全部"
          clearable
          onChange={(year) => set({ year })}
        />
      </Field>
      {named.length > 0 && (
        <Field label="再加条件" width="medium">
          <SelectInput
            value={now.filter}
            options={named.map((each) => ({ value: each.id, label: each.name }))}
            placeholder="不加"
            clearable
            onChange={(filter) => set({ filter })}
          />
        </Field>
      )}
      {chosen !== undefined && <p className="filter-said">{`${chosen.sentence}（${chosen.citation}）`}</p>}
    </div>
  )
}

function countText(page: {
  readonly total: number
  readonly totalIsExact: boolean
  readonly hidden: number
}): string {
  const total = page.totalIsExact ? `共 ${page.total} 件` : '超过 1 万件'
  return page.hidden > 0 ? `${total}，另有受限 ${page.hidden} 件` : total
}
