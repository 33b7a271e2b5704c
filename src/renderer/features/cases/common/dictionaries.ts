import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { KindProcedure } from '#domain/rules/kind-procedures.ts'
import type { KindProcedures } from '#domain/rules/rules.ts'
import { client } from '../../../app/client.ts'
import type { Option } from '../../../ui/select-input.tsx'

export function useDictionaries() {
  return useQuery({ queryKey: ['settings', 'dictionaries'], queryFn: () => client.settings.dictionaries() })
}

/** The entries still in use, for choosing. */
export function useOptions(id: string): readonly Option[] {
  const found = useDictionaries().data?.find((each) => each.dictionary.id === id)
  return (found?.dictionary.entries ?? [])
    .filter((entry) => !entry.retired)
    .map((entry) => ({ value: entry.code, label: entry.name }))
}

/** The name of a code, retired ones too: an old case keeps its word. */
export function useNameOf(id: string): (code: string | undefined) => string | undefined {
  const entries = useDictionaries().data?.find((each) => each.dictionary.id === id)?.dictionary.entries
  return useCallback(
    (code) =>
      code === undefined ? undefined : (entries?.find((entry) => entry.code === code)?.name ?? code),
    [entries],
  )
}

/** The official code one of the room's own counts as. */
export function useMapped(id: string): (code: string | undefined) => string | undefined {
  const entries = useDictionaries().data?.find((each) => each.dictionary.id === id)?.dictionary.entries
  return useCallback(
    (code) => (code === undefined ? undefined : entries?.find((entry) => entry.code === code)?.maps),
    [entries],
  )
}

/** What each kind of dispute speaks for (R10, R21), as the dictionary in force has it. */
export function useKindProcedures(): KindProcedures {
  const entries = useDictionaries().data?.find((each) => each.dictionary.id === 'kind18')?.dictionary.entries
  return useMemo(
    () =>
      new Map(
        entries?.flatMap(({ code, procedure }): [string, KindProcedure][] =>
          procedure === undefined ? [] : [[code, procedure]],
        ),
      ),
    [entries],
  )
}
