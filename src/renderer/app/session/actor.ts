import { hashKey, useQuery } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import { storeWaiting } from '../../ui/form/waiting-drafts.ts'
import type { Client } from '../bridge/index.ts'
import { client } from '../client.ts'
import { queryClient, STATUS_KEY } from '../query-client.ts'
import { go } from '../router/router.tsx'
import { windows } from './the-windows.ts'

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

/** Whose pages these are, until somebody else logs in. */
let lastAccountId: string | undefined
/** For whom everything read before has been cleared away; nobody while locked. */
let clearedFor: string | undefined

/** Whether the pages may show for this account: nothing of another one is left in memory, and what waited for it is stored. */
export function isReadyFor(accountId: string): boolean {
  return lastAccountId === undefined || clearedFor === accountId
}

export function pagesBelongTo(accountId: string): void {
  lastAccountId = accountId
  clearedFor = accountId
}

/**
 * After unlocking, locking and switching: nothing read under one account stays for the next. Whoever comes back finds the
 * page they left; another person starts at 工作台. The other windows of this browser are told.
 */
export async function sessionChanged(actor?: Actor): Promise<void> {
  windows.tell({ kind: 'session' })
  await takeSession(actor)
}

/** The same in this window alone. */
export async function takeSession(actor?: Actor): Promise<void> {
  forgetPages(actor !== undefined)
  if (actor !== undefined) {
    if (lastAccountId !== undefined && lastAccountId !== actor.accountId)
      go({ name: 'work' }, { replace: true })
    await storeWaiting(actor.accountId, client.drafts.put)
    pagesBelongTo(actor.accountId)
    queryClient.setQueryData(ME_KEY, actor)
  }
  await queryClient.invalidateQueries({ queryKey: STATUS_KEY })
}

/** What the room says of itself belongs to nobody. Who is at work is being watched, and only gets another answer. */
export function forgetPages(keepsMe = false): void {
  clearedFor = undefined
  queryClient.removeQueries({
    predicate: ({ queryKey }) =>
      queryKey[0] !== STATUS_KEY[0] && !(keepsMe && hashKey(queryKey) === hashKey(ME_KEY)),
  })
}

/** Another window locked, or somebody logged in there: this one asks where things stand and shows that. */
export async function followSession(): Promise<void> {
  const { phase } = await client.system.status()
  if (phase !== 'open') return takeSession()
  queryClient.setQueryData(ME_KEY, await client.accounts.me())
  await queryClient.invalidateQueries({ queryKey: STATUS_KEY })
}
