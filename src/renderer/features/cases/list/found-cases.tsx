import { useInfiniteQuery } from '@tanstack/react-query'
import { client } from '../../../app/client.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { useCaseColumns } from './columns.tsx'

/** What the search box found, newest first. */
export function FoundCases({ text }: { readonly text: string }) {
  const columns = useCaseColumns()
  const found = useInfiniteQuery({
    queryKey: ['cases', 'found', text],
    queryFn: ({ pageParam, signal }) => client.cases.search({ text, after: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  })
  const rows = found.data?.pages.flatMap((page) => page.rows)
  return (
    <DataTable
      label={`查找“${text}”的结果`}
      {...columns}
      rows={rows}
      keyOf={(row) => row.id}
      linkOf={(row) => ({ name: 'case', params: { id: row.id } })}
      error={found.error}
      onRetry={() => void found.refetch()}
      caption={rows && `找到 ${rows.length} 件${found.hasNextPage ? '以上' : ''}，新的在前`}
      onMore={found.hasNextPage ? () => void found.fetchNextPage() : undefined}
      moreBusy={found.isFetchingNextPage}
      empty={
        <EmptyState
          title={`没有找到“${text}”`}
          hint="可以用姓名、拼音首字母、身份证后四位、电话或案号来找。"
        />
      }
    />
  )
}
