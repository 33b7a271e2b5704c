import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { BusinessDate, Id } from '#domain/values/brands.ts'
import type { Client } from '../../app/bridge/index.ts'
import { client } from '../../app/client.ts'
import type { RouteTarget } from '../../app/router/routes.ts'
import { useMay } from '../../app/session/actor.ts'
import {
  type Column,
  DataTable,
  DateInput,
  dateTimeOf,
  EmptyState,
  Field,
  Page,
  SelectInput,
} from '../../ui/index.ts'
import { VerifyLine } from './verify-line.tsx'

type Entry = Awaited<ReturnType<Client['audit']['list']>>['entries'][number]

interface Filter {
  readonly actorId?: Id | undefined
  readonly action?: string | undefined
  readonly from?: BusinessDate | undefined
  readonly to?: BusinessDate | undefined
}

const COLUMNS: readonly Column<Entry>[] = [
  { key: 'sequence', title: '序号', render: (row) => row.sequence, figure: true, width: '5rem' },
  { key: 'at', title: '时间', render: (row) => dateTimeOf(row.at), width: '11rem' },
  { key: 'actor', title: '谁', render: (row) => row.actorName, width: '8rem' },
  {
    key: 'sentence',
    title: '做了什么',
    render: (row) => row.sentence,
    main: true,
  },
]

/** The backend answers so many at a time; fewer are the last. */
const PAGE = 100

/** Who did what and when, newest first. Nothing here can be changed or removed. */
export function AuditPage() {
  const [filter, setFilter] = useState<Filter>({})
  const may = useMay()
  const accounts = useQuery({
    queryKey: ['accounts', 'list'],
    queryFn: () => client.accounts.list(),
    enabled: may('accounts.list'),
  })
  const list = useInfiniteQuery({
    queryKey: ['audit', 'list', filter],
    queryFn: ({ pageParam }) => client.audit.list({ ...filter, before: pageParam }),
    initialPageParam: undefined as number | undefined,
    // The filter stays where it is, with the word half typed, while the next rows are asked for.
    placeholderData: keepPreviousData,
    getNextPageParam: ({ entries }) => (entries.length < PAGE ? undefined : entries.at(-1)?.sequence),
  })
  const pages = list.data?.pages ?? []
  const entries = pages.flatMap((page) => page.entries)
  const set = (patch: Filter) => setFilter((now) => ({ ...now, ...patch }))
  const accountIds = accounts.data?.map(({ id, account }) => ({ id, name: account.displayName })) ?? []

  return (
    <Page
      title="操作记录"
      width="wide"
      ready={list.data !== undefined || list.isError}
      next={may('audit.verify') && <VerifyLine />}
    >
      <div className="toolbar page-tools">
        {accountIds.length > 0 && (
          <Field label="谁" width="short">
            <SelectInput
              value={filter.actorId}
              onChange={(id) => set({ actorId: accountIds.find((account) => account.id === id)?.id })}
              options={accountIds.map(({ id, name }) => ({ value: id, label: name }))}
              placeholder="所有人"
              clearable
            />
          </Field>
        )}
        <Field label="做了什么" width="medium">
          <SelectInput
            value={filter.action}
            onChange={(action) => set({ action })}
            options={pages[0]?.actions.map(({ code, name }) => ({ value: code, label: name })) ?? []}
            placeholder="所有操作"
            clearable
          />
        </Field>
        <Field label="从" width="short">
          <DateInput value={filter.from} onChange={(from) => set({ from })} />
        </Field>
        <Field label="到" width="short">
          <DateInput value={filter.to} onChange={(to) => set({ to })} />
        </Field>
      </div>
      <DataTable
        label="操作记录"
        columns={COLUMNS}
        rows={entries}
        keyOf={(row) => String(row.sequence)}
        error={list.error}
        onRetry={() => void list.refetch()}
        linkOf={linkOf}
        empty={<EmptyState title="没有相符的记录" hint="每次保存、打印、查看全号和登录都会记在这里。" />}
        onMore={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
        moreBusy={list.isFetchingNextPage}
      />
    </Page>
  )
}

function linkOf({ recordKind, recordId }: Entry): RouteTarget | undefined {
  if (recordKind === undefined || recordId === undefined) return undefined
  if (recordKind === 'case') return { name: 'case', params: { id: recordId } }
  return { name: 'record', params: { kind: recordKind, id: recordId } }
}
