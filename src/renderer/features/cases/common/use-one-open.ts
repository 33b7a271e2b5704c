import { useCallback, useState } from 'react'

export interface OneOpen<T> {
  readonly open: T | undefined
  readonly show: (one: T) => void
  /** Only if it is still the one: an answer that comes late must not shut the form opened since. */
  readonly shut: (one: T) => void
}

/** Which one of several forms asked in place stands open. */
export function useOneOpen<T>(first?: T): OneOpen<T> {
  const [open, setOpen] = useState<T | undefined>(first)
  const show = useCallback((one: T) => setOpen(() => one), [])
  const shut = useCallback((one: T) => setOpen((now) => (now === one ? undefined : now)), [])
  return { open, show, shut }
}
