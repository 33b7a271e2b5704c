import { useEffect, useSyncExternalStore } from 'react'

const KEY = 'large-type'
const listeners = new Set<() => void>()

/** Kept per PC, not per account: it follows the eyes in front of this screen, before anyone has logged in. */
function isLarge(): boolean {
  return localStorage.getItem(KEY) === '1'
}

export function setLargeType(large: boolean): void {
  localStorage.setItem(KEY, large ? '1' : '0')
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether large type is on; also writes it to the page, where app.css reads it. */
export function useLargeType(): boolean {
  const large = useSyncExternalStore(subscribe, isLarge)
  useEffect(() => {
    document.documentElement.dataset.type = large ? 'large' : 'normal'
  }, [large])
  return large
}
