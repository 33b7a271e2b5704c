import { useSyncExternalStore } from 'react'

let initialsOf: ((text: string) => string) | undefined
let loading: Promise<void> | undefined
const listeners = new Set<() => void>()

/** Loads the pinyin table when a list is first entered: it is too large for the first screen. */
export function loadPinyin(): Promise<void> {
  loading ??= import('pinyin-pro').then(({ pinyin }) => {
    const known = new Map<string, string>()
    initialsOf = (text) => {
      const cached = known.get(text)
      if (cached !== undefined) return cached
      const made = pinyin(text, { pattern: 'first', toneType: 'none', type: 'array' }).join('').toLowerCase()
      known.set(text, made)
      return made
    }
    for (const listener of listeners) listener()
  })
  return loading
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

type Filter = (typed: string, option: { label?: unknown } | undefined) => boolean

const byCharacters: Filter = (typed, option) => includes(typed, option)
const byCharactersOrPinyin: Filter = (typed, option) =>
  includes(typed, option) || matchesInitials(typed, option)

/** Another function once the table is there, so that a list already filtered is filtered again. */
export function useTypedFilter(): Filter {
  return useSyncExternalStore(subscribe, () => initialsOf !== undefined) ? byCharactersOrPinyin : byCharacters
}

function includes(typed: string, option: { label?: unknown } | undefined): boolean {
  return String(option?.label ?? '')
    .toLowerCase()
    .includes(typed.trim().toLowerCase())
}

/** `hyjt` finds 婚姻家庭. */
function matchesInitials(typed: string, option: { label?: unknown } | undefined): boolean {
  const wanted = typed.trim().toLowerCase()
  return /^[a-z0-9]+$/.test(wanted) && (initialsOf?.(String(option?.label ?? '')) ?? '').includes(wanted)
}
