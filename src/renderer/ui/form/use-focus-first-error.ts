import { type RefObject, useEffect, useRef } from 'react'

/** After a refused save the next word is typed at the first field that needs correcting. */
export function useFocusFirstError(errors: ReadonlyMap<string, string>): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (errors.size === 0) return
    const wrong = form.current?.querySelector<HTMLElement>(
      '.field-wrong :is(input, textarea, button):not(:disabled)',
    )
    wrong?.focus()
  }, [errors])
  return form
}
