import type { Client } from '../../app/bridge/index.ts'

export type AccountRow = Awaited<ReturnType<Client['accounts']['list']>>[number]

export const ACCOUNTS_KEY = ['accounts', 'list'] as const
