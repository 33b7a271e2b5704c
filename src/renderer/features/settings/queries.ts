import { useQuery } from '@tanstack/react-query'
import type { Client } from '../../app/bridge/index.ts'
import { client } from '../../app/client.ts'

export type CommitteeRow = Awaited<ReturnType<Client['settings']['committees']>>[number]
export type MediatorRow = Awaited<ReturnType<Client['settings']['mediators']>>[number]
export type DictionaryRow = Awaited<ReturnType<Client['settings']['dictionaries']>>[number]

export type ParameterRow = Awaited<ReturnType<Client['settings']['parameters']>>[number]

export const ROOM_KEY = ['settings', 'room'] as const
export const COMMITTEES_KEY = ['settings', 'committees'] as const
export const MEDIATORS_KEY = ['settings', 'mediators'] as const
export const PARAMETERS_KEY = ['settings', 'parameters'] as const
export const DICTIONARIES_KEY = ['settings', 'dictionaries'] as const

export const useRoom = () => useQuery({ queryKey: ROOM_KEY, queryFn: () => client.settings.room() })
export const useCommittees = () =>
  useQuery({ queryKey: COMMITTEES_KEY, queryFn: () => client.settings.committees() })
export const useMediators = () =>
  useQuery({ queryKey: MEDIATORS_KEY, queryFn: () => client.settings.mediators() })
export const useDictionaries = () =>
  useQuery({ queryKey: DICTIONARIES_KEY, queryFn: () => client.settings.dictionaries() })
export const useParameters = () =>
  useQuery({ queryKey: PARAMETERS_KEY, queryFn: () => client.settings.parameters() })
