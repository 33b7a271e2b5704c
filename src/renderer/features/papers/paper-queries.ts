import { useQuery } from '@tanstack/react-query'
import { client } from '../../app/client.ts'
import { queryClient } from '../../app/query-client.ts'

/** Under the case's key: every write of the case asks again what can be printed. */
export function useOffers(caseId: string) {
  return useQuery({ queryKey: ['case', caseId, 'offers'], queryFn: () => client.papers.offers({ caseId }) })
}

export function useCaseView(caseId: string) {
  return useQuery({ queryKey: ['case', caseId, 'view'], queryFn: () => client.cases.get({ id: caseId }) })
}

export async function refreshPapers(caseId: string): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: ['case', caseId] })
}
