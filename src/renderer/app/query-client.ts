import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { codeOf } from '../ui/errors.ts'

export const STATUS_KEY = ['system', 'status'] as const

/** A call answered LOCKED means the session ended elsewhere (Windows lock, another window): ask where things stand. */
function noticeLock(error: unknown): void {
  if (codeOf(error) === 'LOCKED') void queryClient.invalidateQueries({ queryKey: STATUS_KEY })
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeLock }),
  mutationCache: new MutationCache({ onError: noticeLock }),
  defaultOptions: {
    queries: {
      // The backend is on this machine: asking again costs a millisecond, an old answer may cost a wrong word.
      staleTime: 0,
      refetchOnWindowFocus: true,
      // The host says when the backend is there again; an expected refusal never becomes another answer by asking twice.
      retry: (count, error) => codeOf(error) === 'BACKEND_LOST' && count < 2,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
})
