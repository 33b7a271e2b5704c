import { useQuery } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import { storeWaiting } from '../../ui/form/waiting-drafts.ts'
import type { Client } from '../bridge/index.ts'
import { client } from '../client.ts'
import { queryClient, STATUS_KEY } from '../query-client.ts'
import { go } from '../router/router.tsx'

export type Actor = Awaited<ReturnType<Client['accounts']['me']>>

const ME_KEY = ['accounts', 'me'] as const

/** Who is logged in; asked again when `enabled` turns true. */
export function useMe(enabled: boolean) {
  return useQuery({ queryKey: ME_KEY, queryFn: () => client.accounts.me(), enabled })
}

export const ActorContext = createContext<Actor | undefined>(undefined)

/** The account at work. Only below the shell, where there always is one. */
export function useActor(): Actor {
  const actor = useContext(ActorContext)
  if (actor === undefined) throw new Error('useActor outside the shell')
  return actor
}

/** `may('cases.accept')`: whether this account may call it. The backend decides again in any case. */
export function useMay(): (path: string) => boolean {
  const { allowed } = useActor()
  return (path) => allowed.includes(path)
}

let lastAccountId: string | undefined

/** Whose pages these are, until somebody else logs in. */
export function pagesBelongTo(accountId: string): void {
  lastAccountId = accountId
}

/**
 * After unlocking, locking and switching: nothing read under one account stays for the next. Whoever comes back finds the
 * page they left; another person starts at 工作台.
 */
export async function sessionChanged(actor?: Actor): Promise<void> {
  queryClient.removeQueries({
    predicate: (query) => query.queryKey !== STATUS_KEY && query.queryKey[0] !== 'system',
  })
  const isAnother = lastAccountId !== undefined && lastAccountId !== actor?.accountId
  if (actor !== undefined && isAnother) go({ name: 'work' }, { replace: true })
  if (actor !== undefined) await storeWaiting(actor.accountId, client.drafts.put)
  if (actor !== undefined) queryClient.setQueryData(ME_KEY, actor)
  await queryClient.invalidateQueries({ queryKey: STATUS_KEY })
}
