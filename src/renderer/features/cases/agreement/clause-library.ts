import { useQuery } from '@tanstack/react-query'
import { client } from '../../../app/client.ts'

export function useClauseLibrary() {
  return useQuery({
    queryKey: ['settings', 'clauses'],
    queryFn: () => client.settings.clauses(),
    staleTime: Number.POSITIVE_INFINITY,
  }).data
}
