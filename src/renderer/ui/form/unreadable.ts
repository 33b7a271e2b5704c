import { type RefObject, useCallback } from 'react'

/** Stands on an input whose text can't be read: what the form holds of it is older, or nothing. */
export const UNREADABLE = { 'aria-invalid': true, 'data-unreadable': '' } as const

/** Takes the hands to the first field that can't be read, which says itself how it is to be written. False where all can. */
export function showUnreadable(form: HTMLElement | null): boolean {
  const wrong = form?.querySelector<HTMLElement>('[data-unreadable]:not(:disabled)')
  if (!wrong) return false
  const folded = wrong.closest('details')
  if (folded) folded.open = true
  wrong.focus()
  return true
}

/** A save that waits while anything in the form can't be read: it would save another day or sum than the one that stands there. */
export function useReadableSave(form: RefObject<HTMLElement | null>, save: () => void): () => void {
  return useCallback(() => {
    if (!showUnreadable(form.current)) save()
  }, [form, save])
}
