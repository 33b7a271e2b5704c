import type { KeyboardEvent } from 'react'
import { useCallback } from 'react'
import { focusNext } from './focus-next.ts'

/** 229 is what browsers report while an input method has the key, also where `isComposing` is already false. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.nativeEvent.isComposing || event.keyCode === 229
}

/**
 * A form's key handler: Enter goes to the next field and never submits by itself; in a text area it makes a new line; on a
 * button it presses it. Ctrl+Enter and Ctrl+S save. Nothing happens while Chinese is being composed.
 */
export function useEnterToNext(save: () => void): (event: KeyboardEvent<HTMLElement>) => void {
  return useCallback(
    (event) => {
      if (isComposing(event)) return
      const isSave =
        (event.ctrlKey || event.metaKey) && (event.key === 'Enter' || event.key.toLowerCase() === 's')
      if (isSave) {
        event.preventDefault()
        event.stopPropagation()
        save()
        return
      }
      const target = event.target
      if (event.key !== 'Enter' || event.altKey || event.ctrlKey || event.defaultPrevented) return
      if (!(target instanceof HTMLInputElement)) return
      event.preventDefault()
      if (target.getAttribute('aria-expanded') === 'true' && target.getAttribute('role') === 'combobox')
        return
      focusNext(target)
    },
    [save],
  )
}
