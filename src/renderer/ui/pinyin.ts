import { useSyncExternalStore } from 'react'
import { matchesPinyin } from './pinyin-match.ts'

let read: ((text: string) => readonly string[]) | undefined
let loading: Promise<void> | undefined
const listeners = new Set<() => void>()

/** Loads the pinyin table when a list is first entered: it is too large for the first screen. */
export function loadPinyin(): Promise<void> {
  loading ??= import('pinyin-pro').then(({ pinyin }) => {
    const known = new Map<string, readonly string[]>()
    read = (text) => {
      const cached = known.get(text)
      if (cached !== undefined) return cached
      // `v` for ü, as it is typed.
      const made = pinyin(text.toLowerCase(), { toneType: 'none', type: 'array', v: true })
      known.set(text, made)
      return made
    }
    for (const listener of listeners) listener()
  })
  return loading
}

/** One a character; none before the table is there. */
export function syllablesOf(text: string): readonly string[] {
  return read?.(text) ?? []
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

type Filter = (typed: string, option: { label?: unknown } | undefined) => boolean

const byCharacters: Filter = (typed, option) => includes(typed, option)
const byCharactersOrPinyin: Filter = (typed, option) => includes(typed, option) || isPinyinOf(typed, option)

/** Another function once the table is there, so that a list already filtered is filtered again. */
export function useTypedFilter(): Filter {
  return useSyncExternalStore(subscribe, () => read !== undefined) ? byCharactersOrPinyin : byCharacters
}

function includes(typed: string, option: { label?: unknown } | undefined): boolean {
  return String(option?.label ?? '')
    .toLowerCase()
    .includes(typed.trim().toLowerCase())
}

function isPinyinOf(typed: string, option: { label?: unknown } | undefined): boolean {
  const wanted = typed.trim().toLowerCase()
  return /^[a-z0-9]+$/.test(wanted) && matchesPinyin(wanted, syllablesOf(String(option?.label ?? '')))
}
