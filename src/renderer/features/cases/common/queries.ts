import { useQuery } from '@tanstack/react-query'
import { client } from '../../../app/client.ts'
import { queryClient } from '../../../app/query-client.ts'
import { useMay } from '../../../app/session/actor.ts'

/** Everything asked about one case stands under this key, papers and scans too, so that one write refreshes all of it. */
export const caseKey = (id: string) => ['case', id] as const

export function useCase(id: string) {
  return useQuery({
    queryKey: [...caseKey(id), 'view'],
    queryFn: () => client.cases.get({ id }),
    enabled: id !== '',
  })
}

export async function refreshCase(id: string): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: caseKey(id) }),
    queryClient.invalidateQueries({ queryKey: ['cases'] }),
  ])
}

export function useCommittees() {
  return useQuery({ queryKey: ['settings', 'committees'], queryFn: () => client.settings.committees() })
}

/** Named conditions of the case list; none for accounts that may not read cases. */
export function useCaseFilters() {
  const may = useMay()
  const found = useQuery({
    queryKey: ['cases', 'filters'],
    queryFn: () => client.cases.filters(),
    enabled: may('cases.filters'),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return found.data ?? []
}

export function useMediators() {
  return useQuery({ queryKey: ['settings', 'mediators'], queryFn: () => client.settings.mediators() })
}

export type CommitteeRow = NonNullable<ReturnType<typeof useCommittees>['data']>[number]
export type MediatorRow = NonNullable<ReturnType<typeof useMediators>['data']>[number]
