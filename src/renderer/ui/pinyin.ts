import { useSyncExternalStore } from 'react'
import { matchesPinyin } from './pinyin-match.ts'

/** A person's name begins with a surname, which may be read otherwise: 单 as shan, 曾 as zeng. */
type Reading = 'off' | 'head'

let read: ((text: string, surname: Reading) => readonly string[]) | undefined
let loading: Promise<void> | undefined
const listeners = new Set<() => void>()

/** Loads the pinyin table when a list is first entered: it is too large for the first screen. */
export function loadPinyin(): Promise<void> {
  loading ??= import('pinyin-pro').then(({ pinyin }) => {
    const known = new Map<string, readonly string[]>()
    read = (text, surname) => {
      const key = `${surname} ${text}`
      const cached = known.get(key)
      if (cached !== undefined) return cached
      // `v` for ü, as it is typed.
      const made = pinyin(text.toLowerCase(), { toneType: 'none', type: 'array', v: true, surname })
      known.set(key, made)
      return made
    }
    for (const listener of listeners) listener()
  })
  return loading
}

/** One a character; none before the table is there. */
export function syllablesOf(text: string, surname: Reading = 'off'): readonly string[] {
  return read?.(text, surname) ?? []
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
  const label = String(option?.label ?? '')
  // The same lists hold people and things: either reading finds.
  const readings = [syllablesOf(label), syllablesOf(label, 'head')]
  return /^[a-z0-9]+$/.test(wanted) && readings.some((one) => matchesPinyin(wanted, one))
}
