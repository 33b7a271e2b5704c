import { useQuery } from '@tanstack/react-query'
import type { BusinessDate, Instant } from '#domain/values/brands.ts'
import { businessDateOf } from '#domain/values/dates.ts'
import { client } from '../client.ts'
import { STATUS_KEY } from '../query-client.ts'

/** What the backend says about itself before and after log-in; also asked again when the window comes back. */
export function useStatus() {
  return useQuery({ queryKey: STATUS_KEY, queryFn: () => client.system.status(), refetchInterval: 60_000 })
}

/** Today in Asia/Shanghai as the backend has it; the machine's own clock until it has answered. */
export function useToday(): BusinessDate {
  return useStatus().data?.today ?? businessDateOf(new Date().toISOString() as Instant)
}
